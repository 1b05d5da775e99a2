package unfold.ui.pane;

import java.awt.Rectangle;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A piece of a picture that is on the screen. */
final class PixelTile {

    private final Rectangle place;
    private final int[] shown;
    private final PixelBuffer<IntBuffer> buffer;
    private final ImageView view;

    /**
     * @param place its pixels in the picture
     * @param density how many of them lie along one unit of a node
     */
    PixelTile(Rectangle place, double density) {
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

    ImageView view() {
        return view;
    }

    Rectangle place() {
        return place;
    }

    /** Brings to the screen what differs from what is there. */
    void show(PixelPart seen) {
        int[] colors = seen.colors();
        int first = seen.at(place.x, place.y);
        int stride = seen.stride();
        int top = 0;
        while (top < place.height && isShown(colors, first + top * stride, top)) {
            top++;
        }
        if (top == place.height) {
            return;
        }
        int bottom = place.height - 1;
        while (isShown(colors, first + bottom * stride, bottom)) {
            bottom--;
        }
        for (int row = top; row <= bottom; row++) {
            System.arraycopy(colors, first + row * stride, shown, row * place.width, place.width);
        }
        Rectangle2D changed = new Rectangle2D(0, top, place.width, bottom - top + 1.0);
        buffer.updateBuffer(same -> changed);
    }

    private boolean isShown(int[] colors, int from, int row) {
        return Arrays.equals(colors, from, from + place.width, shown, row * place.width, (row + 1) * place.width);
    }
}
