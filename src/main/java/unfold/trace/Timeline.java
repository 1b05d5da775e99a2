package unfold.trace;

import java.util.List;
import java.util.Optional;

/**
 * The one clock of a run, and which of its times belong to which sequence. The intervals follow each
 * other in the order of the text and never overlap, what lies before and after their steps included.
 *
 * @param intervals at least one
 */
public record Timeline(List<Interval> intervals) {

    public Timeline {
        intervals = List.copyOf(intervals);
    }

    /** The clock of a single sequence of {@code length} steps, t from 1 to T. */
    public static Timeline of(int length) {
        return new Timeline(List.of(new Interval("t", "T", 0, length, 0)));
    }

    public Interval first() {
        return intervals.get(0);
    }

    /** The time of the very last step. */
    public int last() {
        return intervals.get(intervals.size() - 1).last();
    }

    /** The interval of the sequence with that letter. */
    public Interval of(String letter) {
        // A plan of many time steps asks for this some hundred thousand times.
        for (Interval interval : intervals) {
            if (interval.letter().equals(letter)) {
                return interval;
            }
        }
        throw new IllegalArgumentException("no sequence over " + letter);
    }

    /** The interval that has a step at that time. */
    public Optional<Interval> step(int time) {
        return intervals.stream().filter(interval -> interval.contains(time)).findFirst();
    }

    /** Whether a step of some sequence stands at that time. */
    public boolean isStep(int time) {
        return step(time).isPresent();
    }

    /** The interval that a time belongs to, be it a step or before or after one. */
    public Interval at(int time) {
        Interval found = first();
        for (Interval interval : intervals) {
            found = time >= interval.first() - interval.before() ? interval : found;
        }
        return found;
    }
}
