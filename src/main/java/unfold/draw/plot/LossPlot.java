package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Words;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** The loss of each time step as it is computed, from 0, and the total that the backward pass starts from. */
final class LossPlot {

    private LossPlot() {}

    static boolean suits(Measured run) {
        return !losses(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        List<Note> totals = new ArrayList<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Subject subject = runs.get(i).subject();
            for (Quantity loss : losses(subject)) {
                collected.add(i, Titles.of(subject, loss), Readings.numbers(subject, loss));
            }
            total(runs.get(i), i, totals);
        }
        List<Curve> curves = collected.curves();
        String names = collected.variables();
        Words words = new Words(
                List.of("Loss " + names + " per time step", "Loss " + names),
                totals,
                "Appears during the forward pass.");
        return new CurvePlot(Chart.of(words, Axis.linear(Axis.values(curves)), curves), Phase.FORWARD);
    }

    private static void total(Measured run, int place, List<Note> notes) {
        Trace trace = run.subject().trace();
        for (Quantity quantity : trace.quantities()) {
            Slot slot = Slot.value(quantity, Slot.UNTIMED);
            if (quantity.role() == Role.TOTAL_LOSS && trace.last(slot).isPresent()) {
                double value = trace.last(slot).orElseThrow().get(0);
                int since = trace.writer(slot).map(step -> step + 1).orElse(0);
                String name = run.name().isEmpty() ? "" : run.name() + ": ";
                notes.add(new Note(name + quantity.key() + " = " + Figures.four(value), place, since));
            }
        }
    }

    /** What is a loss at every time step. */
    private static List<Quantity> losses(Subject subject) {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && quantity.role() == Role.LOSS)
                .toList();
    }
}
