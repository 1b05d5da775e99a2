package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas exactly as large as its pane, painted at most once per pulse however often it became
 * stale. JavaFX draws it with the pixels of the screen, also where these are finer than the window's.
 */
public abstract class CanvasPane extends Region {

    private final Surface surface = new Surface();
    private final Region frame = new Region();
    private Runnable painted = () -> {};

    protected CanvasPane() {
        // Over the picture, which covers the borders of its pane.
        frame.getStyleClass().add("focus-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getStyleClass().add("canvas-pane");
        getChildren().addAll(surface, frame);
        setMinSize(0, 0);
    }

    /** Paints the picture into {@code area}, which is all of the pane. */
    protected abstract void paint(Graphics2D g, Rectangle2D area);

    /** Puts a node over the picture; {@code place} is run whenever the picture was painted. */
    final void addLayer(Node layer, Runnable place) {
        getChildren().add(layer);
        painted = place;
    }

    /** Says that the picture is out of date. */
    public final void repaint() {
        surface.stale = true;
        surface.requestLayout();
    }

    /** The area that pictures are painted on. */
    protected final Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, surface.canvas.getWidth(), surface.canvas.getHeight());
    }

    /** How many pixels of the screen lie along one unit of a node. */
    static double density(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    /** Thrown on, it would break the layout of the window, and again at every pulse. */
    static void report(RuntimeException e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Not managed, so that repainting does not lay out the rest of the window again. */
    private final class Surface extends Region {

        private final Canvas canvas = new Canvas();
        private boolean stale = true;

        Surface() {
            getChildren().add(canvas);
            setManaged(false);
            setMouseTransparent(true);
        }

        @Override
        protected void layoutChildren() {
            if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
                stale = true;
            }
            if (stale && getWidth() >= 1 && getHeight() >= 1) {
                stale = false;
                paint();
            }
        }

        private void paint() {
            GraphicsContext context = canvas.getGraphicsContext2D();
            // Clearing all of it also drops what was recorded but never shown.
            context.clearRect(0, 0, getWidth(), getHeight());
            CanvasGraphics g = new CanvasGraphics(context);
            unfold.draw.Canvas.setDensity(g, density(this));
            try {
                CanvasPane.this.paint(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
            } catch (RuntimeException e) {
                report(e);
            } finally {
                g.dispose();
                painted.run();
            }
        }
    }
}
