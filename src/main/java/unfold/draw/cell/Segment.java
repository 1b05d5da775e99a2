package unfold.draw.cell;

import java.util.Set;

/**
 * A straight run of one net along one line of seats or streets.
 *
 * @param net whose
 * @param horizontal whether it runs from left to right
 * @param line which line it runs on
 * @param low its first point on the line
 * @param high its last point on the line
 * @param fixed whether it has to run in the middle, because it ends in the middle of a block's side
 * @param ends at which of its points blocks stand
 */
record Segment(int net, boolean horizontal, int line, int low, int high, boolean fixed, Set<Integer> ends) {

    /** Whether both are on one line and meet; where a block stands between them they do not. */
    boolean overlaps(Segment other) {
        if (horizontal != other.horizontal || line != other.line) {
            return false;
        }
        int from = Math.max(low, other.low);
        int to = Math.min(high, other.high);
        return from < to || from == to && !(ends.contains(from) && other.ends.contains(from));
    }

    boolean covers(int place) {
        return low <= place && place <= high;
    }
}
