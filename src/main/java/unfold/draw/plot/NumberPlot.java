package unfold.draw.plot;

import java.util.List;
import java.util.function.BooleanSupplier;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Words;
import unfold.tensor.Shape.Rank;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** What a run computes as one number per time step, such as an energy, on a linear axis. */
final class NumberPlot {

    private NumberPlot() {}

    static boolean suits(Measured run) {
        return !numbers(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Subject subject = runs.get(i).subject();
            for (Quantity number : numbers(subject)) {
                collected.add(i, Titles.of(subject, number), Readings.numbers(subject, number));
            }
        }
        List<Curve> curves = collected.curves();
        String names = collected.variables();
        Words words =
                new Words(List.of(names + " per time step", names), List.of(), "Appears during the forward pass.");
        return new CurvePlot(Chart.of(words, Axis.around(Axis.values(curves)), curves), Phase.FORWARD);
    }

    private static List<Quantity> numbers(Subject subject) {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && quantity.shape().rank() == Rank.SCALAR)
                .filter(quantity -> quantity.role() == Role.VARIABLE)
                .toList();
    }
}
