package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The line from one node to another that reads it.
 *
 * @param from what is read
 * @param to what reads it; the same as {@code from} where a state leaves for its next time step
 * @param points corners, from the edge of one figure to the edge of the other
 * @param rail whether it lies on a lane
 */
record Wire(Node from, Node to, List<Point2D> points, boolean rail) {

    Wire {
        points = List.copyOf(points);
    }

    /** Whether it leads on to another time step. */
    boolean leaves() {
        return from.equals(to);
    }

    /** Whether some of it, or of what lies so near to it, is within a rectangle. */
    boolean reaches(Rectangle2D place, double near) {
        Rectangle2D all =
                new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
        points.forEach(all::add);
        return place.intersects(
                all.getX() - near, all.getY() - near, all.getWidth() + 2 * near, all.getHeight() + 2 * near);
    }

    /** The same, moved to the right and down. */
    Wire moved(double dx, double dy) {
        return new Wire(from, to, points.stream().map(at -> moved(at, dx, dy)).toList(), rail);
    }

    static Point2D moved(Point2D at, double dx, double dy) {
        return new Point2D.Double(at.getX() + dx, at.getY() + dy);
    }
}
