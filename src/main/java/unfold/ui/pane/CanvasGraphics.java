package unfold.ui.pane;

import java.awt.Color;
import java.awt.Graphics;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;

/**
 * Graphics2D on a canvas whose copies do not change the original. A copy made by {@link FXGraphics2D}
 * shares the canvas's state with its original and leaves behind its own transform, colour and font.
 */
final class CanvasGraphics extends FXGraphics2D {

    private static final TextWidths WIDTHS = new TextWidths();

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
     * Draws text no wider than it was measured. JavaFX rounds the advances of glyphs at some sizes, so
     * that words would run into each other.
     */
    @Override
    public void drawString(String text, float x, float y) {
        if (text.length() < 2) {
            super.drawString(text, x, y);
        } else {
            context.fillText(text, x, y, WIDTHS.of(getFont(), text));
        }
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
