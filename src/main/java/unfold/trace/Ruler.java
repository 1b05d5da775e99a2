package unfold.trace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The positions at which a cursor of one step size comes to rest: 0, the end, and every place where
 * the next step begins a new operation, time step or phase.
 */
public final class Ruler {

    /** How far one key press goes. */
    public enum Size {
        OPERATION,
        TIME_STEP,
        PHASE
    }

    private final int[] stops;

    private Ruler(int[] stops) {
        this.stops = stops;
    }

    public static Ruler of(Trace trace, Size size) {
        List<Step> steps = trace.steps();
        int[] stops = IntStream.rangeClosed(0, steps.size())
                .filter(i -> i == 0 || i == steps.size() || begins(steps, i, size))
                .toArray();
        return new Ruler(stops);
    }

    private static boolean begins(List<Step> steps, int i, Size size) {
        Step before = steps.get(i - 1);
        Step after = steps.get(i);
        return switch (size) {
            case OPERATION -> true;
            case TIME_STEP -> before.phase() != after.phase() || before.time() != after.time();
            case PHASE -> before.phase() != after.phase();
        };
    }

    /** The first stop after {@code cursor}, or the end. */
    public int next(int cursor) {
        int at = Arrays.binarySearch(stops, cursor + 1);
        int index = at >= 0 ? at : -at - 1;
        return stops[Math.min(index, stops.length - 1)];
    }

    /** The last stop before {@code cursor}, or 0. */
    public int previous(int cursor) {
        int at = Arrays.binarySearch(stops, cursor - 1);
        int index = at >= 0 ? at : -at - 2;
        return stops[Math.max(index, 0)];
    }

    /** All stops, ascending. */
    public int[] stops() {
        return stops.clone();
    }
}
