package unfold.derivation;

import java.util.List;
import unfold.trace.Slot;

/**
 * One quantity read by the definition of another: {@code to} at time t reads {@code from} at time t
 * + {@code offset}, or at fixed times.
 *
 * @param from id of the quantity that is read
 * @param to id of the quantity whose definition reads it
 * @param offset time steps from reader to read: -1 for the step before, 0 for the same step
 * @param at the times that are read whatever the reader's own; empty if they follow the reader
 * @param reader the only time at which it is read so, or {@code Slot.UNTIMED} for every one
 */
public record Dependency(int from, int to, int offset, List<Integer> at, int reader) {

    public Dependency {
        at = List.copyOf(at);
    }

    /** A reading that follows the reader's time. */
    public Dependency(int from, int to, int offset) {
        this(from, to, offset, List.of(), Slot.UNTIMED);
    }

    /** Whether the times that are read do not follow the reader's. */
    public boolean isFixed() {
        return !at.isEmpty();
    }

    /** Whether all time steps of a sequence are read at once. */
    public boolean isWhole() {
        return at.size() > 1;
    }

    /** The same reading of and by others. */
    public Dependency between(int otherFrom, int otherTo) {
        return new Dependency(otherFrom, otherTo, offset, at, reader);
    }
}
