package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Reading;
import unfold.draw.plot.curve.Words;
import unfold.trace.Cut;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Trace;

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
        List<Growing> growing = new ArrayList<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Subject subject = runs.get(i).subject();
            for (Quantity variable : variables(subject, settings)) {
                String name = "‖∂L/∂" + Titles.of(subject, variable) + "‖";
                collected.shorten(name, Titles.of(subject, variable));
                List<Reading> norms = Readings.gradientNorms(subject, variable);
                collected.add(i, name, norms);
                growing.add(new Growing(runs.get(i), i, variable, norms));
                List<Reading> lost = lost(subject.trace(), variable);
                if (!lost.isEmpty()) {
                    collected.add(i, name, "lost at the cut", Look.Kind.OPEN, lost);
                }
            }
        }
        List<Curve> curves = collected.curves();
        String empty = collected.isEmpty()
                ? "This network carries no state from step to step."
                : "Appears during the backward pass.";
        Words words = new Words(titles(collected, settings.logarithmic()), Growing.notes(growing), empty);
        Axis axis = Axis.of(settings.logarithmic(), curves, List.of());
        return new CurvePlot(Chart.of(words, axis, curves).withBorders(borders(runs)), Phase.BACKWARD);
    }

    /** Where some of the runs are cut. */
    private static List<Integer> borders(List<Measured> runs) {
        return runs.stream()
                .flatMap(run -> run.subject().trace().cuts().stream())
                .map(Cut::after)
                .distinct()
                .toList();
    }

    /** The norm of what does not pass a cut, at the time at which it would have arrived. */
    private static List<Reading> lost(Trace trace, Quantity variable) {
        List<Reading> readings = new ArrayList<>();
        for (Cut cut : trace.cuts()) {
            cut.lost().stream()
                    .filter(term -> term.target().quantity() == variable.id())
                    .mapToInt(term -> term.step() + 1)
                    .distinct()
                    .forEach(cursor -> cut.lost(cursor).forEach((slot, lost) -> {
                        if (slot.quantity() == variable.id()) {
                            readings.add(new Reading(slot.time(), cursor, lost.norm()));
                        }
                    }));
        }
        return readings;
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
        titles.add("Norms");
        return titles;
    }
}
