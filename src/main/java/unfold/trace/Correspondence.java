package unfold.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which place in one run corresponds to which in another, whatever equations they have. Immutable.
 *
 * <p>The rule: two runs meet where both have begun, where both have finished a phase, and where both
 * have finished the same time step of the same phase for good, as far as they come to these places in
 * the same order. Between two meetings the other run goes on in proportion to its own operations, and
 * is with the first operation of the one already at one of its own. So when one has finished a time
 * step the other has, when one is within a time step the other is too, and both are always in the same
 * phase.
 */
public final class Correspondence {

    private final int[] here;
    private final int[] there;

    private Correspondence(List<int[]> meetings) {
        here = meetings.stream().mapToInt(meeting -> meeting[0]).toArray();
        there = meetings.stream().mapToInt(meeting -> meeting[1]).toArray();
    }

    /** From the cursors of one run to those of another. */
    public static Correspondence between(Trace from, Trace to) {
        List<int[]> meetings = new ArrayList<>();
        meetings.add(new int[] {0, 0});
        for (Phase phase : Phase.values()) {
            Map<String, Integer> others = finished(to, phase);
            int[] end = {end(from, phase), end(to, phase)};
            finished(from, phase).forEach((moment, cursor) -> {
                int[] last = meetings.get(meetings.size() - 1);
                int other = others.getOrDefault(moment, -1);
                if (cursor > last[0] && other > last[1] && cursor < end[0] && other < end[1]) {
                    meetings.add(new int[] {cursor, other});
                }
            });
            int[] last = meetings.get(meetings.size() - 1);
            if (end[0] > last[0] || end[1] > last[1]) {
                meetings.add(end);
            }
        }
        return new Correspondence(meetings);
    }

    /** The cursor at which everything up to the end of a phase is done. */
    private static int end(Trace trace, Phase phase) {
        return (int) trace.steps().stream()
                .filter(step -> step.phase().compareTo(phase) <= 0)
                .count();
    }

    /** For every time step, in the order in which they are finished, the cursor at which it is. */
    private static Map<String, Integer> finished(Trace trace, Phase phase) {
        Map<String, Integer> cursors = new LinkedHashMap<>();
        for (Step step : trace.steps()) {
            if (step.phase() == phase && step.time() != Slot.UNTIMED) {
                Interval interval = trace.timeline().at(step.time());
                String moment = interval.letter() + interval.number(step.time());
                cursors.remove(moment);
                cursors.put(moment, step.index() + 1);
            }
        }
        return cursors;
    }

    /** The cursor of the other run that corresponds to {@code cursor} of the one. */
    public int of(int cursor) {
        int next = 1;
        while (next < here.length - 1 && here[next] < cursor) {
            next++;
        }
        if (here.length == 1) {
            return 0;
        }
        int length = here[next] - here[next - 1];
        int steps = there[next] - there[next - 1];
        int done = Math.max(0, Math.min(length, cursor - here[next - 1]));
        return there[next - 1] + (length == 0 ? steps : share(done, length, steps));
    }

    /** Rounded so that a way there and back ends where it began, if there are no fewer operations there. */
    private static int share(int done, int length, int steps) {
        if (done == 0 || steps == 0) {
            return 0;
        }
        long product = (long) done * steps;
        return steps >= length ? (int) ((product + length - 1) / length) : (int) Math.max(1, product / length);
    }
}
