package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Words;
import unfold.trace.Phase;
import unfold.trace.Quantity;

/**
 * The norm of ∂L/∂h_t per time step on an absolute logarithmic axis of six decades or more, or on a linear
 * one. It grows as the backward pass goes on; zero, infinity and NaN stand at the edges with their own marks.
 */
final class GradientNormPlot {

    private GradientNormPlot() {}

    static boolean suits(Measured run) {
        return run.subject().goesBackward();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Subject subject = runs.get(i).subject();
            for (Quantity variable : variables(subject, settings)) {
                collected.add(i, "‖∂L/∂" + variable.key() + "‖", Readings.gradientNorms(subject, variable));
            }
        }
        List<Curve> curves = collected.curves();
        String empty = collected.isEmpty()
                ? "This network carries no state from step to step."
                : "Appears during the backward pass.";
        Words words = new Words(titles(collected, settings.logarithmic()), List.of(), empty);
        Axis axis = Axis.of(settings.logarithmic(), curves, List.of());
        return new CurvePlot(Chart.of(words, axis, curves), Phase.BACKWARD);
    }

    /** The chosen variables that the run has; what it carries from step to step if it has none of them. */
    static List<Quantity> variables(Subject subject, PlotSettings settings) {
        List<Quantity> chosen = subject.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && settings.variables().contains(quantity.key()))
                .toList();
        return chosen.isEmpty() ? subject.wiring().recurrent() : chosen;
    }

    private static List<String> titles(Collected collected, boolean logarithmic) {
        List<String> titles = new ArrayList<>();
        String names = collected.variables();
        if (!names.isEmpty()) {
            titles.add(names + " per time step" + (logarithmic ? " (log scale)" : ""));
            titles.add(names + (logarithmic ? " (log scale)" : ""));
            titles.add(names);
        }
        titles.add("Gradient norms");
        return titles;
    }
}
