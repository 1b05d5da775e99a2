package unfold.derivation;

import java.util.BitSet;
import unfold.trace.Interval;
import unfold.trace.Slot;

/** The times at which the gradient of one name is reached by the loss. */
final class Reached {

    private final int start;
    private final BitSet times = new BitSet();
    private boolean untimed;

    /**
     * @param interval that of the name; null for what has no time
     */
    Reached(Interval interval) {
        this.start = interval == null ? 0 : interval.start();
    }

    void add(int time) {
        if (time == Slot.UNTIMED) {
            untimed = true;
        } else {
            times.set(time - start);
        }
    }

    boolean contains(int time) {
        return time == Slot.UNTIMED ? untimed : time >= start && times.get(time - start);
    }

    /** Whether one of the interval's steps is reached. */
    boolean containsStepOf(Interval interval) {
        int first = times.nextSetBit(interval.first() - start);
        return first >= 0 && first <= interval.last() - start;
    }
}
