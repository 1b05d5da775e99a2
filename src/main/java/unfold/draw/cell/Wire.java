package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * The line from one node to another that reads it.
 *
 * @param from what is read
 * @param to what reads it; the same as {@code from} where a state leaves for its next time step
 * @param points corners, from the edge of one figure to the edge of the other
 * @param rail whether it lies on a lane
 */
public record Wire(Node from, Node to, List<Point2D> points, boolean rail) {

    public Wire {
        points = List.copyOf(points);
    }

    /** Whether it leads on to another time step. */
    public boolean leaves() {
        return from.equals(to);
    }
}
