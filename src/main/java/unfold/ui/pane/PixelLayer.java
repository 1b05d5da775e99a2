package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * Pixels of the screen that are painted by the program itself, many times as fast as the toolkit does it in software.
 * A picture is painted as a whole; the screen gets what differs from the one before, tile by tile.
 */
class PixelLayer extends Region {

    /** Small, so that little is drawn again around what has changed; large, so that there are few of them. */
    private static final int TILE = 128;

    private BufferedImage image;
    private double density;
    private final List<Tile> tiles = new ArrayList<>();

    PixelLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** How many pixels of the screen lie along one unit of a node. */
    static double density(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    /** Paints all of the layer, which was transparent before. */
    final void paint(double width, double height, Consumer<Graphics2D> painter) {
        fit((int) Math.ceil(width * density(this)), (int) Math.ceil(height * density(this)));
        int[] colors = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(colors, 0);
        Graphics2D g = image.createGraphics();
        g.scale(density, density);
        try {
            painter.accept(g);
        } catch (RuntimeException e) {
            report(e);
        } finally {
            g.dispose();
            tiles.forEach(tile -> tile.show(colors, image.getWidth()));
        }
    }

    /** Thrown on, it would break the layout of the window, and again at every pulse. */
    private static void report(RuntimeException e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }

    private void fit(int width, int height) {
        if (image != null && image.getWidth() == width && image.getHeight() == height && density == density(this)) {
            return;
        }
        density = density(this);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        tiles.clear();
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                tiles.add(new Tile(x, y, Math.min(TILE, width - x), Math.min(TILE, height - y), density));
            }
        }
        getChildren().setAll(tiles.stream().map(tile -> tile.view).toList());
    }

    /** A piece of the picture that is on the screen. */
    private static final class Tile {

        private final int x;
        private final int y;
        private final int width;
        private final int height;
        private final int[] shown;
        private final PixelBuffer<IntBuffer> buffer;
        private final ImageView view;

        Tile(int x, int y, int width, int height, double density) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
            this.shown = new int[width * height];
            this.buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(shown), PixelFormat.getIntArgbPreInstance());
            this.view = new ImageView(new WritableImage(buffer));
            view.setManaged(false);
            view.setSmooth(false);
            view.setX(x / density);
            view.setY(y / density);
            view.setFitWidth(width / density);
            view.setFitHeight(height / density);
        }

        void show(int[] colors, int stride) {
            int first = 0;
            while (first < height && isShown(colors, stride, first)) {
                first++;
            }
            if (first == height) {
                return;
            }
            int last = height - 1;
            while (isShown(colors, stride, last)) {
                last--;
            }
            for (int row = first; row <= last; row++) {
                System.arraycopy(colors, (y + row) * stride + x, shown, row * width, width);
            }
            Rectangle2D changed = new Rectangle2D(0, first, width, last - first + 1.0);
            buffer.updateBuffer(same -> changed);
        }

        private boolean isShown(int[] colors, int stride, int row) {
            int from = (y + row) * stride + x;
            return Arrays.equals(colors, from, from + width, shown, row * width, row * width + width);
        }
    }
}
