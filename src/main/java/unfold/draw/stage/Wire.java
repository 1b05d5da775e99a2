package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.util.List;
import unfold.trace.Slot;

/**
 * One edge of the network between two boxes, as a line of horizontal and vertical pieces.
 *
 * @param from the value that is read
 * @param to the value that is computed from it
 * @param points from the edge of one box to the edge of the other
 * @param room how thick it can be without touching its neighbours
 */
public record Wire(Slot from, Slot to, List<Point2D> points, double room) {

    public Wire {
        points = List.copyOf(points);
    }
}
