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
 * @param marks what the reader points at, and what has been changed
 */
public record Frame(Subject subject, int cursor, Marks marks) {

    public static Frame at(Subject subject, int cursor) {
        return new Frame(subject, cursor, Marks.NONE);
    }

    /** The same with other marks. */
    public Frame with(Marks others) {
        return new Frame(subject, cursor, others);
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

    /** The numbers that differ from the lesson. */
    public Changes changes() {
        return marks.changes();
    }

    /** Whether the pointer is over a number of that slot. */
    public boolean isHovered(Slot slot) {
        return marks.hovered() != null && marks.hovered().slot().equals(slot);
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
