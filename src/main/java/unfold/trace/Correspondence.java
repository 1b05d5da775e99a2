package unfold.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which place in one run corresponds to which in another, whatever equations they have. Immutable.
 *
 * <p>The rule: two runs meet where both have begun, where both have finished a phase, and where both
 * have begun or, for good, finished the same time step of the same phase, as far as they come to these
 * places in the same order. Between two meetings the other run goes on in proportion to its own operations, and
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
            int[] end = {end(from, phase), end(to, phase)};
            Map<String, Integer> others = events(to, phase);
            events(from, phase).forEach((event, cursor) -> {
                int[] last = meetings.get(meetings.size() - 1);
                int other = others.getOrDefault(event, -1);
                boolean later = cursor > last[0] || other > last[1];
                if (later && cursor >= last[0] && other >= last[1] && cursor < end[0] && other < end[1]) {
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
        int count = 0;
        for (Step step : trace.steps()) {
            count += step.phase().compareTo(phase) <= 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Where time steps of a phase are begun and finished, ascending. One that is come to several times, as
     * in a network of both directions, has been begun nowhere in particular, but is finished once.
     */
    private static Map<String, Integer> events(Trace trace, Phase phase) {
        Map<String, Integer> begun = new HashMap<>();
        Map<String, Integer> finished = new HashMap<>();
        Set<String> several = new HashSet<>();
        Map<Integer, String> moments = new HashMap<>();
        for (Step step : trace.steps()) {
            if (step.phase() == phase && step.time() != Slot.UNTIMED) {
                String moment = moments.computeIfAbsent(step.time(), time -> moment(trace.timeline(), time));
                if (finished.getOrDefault(moment, step.index()) != step.index()) {
                    several.add(moment);
                }
                begun.putIfAbsent(moment, step.index());
                finished.put(moment, step.index() + 1);
            }
        }
        begun.keySet().removeAll(several);
        TreeMap<Integer, List<String>> ordered = new TreeMap<>();
        finished.forEach((moment, cursor) -> at(ordered, cursor).add("finished " + moment));
        begun.forEach((moment, cursor) -> at(ordered, cursor).add("begun " + moment));
        Map<String, Integer> events = new LinkedHashMap<>();
        ordered.forEach((cursor, names) -> names.forEach(name -> events.put(name, cursor)));
        return events;
    }

    private static String moment(Timeline timeline, int time) {
        Interval interval = timeline.at(time);
        return interval.letter() + interval.number(time);
    }

    private static List<String> at(Map<Integer, List<String>> ordered, int cursor) {
        return ordered.computeIfAbsent(cursor, c -> new ArrayList<>());
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
