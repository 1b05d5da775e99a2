package unfold.draw;

import java.util.Optional;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * One still picture: a run at a cursor.
 *
 * @param subject the run
 * @param cursor how many of its steps are done; the last of them is the current operation
 * @param selected the slot that the reader has chosen, or null
 * @param hovered the slot under the pointer, or null
 * @param changes the numbers that differ from the lesson
 */
public record Frame(Subject subject, int cursor, Slot selected, Slot hovered, Changes changes) {

    public static Frame at(Subject subject, int cursor) {
        return new Frame(subject, cursor, null, null, Changes.NONE);
    }

    /** The same picture when another number of steps is done. */
    public Frame after(int steps) {
        return new Frame(subject, steps, selected, hovered, changes);
    }

    public Trace trace() {
        return subject.trace();
    }

    /** The current operation; empty at the start. */
    public Optional<Step> current() {
        return cursor == 0 ? Optional.empty() : Optional.of(trace().steps().get(cursor - 1));
    }

    /** The phase of the current operation; forward at the start. */
    public Phase phase() {
        return current().map(Step::phase).orElse(Phase.FORWARD);
    }

    /** The time step at work: that of the current operation; for what has no time, that of the one before it. */
    public int activeTime() {
        for (int at = cursor - 1; at >= 0; at--) {
            int time = trace().steps().get(at).time();
            if (time != Slot.UNTIMED) {
                return time;
            }
        }
        return 1;
    }

    /** What a slot holds now. */
    public Optional<Tensor> at(Slot slot) {
        return trace().at(slot, cursor);
    }

    /** Whether the current operation writes the slot. */
    public boolean isLit(Slot slot) {
        return current().filter(step -> step.writes().contains(slot)).isPresent();
    }
}
