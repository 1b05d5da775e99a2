package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.util.List;
import unfold.trace.Slot;

/**
 * A line from one column to another beside the open cell.
 *
 * @param from the value that is handed on
 * @param readers what reads it there; their gradients come back along the line
 * @param points from the edge of one box to the edge of the other
 */
record Rail(Slot from, List<Slot> readers, List<Point2D> points) {

    Rail {
        readers = List.copyOf(readers);
        points = List.copyOf(points);
    }
}
