package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A transparent layer over pictures for what dims or crosses them, as small as that is: when it is painted, the window
 * draws only what lies under it again.
 */
final class TopLayer extends PixelLayer {

    private final Consumer<Graphics2D> painter;
    private boolean stale;

    /** @param painter paints with the coordinates of the picture below */
    TopLayer(Consumer<Graphics2D> painter) {
        this.painter = painter;
        setVisible(false);
    }

    /** Takes its place over a part of the picture and paints at once; an empty one hides it. */
    void cover(Rectangle2D part) {
        setVisible(!part.isEmpty());
        if (part.isEmpty()) {
            return;
        }
        // Between two pixels of the screen it would be blurred.
        double density = density(this);
        double x = Math.floor(part.getX() * density) / density;
        double y = Math.floor(part.getY() * density) / density;
        resizeRelocate(x, y, Math.ceil(part.getMaxX() - x), Math.ceil(part.getMaxY() - y));
        paint();
    }

    /** Says that what it shows has changed. */
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
        paint(
                new Rectangle2D.Double(0, 0, getWidth(), getHeight()),
                g -> {
                    g.translate(-getLayoutX(), -getLayoutY());
                    painter.accept(g);
                },
                Optional.empty());
    }
}
