package unfold.draw.cell;

import java.awt.Point;
import java.util.List;
import unfold.draw.cell.Plan.Link;

/**
 * The way of one line over the streets between the blocks. Streets and seats alternate: odd numbers
 * are seats, even ones the streets before and after them.
 *
 * @param points from the source's seat to the sink's, each next to the one before
 */
record Route(Link link, List<Point> points) {

    Route {
        points = List.copyOf(points);
    }

    /** The lines of one source run together and count as one net. */
    int net() {
        return link.from().id();
    }
}
