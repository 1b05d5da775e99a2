package unfold.draw.cell;

/**
 * A straight run of one net along one line of seats or streets.
 *
 * @param net whose
 * @param horizontal whether it runs from left to right
 * @param line which line it runs on
 * @param low its first point on the line
 * @param high its last point on the line
 * @param fixed whether it has to run in the middle, because it ends in the middle of a block's side
 */
record Segment(int net, boolean horizontal, int line, int low, int high, boolean fixed) {

    boolean overlaps(Segment other) {
        return horizontal == other.horizontal && line == other.line && low <= other.high && other.low <= high;
    }

    boolean covers(int place) {
        return low <= place && place <= high;
    }
}
