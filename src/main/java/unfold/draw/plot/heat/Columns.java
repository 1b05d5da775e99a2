package unfold.draw.plot.heat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import unfold.draw.Subject;
import unfold.trace.Interval;

/** The columns of a map: times of the shared clock, ascending, those of several sequences side by side. */
public final class Columns {

    private final List<Column> list;
    private final Map<Integer, Integer> byTime = new HashMap<>();
    private final int[] gaps;

    /**
     * One time.
     *
     * @param time on the shared clock
     * @param number as its sequence counts it
     * @param token the word or symbol of that step; empty if it has none
     * @param interval of its sequence
     */
    public record Column(int time, String number, String token, Interval interval) {}

    /** Columns in the order of their times. */
    public Columns(List<Column> columns) {
        list = List.copyOf(columns);
        gaps = new int[list.size()];
        for (int i = 0; i < gaps.length; i++) {
            byTime.put(list.get(i).time, i);
            gaps[i] = i == 0 ? 0 : gaps[i - 1] + (startsSequence(i) ? 1 : 0);
        }
    }

    /** The times of a run that something is to be shown of. */
    public static Columns of(Subject subject, IntPredicate shown) {
        List<Column> list = new ArrayList<>();
        subject.times().filter(shown).forEach(time -> list.add(column(subject, time)));
        return new Columns(list);
    }

    private static Column column(Subject subject, int time) {
        Interval interval = subject.trace().timeline().at(time);
        String token = new StepNames(subject, interval).token(interval, time).orElse("");
        return new Column(time, String.valueOf(interval.number(time)), token, interval);
    }

    public int size() {
        return list.size();
    }

    public Column get(int index) {
        return list.get(index);
    }

    /** The column of a time. */
    public OptionalInt indexOf(int time) {
        Integer index = byTime.get(time);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    public List<Column> list() {
        return list;
    }

    /** How many gaps lie between sequences before a column. */
    int gapsBefore(int index) {
        return index < 0 ? 0 : gaps[index];
    }

    /** Whether the column before belongs to another sequence, or there is none. */
    boolean startsSequence(int index) {
        return index == 0 || !list.get(index).interval.equals(list.get(index - 1).interval);
    }

    boolean hasTokens() {
        return list.stream().anyMatch(column -> !column.token.isEmpty());
    }
}
