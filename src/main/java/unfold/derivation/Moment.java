package unfold.derivation;

import unfold.expression.Indexing;
import unfold.expression.Sequence;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/**
 * Times in numbers, at one moment of a run: the index of the sequence that is at work is a number,
 * those of the others keep their letters.
 *
 * @param timeline the run's clock
 * @param time the moment, or {@code Slot.UNTIMED}
 */
public record Moment(Timeline timeline, int time) implements Indexing {

    @Override
    public String now(Sequence sequence) {
        if (time == Slot.UNTIMED) {
            return sequence.letter();
        }
        Interval interval = timeline.at(time);
        boolean here = interval.letter().equals(sequence.letter());
        return here ? Integer.toString(interval.number(time)) : sequence.letter();
    }

    @Override
    public String end(Sequence sequence) {
        return Integer.toString(timeline.of(sequence.letter()).length());
    }
}
