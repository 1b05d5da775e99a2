package unfold.draw.stage;

import unfold.trace.Slot;

/**
 * The two ends of an edge, and by which way it goes from one to the other.
 *
 * @param bundled whether it shares its way with the edges from other time steps of the same quantity
 */
record Route(Place from, Place to, boolean bundled) {

    enum Kind {
        /** To the row above or below, in the same column. */
        UP_OR_DOWN,
        /** To the neighbouring column, in the same row. */
        STRAIGHT,
        /** Past other rows of the same column. */
        BESIDE,
        /** To another row of a neighbouring column. */
        ACROSS,
        /** Past other columns. */
        FAR,
        /** Along the common line of all time steps to what has no time. */
        RAIL
    }

    Kind kind() {
        int columns = to.column() - from.column();
        int rows = to.row() - from.row();
        if (columns == 0) {
            return Math.abs(rows) == 1 ? Kind.UP_OR_DOWN : Kind.BESIDE;
        }
        if (to.slot().time() == Slot.UNTIMED) {
            return Kind.RAIL;
        }
        if (Math.abs(columns) == 1) {
            return rows == 0 ? Kind.STRAIGHT : Kind.ACROSS;
        }
        return Kind.FAR;
    }

    /** Whether it leads to the right. */
    boolean forward() {
        return to.column() > from.column();
    }

    Ports.Side exit() {
        return forward() ? Ports.Side.RIGHT : Ports.Side.LEFT;
    }

    Ports.Side entry() {
        return forward() ? Ports.Side.LEFT : Ports.Side.RIGHT;
    }

    /** The gutter next to the source; gutter i lies left of column i. */
    int gutterOut() {
        return forward() ? from.column() + 1 : from.column();
    }

    /** The gutter next to the target. */
    int gutterIn() {
        return forward() ? to.column() : to.column() + 1;
    }
}
