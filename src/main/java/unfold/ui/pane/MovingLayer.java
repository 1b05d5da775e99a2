package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A transparent canvas over a picture for what moves on it, as small as that is: when it is painted, the window draws
 * only what lies under it again.
 */
final class MovingLayer extends Region {

    private final Canvas canvas = new Canvas(0, 0);
    private final Consumer<Graphics2D> painter;
    private boolean stale;

    /** @param painter paints with the coordinates of the picture below */
    MovingLayer(Consumer<Graphics2D> painter) {
        this.painter = painter;
        getChildren().add(canvas);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Takes its place over a part of the picture and paints at once; an empty one hides it. */
    void cover(Rectangle2D part) {
        setVisible(!part.isEmpty());
        if (part.isEmpty()) {
            return;
        }
        double x = Math.floor(part.getX());
        double y = Math.floor(part.getY());
        double width = Math.ceil(part.getMaxX()) - x;
        double height = Math.ceil(part.getMaxY()) - y;
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        resizeRelocate(x, y, width, height);
        paint();
    }

    /** Says that what moves has moved. */
    void repaint() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && isVisible()) {
            paint();
        }
    }

    private void paint() {
        stale = false;
        GraphicsContext context = canvas.getGraphicsContext2D();
        // Clearing all of it also drops what was recorded but never shown.
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        CanvasGraphics g = new CanvasGraphics(context);
        unfold.draw.Canvas.setDensity(g, CanvasPane.density(this));
        g.translate(-getLayoutX(), -getLayoutY());
        try {
            painter.accept(g);
        } catch (RuntimeException e) {
            CanvasPane.report(e);
        } finally {
            g.dispose();
        }
    }
}
