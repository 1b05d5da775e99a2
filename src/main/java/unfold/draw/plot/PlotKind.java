package unfold.draw.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import unfold.trace.Phase;

/** The plots that there are. A new one is one more constant here, and a class that draws it. */
public enum PlotKind {
    GRADIENT_NORMS("Gradient norms", Phase.BACKWARD, GradientNormPlot::suits, GradientNormPlot::measure),
    FACTORS("Factors of one step", Phase.FORWARD, FactorPlot::suits, FactorPlot::measure),
    PRODUCT("Products of factors", Phase.FORWARD, FactorPlot::suits, ProductPlot::measure),
    SPECTRUM("Spectrum of the weights", Phase.FORWARD, SpectrumPlot::suits, SpectrumPlot::measure),
    CONTRIBUTIONS("Contributions to weights", Phase.BACKWARD, ContributionPlot::suits, ContributionPlot::measure),
    CLIPPING("Clipping", Phase.BACKWARD, ClippingPlot::suits, ClippingPlot::measure),
    LOSS("Loss", Phase.FORWARD, LossPlot::suits, LossPlot::measure),
    ATTENTION("Attention", Phase.FORWARD, AttentionMap::suits, AttentionMap::measure),
    STATES("States and gates", Phase.FORWARD, StateMap::suits, StateMap::measure),
    STATE_GRADIENTS(
            "Gradients of states and gates", Phase.BACKWARD, StateMap::gradientsSuit, StateMap::measureGradients),
    WEIGHT_TIMES("Weights by time step", Phase.BACKWARD, WeightTimesMap::suits, WeightTimesMap::measure),
    SLOPES("Slopes of the activations", Phase.FORWARD, SlopeMap::suits, SlopeMap::measure),
    TRIANGLE("Loss by loss", Phase.BACKWARD, LossRun::suits, TriangleMap::measure),
    SHARES("Shares of the losses", Phase.BACKWARD, LossRun::suits, SharesPlot::measure),
    NUMBERS("Numbers", Phase.FORWARD, NumberPlot::suits, NumberPlot::measure);

    /** Computes all that takes long about a plot. */
    interface Measuring {

        /**
         * Measures.
         *
         * @param runs at least one; the plot suits the first of them
         * @param cancelled whether nobody waits for the result any more; then it may be anything
         */
        Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled);
    }

    private final String title;
    private final Phase phase;
    private final Predicate<Measured> suits;
    private final Measuring measuring;

    PlotKind(String title, Phase phase, Predicate<Measured> suits, Measuring measuring) {
        this.title = title;
        this.phase = phase;
        this.suits = suits;
        this.measuring = measuring;
    }

    /** What a menu calls it. */
    public String title() {
        return title;
    }

    /** What lessons and commands call it: {@code gradient-norms}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The plot of that word. */
    public static Optional<PlotKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The phase in which it has most to show. */
    Phase phase() {
        return phase;
    }

    /** Whether there is anything to show of that run. */
    public boolean suits(Measured run) {
        return suits.test(run);
    }

    /** All that suit a run. */
    public static List<PlotKind> suiting(Measured run) {
        return Arrays.stream(values()).filter(kind -> kind.suits(run)).toList();
    }

    /** Those that are shown of a run while nobody has chosen. */
    public static List<PlotKind> usual(Measured run) {
        return Arrays.stream(new PlotKind[] {ATTENTION, GRADIENT_NORMS, NUMBERS})
                .filter(kind -> kind.suits(run))
                .filter(kind -> kind != NUMBERS || !run.subject().goesBackward())
                .toList();
    }

    /** Computes the plot, which may take long. */
    public Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return measuring.measure(runs, settings, cancelled);
    }
}
