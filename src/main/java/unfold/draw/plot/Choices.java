package unfold.draw.plot;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import unfold.draw.Subject;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What can be chosen to be shown in the plots of a run. */
public final class Choices {

    private static final BooleanSupplier NEVER = () -> false;

    private Choices() {}

    /** Everything that a plot of that kind can show; empty where there is nothing to choose. */
    public static List<Quantity> of(PlotKind kind, Measured run) {
        Subject subject = run.subject();
        return switch (kind) {
            case GRADIENT_NORMS, STATE_GRADIENTS, TRIANGLE, SHARES ->
                timed(subject).filter(quantity -> has(subject, quantity, true)).toList();
            case STATES -> timed(subject).filter(quantity -> has(subject, quantity, false)).toList();
            case SLOPES ->
                Activation.of(run, PlotSettings.USUAL, NEVER).stream()
                        .map(each -> each.slopes().quantity())
                        .distinct()
                        .toList();
            case CONTRIBUTIONS -> ContributionPlot.parameters(subject);
            case WEIGHT_TIMES ->
                WeightTerms.of(subject).stream().map(WeightTerms::parameter).toList();
            default -> List.of();
        };
    }

    /** Those of them that the plot shows with these settings. */
    public static List<Quantity> shown(PlotKind kind, Measured run, PlotSettings settings) {
        Subject subject = run.subject();
        return switch (kind) {
            case GRADIENT_NORMS -> GradientNormPlot.variables(subject, settings);
            case STATE_GRADIENTS -> StateMap.shown(subject, settings, Aspect.GRADIENT);
            case TRIANGLE, SHARES ->
                LossState.of(subject, settings).stream()
                        .flatMap(state -> state.quantities().stream())
                        .toList();
            case STATES -> StateMap.shown(subject, settings, Aspect.VALUE);
            case SLOPES ->
                Activation.of(run, settings, NEVER).stream()
                        .map(each -> each.slopes().quantity())
                        .toList();
            case CONTRIBUTIONS -> ContributionPlot.shown(subject, settings, ContributionPlot.MOST);
            case WEIGHT_TIMES -> {
                List<Quantity> all = of(kind, run);
                List<Quantity> chosen = all.stream()
                        .filter(each -> settings.variables().contains(each.key()))
                        .toList();
                yield chosen.isEmpty() ? all : chosen;
            }
            default -> List.of();
        };
    }

    /** What a quantity is called: {@code h}, {@code W_f}. */
    public static String name(Quantity quantity, Measured run) {
        return Titles.of(run.subject(), quantity);
    }

    private static Stream<Quantity> timed(Subject subject) {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && quantity.role() != Role.LOSS);
    }

    private static boolean has(Subject subject, Quantity quantity, boolean gradient) {
        return quantity.interval()
                .times()
                .mapToObj(time -> gradient ? Slot.gradient(quantity, time) : Slot.value(quantity, time))
                .anyMatch(subject::has);
    }
}
