package unfold.draw.fold;

import unfold.draw.stage.Cast;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * What becomes one column when a network is folded: a sequence, or all that has no time.
 *
 * @param interval of the sequence; null for what has no time
 */
record Station(Interval interval) {

    boolean isTimed() {
        return interval != null;
    }

    boolean holds(Quantity quantity) {
        return isTimed() ? interval.equals(quantity.interval()) : !quantity.timed();
    }

    /** The time that its column shows: that at work, or of the steps of this sequence the one nearest to it. */
    int time(int activeTime, Cast cast) {
        if (!isTimed()) {
            return Slot.UNTIMED;
        }
        if (cast.subject().trace().timeline().at(activeTime).equals(interval)
                && !cast.at(activeTime).isEmpty()) {
            return activeTime;
        }
        return Math.max(interval.first(), Math.min(interval.last(), activeTime));
    }

    /** What stands over its column: {@code t = 2 of 3}; empty for what has no time. */
    String title(int time) {
        return isTimed() ? plainTitle(time) + " of " + interval.length() : "";
    }

    /** The same without the number of time steps. */
    String plainTitle(int time) {
        return interval.letter() + " = " + String.valueOf(interval.number(time)).replace('-', '−');
    }
}
