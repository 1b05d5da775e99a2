package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    private BufferedImage spare;
    private Ahead ahead;
    private double density;
    private final List<Tile> tiles = new ArrayList<>();

    PixelLayer() {
        setManaged(false);
        setMouseTransparent(true);
        sceneProperty().flatMap(Scene::windowProperty).addListener((property, old, window) -> {
            if (window == null) {
                forget();
            }
        });
    }

    /** What is not in a window needs no pixels; they are many megabytes. */
    private void forget() {
        drop();
        spare = null;
        image = null;
        tiles.clear();
        getChildren().clear();
    }

    /** How many pixels of the screen lie along one unit of a node. */
    static double density(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    /**
     * Paints a part of the layer, which is transparent before, and leaves the rest as it is; all of the layer where
     * there is nothing yet.
     *
     * @param painter paints at least what lies within the clip
     */
    final void paint(Rectangle2D part, Consumer<Graphics2D> painter) {
        drop();
        boolean isFresh = fit();
        Rectangle place = isFresh ? new Rectangle(image.getWidth(), image.getHeight()) : pixels(part);
        try {
            paint(image, place, density, painter);
        } catch (RuntimeException e) {
            report(e);
        } finally {
            show(place);
        }
    }

    /**
     * Lets another thread paint what may be shown next, beside what is shown now.
     *
     * @param part in which it may differ from that
     */
    final void prepare(Sketch next, Rectangle2D part) {
        if (ahead != null && ahead.isOf(next)) {
            return;
        }
        drop();
        if (!isFitting()) {
            return;
        }
        BufferedImage base = image;
        BufferedImage target = spare == null ? like(base) : spare;
        spare = null;
        double scale = density;
        Rectangle place = pixels(part);
        ahead = new Ahead(next, place, target, () -> {
            int[] shown = colors(base);
            System.arraycopy(shown, 0, colors(target), 0, shown.length);
            paint(target, place, scale, next::paint);
        });
    }

    /** Shows what was prepared, if it is that; whether it is. */
    final boolean take(Sketch wanted) {
        if (ahead == null || !ahead.isOf(wanted) || !isFitting()) {
            return false;
        }
        Ahead taken = ahead;
        ahead = null;
        if (!taken.finish()) {
            return false;
        }
        spare = image;
        image = taken.target();
        show(taken.place());
        return true;
    }

    private void drop() {
        if (ahead != null && ahead.drop()) {
            spare = ahead.target();
        }
        ahead = null;
    }

    private static BufferedImage like(BufferedImage other) {
        return new BufferedImage(other.getWidth(), other.getHeight(), other.getType());
    }

    private static int[] colors(BufferedImage pixels) {
        return ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    }

    private static void paint(BufferedImage onto, Rectangle place, double scale, Consumer<Graphics2D> painter) {
        int[] colors = colors(onto);
        for (int y = place.y; y < place.y + place.height; y++) {
            Arrays.fill(colors, y * onto.getWidth() + place.x, y * onto.getWidth() + place.x + place.width, 0);
        }
        Graphics2D g = onto.createGraphics();
        g.setClip(place);
        g.scale(scale, scale);
        try {
            painter.accept(g);
        } finally {
            g.dispose();
        }
    }

    private void show(Rectangle place) {
        int[] colors = colors(image);
        tiles.stream()
                .filter(tile -> tile.place.intersects(place))
                .forEach(tile -> tile.show(colors, image.getWidth()));
    }

    private int pixels(double length) {
        return (int) Math.ceil(length * density(this));
    }

    /** The pixels that a part of the layer lies on. */
    private Rectangle pixels(Rectangle2D part) {
        return AffineTransform.getScaleInstance(density, density)
                .createTransformedShape(part)
                .getBounds()
                .intersection(new Rectangle(image.getWidth(), image.getHeight()));
    }

    /** Thrown on, it would break the layout of the window, and again at every pulse. */
    private static void report(RuntimeException e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }

    private boolean isFitting() {
        return image != null
                && image.getWidth() == pixels(getWidth())
                && image.getHeight() == pixels(getHeight())
                && density == density(this);
    }

    /** Whether there are other pixels than before. */
    private boolean fit() {
        if (isFitting()) {
            return false;
        }
        density = density(this);
        int width = pixels(getWidth());
        int height = pixels(getHeight());
        spare = null;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        tiles.clear();
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                tiles.add(
                        new Tile(new Rectangle(x, y, Math.min(TILE, width - x), Math.min(TILE, height - y)), density));
            }
        }
        getChildren().setAll(tiles.stream().map(tile -> tile.view).toList());
        return true;
    }

    /** A piece of the picture that is on the screen. */
    private static final class Tile {

        private final Rectangle place;
        private final int[] shown;
        private final PixelBuffer<IntBuffer> buffer;
        private final ImageView view;

        Tile(Rectangle place, double density) {
            int width = place.width;
            int height = place.height;
            this.place = place;
            this.shown = new int[width * height];
            this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(shown), PixelFormat.getIntArgbPreInstance());
            this.view = new ImageView(new WritableImage(buffer));
            view.setManaged(false);
            view.setSmooth(false);
            view.setX(place.x / density);
            view.setY(place.y / density);
            view.setFitWidth(width / density);
            view.setFitHeight(height / density);
        }

        void show(int[] colors, int stride) {
            int first = 0;
            while (first < place.height && isShown(colors, stride, first)) {
                first++;
            }
            if (first == place.height) {
                return;
            }
            int last = place.height - 1;
            while (isShown(colors, stride, last)) {
                last--;
            }
            for (int row = first; row <= last; row++) {
                System.arraycopy(colors, (place.y + row) * stride + place.x, shown, row * place.width, place.width);
            }
            javafx.geometry.Rectangle2D changed =
                    new javafx.geometry.Rectangle2D(0, first, place.width, last - first + 1.0);
            buffer.updateBuffer(same -> changed);
        }

        private boolean isShown(int[] colors, int stride, int row) {
            int from = (place.y + row) * stride + place.x;
            return Arrays.equals(colors, from, from + place.width, shown, row * place.width, (row + 1) * place.width);
        }
    }
}
