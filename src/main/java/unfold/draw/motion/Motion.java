package unfold.draw.motion;

/**
 * How far a picture has come from one cursor to a later one. Within a transition the operations fire one after the
 * other, each for the same share of it: what an operation reads travels to where it is needed, then the result
 * appears there. Immutable.
 *
 * @param from how many operations were done before
 * @param to how many are done after it; as many or more
 * @param fraction of the transition's time that has passed, from 0 to 1
 */
public record Motion(int from, int to, double fraction) {

    /** When what travels has arrived, as a share of its operation's time. */
    private static final double ARRIVAL = 0.65;

    /** When the result begins to appear. */
    private static final double APPEARANCE = 0.5;

    /** When all that goes several ways one after the other has arrived. */
    private static final double ALL_THERE = 0.7;

    /** @throws IllegalArgumentException if it leads backward, or the fraction is out of range */
    public Motion {
        if (from < 0 || to < from || !(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("no motion from " + from + " to " + to + " at " + fraction);
        }
    }

    /** Nothing moves: the picture of a cursor, whose last operation is the current one. */
    public static Motion rest(int cursor) {
        return new Motion(Math.max(0, cursor - 1), cursor, 1);
    }

    /** Whether the picture is that of the later cursor. */
    public boolean isAtRest() {
        return fraction == 1 || from == to;
    }

    /** How many operations are done or at work now; more than {@code from} wherever there is any. */
    public int cursor() {
        return isAtRest() ? to : Math.min(to, from + 1 + (int) (fraction * (to - from)));
    }

    /** How far the operation at work is, from 0 to 1. */
    private double progress() {
        double operations = fraction * (to - from);
        return isAtRest() ? 1 : operations - Math.floor(operations);
    }

    /**
     * The motion along one of several ways that the operation at work takes one after the other, each for the same
     * share of the time.
     */
    public Motion travelling(int index, int count) {
        double passed = progress() / ALL_THERE * count - index;
        return ofOperation(passed < 1 ? passed * ARRIVAL : 1);
    }

    /** The motion of what appears where the one of those ways ends. */
    public Motion arriving(int index, int count) {
        double arrival = ALL_THERE * (index + 1) / count;
        double passed = (progress() - arrival) / (1 - ALL_THERE);
        return ofOperation(passed > 0 ? APPEARANCE + (1 - APPEARANCE) * passed : 0);
    }

    private Motion ofOperation(double passed) {
        return new Motion(Math.max(0, cursor() - 1), cursor(), Math.max(0, Math.min(1, passed)));
    }

    /** How much of its way has been covered by what the operation at work reads: slow, fast, slow. */
    public double travelled() {
        return eased(progress() / ARRIVAL);
    }

    /** How much of the result of the operation at work has appeared. */
    public double appeared() {
        return eased((progress() - APPEARANCE) / (1 - APPEARANCE));
    }

    private static double eased(double time) {
        double t = Math.max(0, Math.min(1, time));
        return t * t * (3 - 2 * t);
    }
}
