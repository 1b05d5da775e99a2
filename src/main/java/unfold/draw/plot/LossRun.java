package unfold.draw.plot;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import unfold.analysis.flow.Triangle;
import unfold.draw.Subject;
import unfold.trace.Quantity;

/**
 * All that is shown of the losses of single steps of one run.
 *
 * @param measured the run
 * @param gradients one for each state
 */
record LossRun(Measured measured, List<LossGradients> gradients) {

    static LossRun of(Measured measured, PlotSettings settings, BooleanSupplier cancelled) {
        Subject subject = measured.subject();
        List<LossState> states = LossState.of(subject, settings);
        Set<Integer> ids = states.stream()
                .flatMap(state -> state.quantities().stream())
                .map(Quantity::id)
                .collect(Collectors.toSet());
        Triangle triangle = Triangle.of(measured.run(), ids, cancelled);
        return new LossRun(
                measured,
                states.stream()
                        .map(state -> new LossGradients(subject, state, triangle))
                        .toList());
    }

    /** Whether single losses and states are to be told apart. */
    static boolean suits(Measured measured) {
        return measured.subject().goesBackward()
                && measured.run() != null
                && !LossState.of(measured.subject(), PlotSettings.USUAL).isEmpty();
    }

    LossNames names() {
        return new LossNames(measured.subject());
    }
}
