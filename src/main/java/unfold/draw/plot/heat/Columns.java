package unfold.draw.plot.heat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import unfold.draw.Subject;
import unfold.trace.Interval;

/** The columns of a map: times of the shared clock, ascending, those of several sequences side by side. */
public record Columns(List<Column> list) {

    /**
     * One time.
     *
     * @param time on the shared clock
     * @param number as its sequence counts it
     * @param token the word or symbol of that step; empty if it has none
     * @param interval of its sequence
     */
    public record Column(int time, String number, String token, Interval interval) {}

    public Columns {
        list = List.copyOf(list);
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
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).time == time) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How many gaps lie between sequences before a column. */
    int gapsBefore(int index) {
        int gaps = 0;
        for (int i = 1; i <= index; i++) {
            gaps += startsSequence(i) ? 1 : 0;
        }
        return gaps;
    }

    /** Whether the column before belongs to another sequence, or there is none. */
    boolean startsSequence(int index) {
        return index == 0 || !list.get(index).interval.equals(list.get(index - 1).interval);
    }

    boolean hasTokens() {
        return list.stream().anyMatch(column -> !column.token.isEmpty());
    }
}
