package unfold.derivation;

import java.util.List;
import unfold.trace.Phase;

/**
 * One step of a run before it is run.
 *
 * @param time the time step that it belongs to, or {@code Slot.UNTIMED}
 * @param equation id of the equation that it evaluates
 * @param actions in order; the last one of a forward step and the first one of a backward step is
 *     what it is about
 */
public record ScheduledStep(Phase phase, int time, int equation, List<Action> actions) {

    public ScheduledStep {
        actions = List.copyOf(actions);
    }
}
