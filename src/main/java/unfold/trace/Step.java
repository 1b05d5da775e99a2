package unfold.trace;

import java.util.List;

/**
 * One recorded operation.
 *
 * @param index position in the run, from 0
 * @param phase forward or backward
 * @param time the time step it belongs to, on the {@link Timeline}; {@link Slot#UNTIMED} if to none
 *     (the total loss)
 * @param equation which of the program's equations was evaluated
 * @param writes the slots that it fills or adds to; the first is what the operation is about
 */
public record Step(int index, Phase phase, int time, int equation, List<Slot> writes) {

    public Step {
        writes = List.copyOf(writes);
    }

    /** The slot that the operation is about. */
    public Slot target() {
        return writes.get(0);
    }
}
