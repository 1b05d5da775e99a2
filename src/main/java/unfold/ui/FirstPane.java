package unfold.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * Shows the first picture in front of a window that is being built. Nothing here needs a style sheet. A window that
 * gets another size meanwhile gets another picture.
 */
final class FirstPane extends Region {

    private final Sized pictures;
    private final ImageView view = new ImageView();
    private double width;
    private double height;

    /** The picture for a window of any size. */
    interface Sized {

        FirstPicture of(double width, double height);
    }

    /** A picture that is painted already, or at once if the window has got another size. */
    FirstPane(FirstPicture picture, BufferedImage painted, Sized pictures) {
        this.pictures = pictures;
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
        show(picture, painted);
    }

    private void show(FirstPicture picture, BufferedImage painted) {
        width = picture.places().size().getWidth();
        height = picture.places().size().getHeight();
        int[] pixels = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
        view.setImage(new WritableImage(new PixelBuffer<>(
                painted.getWidth(), painted.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(painted.getWidth() / picture.density());
        view.setFitHeight(painted.getHeight() / picture.density());
    }

    @Override
    protected void layoutChildren() {
        if ((getWidth() != width || getHeight() != height) && getWidth() >= 1 && getHeight() >= 1) {
            width = getWidth();
            height = getHeight();
            try {
                FirstPicture picture = pictures.of(width, height);
                show(picture, picture.paint(Runnable::run));
            } catch (RuntimeException e) {
                // The window that is being built will tell what is wrong.
                view.setImage(null);
            }
        }
    }
}
