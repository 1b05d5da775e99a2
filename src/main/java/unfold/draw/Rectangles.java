package unfold.draw;

import java.awt.geom.Rectangle2D;

/** New rectangles from others, which are not modified. */
public final class Rectangles {

    private Rectangles() {}

    /** The same, wider on each side. */
    public static Rectangle2D grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }

    /** The same, further to the right and down. */
    public static Rectangle2D moved(Rectangle2D r, double dx, double dy) {
        return new Rectangle2D.Double(r.getX() + dx, r.getY() + dy, r.getWidth(), r.getHeight());
    }
}
