package unfold.ui.pane;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.ImageObserver;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.fx.FXGraphics2D;

/**
 * Graphics2D on a canvas whose copies do not change the original. A copy made by {@link FXGraphics2D}
 * shares the canvas's state with its original and leaves behind its own transform, colour and font.
 */
final class CanvasGraphics extends FXGraphics2D {

    private static final TextWidths WIDTHS = new TextWidths();

    /**
     * How much wider than measured a text may become. Narrowing it by the error of rounding alone would make
     * JavaFX draw all glyphs as shapes, which takes many times as long.
     */
    private static final double SLACK = 1.01;

    private final GraphicsContext context;
    private final Thread painter = Thread.currentThread();
    private boolean open = true;

    /** Graphics on a canvas, to be disposed of when all is drawn. */
    CanvasGraphics(GraphicsContext context) {
        super(context);
        this.context = context;
        context.save();
    }

    @Override
    public Graphics create() {
        CanvasGraphics copy = new CanvasGraphics(context);
        copy.setRenderingHints(getRenderingHints());
        // What equals the default is not passed on to the canvas, which has the original's.
        copy.setColor(Color.WHITE);
        copy.setColor(Color.BLACK);
        copy.setPaint(getPaint());
        copy.setComposite(getComposite());
        copy.setStroke(getStroke());
        copy.setFont(getFont());
        copy.setTransform(getTransform());
        copy.setBackground(getBackground());
        return copy;
    }

    /**
     * Draws text hardly wider than it was measured. JavaFX rounds the advances of glyphs at some sizes, so
     * that words would run into each other.
     */
    @Override
    public void drawString(String text, float x, float y) {
        if (text.length() < 2) {
            super.drawString(text, x, y);
        } else {
            context.fillText(text, x, y, SLACK * WIDTHS.of(getFont(), text));
        }
    }

    /** Draws the pixels of an image of the program's own as they are, where others are converted twice. */
    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        if (!(image instanceof BufferedImage pixels) || pixels.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            return super.drawImage(image, x, y, observer);
        }
        int[] colors = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        WritableImage same = new WritableImage(new PixelBuffer<>(
                pixels.getWidth(), pixels.getHeight(), IntBuffer.wrap(colors), PixelFormat.getIntArgbPreInstance()));
        boolean before = context.isImageSmoothing();
        context.setImageSmoothing(getRenderingHint(RenderingHints.KEY_INTERPOLATION)
                != RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        context.drawImage(same, x, y);
        context.setImageSmoothing(before);
        return true;
    }

    /**
     * Gives the canvas the state that it had when this was made. Only once, and only for whoever
     * paints: the garbage collector disposes of every Graphics again when it collects it.
     */
    @Override
    public void dispose() {
        if (open && Thread.currentThread() == painter) {
            open = false;
            super.dispose();
            context.restore();
        }
    }
}
