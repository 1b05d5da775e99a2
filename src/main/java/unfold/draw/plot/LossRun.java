package unfold.draw.plot;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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

    /** All runs in their order; those that have no single losses without gradients. */
    static List<LossRun> all(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return runs.stream()
                .map(run -> suits(run) ? of(run, settings, cancelled) : new LossRun(run, List.of()))
                .toList();
    }

    /** What the runs' states are called if it is the same in all of them. */
    static String name(List<LossRun> runs, Function<LossRun, List<LossGradients>> shown) {
        List<String> names = runs.stream()
                .filter(run -> !run.gradients.isEmpty())
                .map(run -> shown.apply(run).stream()
                        .map(each -> each.state().title().plain())
                        .collect(Collectors.joining(", ")))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "(state)";
    }

    LossNames names() {
        return new LossNames(measured.subject());
    }
}
