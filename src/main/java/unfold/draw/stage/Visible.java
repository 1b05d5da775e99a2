package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Which columns can be seen.
 *
 * @param first the index of the first one, with one before those that can be seen
 * @param last the index of the last one, with one after those that can be seen
 */
record Visible(int first, int last) {

    /** How far arrows and the marks around boxes reach out of their columns, in pixels. */
    private static final double MARGIN = 24;

    static Visible of(List<Column> columns, Rectangle2D room) {
        int first = 0;
        while (first < columns.size() - 1 && columns.get(first).right() + MARGIN < room.getX()) {
            first++;
        }
        int last = columns.size() - 1;
        while (last > first && columns.get(last).left() - MARGIN > room.getMaxX()) {
            last--;
        }
        return new Visible(Math.max(0, first - 1), Math.min(columns.size() - 1, last + 1));
    }

    /** Whether something that reaches from one column to another, in any order, can be seen. */
    boolean crosses(int one, int other) {
        return Math.min(one, other) <= last && Math.max(one, other) >= first;
    }
}
