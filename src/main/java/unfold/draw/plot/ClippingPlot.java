package unfold.draw.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import unfold.analysis.Thresholds;
import unfold.analysis.flow.Clipped;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Level;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.draw.plot.curve.Words;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * The norms of the gradients of all parameters, one by one and together, before and after clipping, with the
 * thresholds. Before, they grow with the backward pass; after is when an update would be made.
 */
final class ClippingPlot {

    private static final String TOGETHER = "all";
    private static final String BEFORE = "before clipping";

    private ClippingPlot() {}

    static boolean suits(Measured run) {
        return !parameters(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Set<String> names = new LinkedHashSet<>();
        for (Measured run : runs) {
            parameters(run.subject()).forEach(parameter -> names.add(Titles.of(run.subject(), parameter)));
        }
        List<String> columns = new ArrayList<>(names);
        columns.add(TOGETHER);
        Collected collected = new Collected(runs);
        List<Note> notes = new ArrayList<>();
        Set<Level> levels = new LinkedHashSet<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            add(collected, i, runs.get(i), columns);
            note(runs.get(i), i).ifPresent(notes::add);
            runs.get(i)
                    .thresholds()
                    .norm()
                    .ifPresent(c -> levels.add(new Level(List.of("norm clipped at " + Figures.four(c), "clip " + Figures.two(c)), c)));
        }
        List<Curve> curves = collected.curves();
        List<Level> lines = List.copyOf(levels);
        Words words = new Words(
                List.of("Norms of the gradients of the parameters", "Norms of ∂L/∂(parameter)", "Norms"),
                notes,
                "Appears during the backward pass.");
        Axis axis = Axis.of(settings.logarithmic(), curves, lines);
        Chart chart = Chart.of(words, axis, curves).withColumns(columns).withLevels(lines);
        return new CurvePlot(chart, Phase.BACKWARD);
    }

    private static List<Quantity> parameters(Subject subject) {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER)
                .filter(quantity -> subject.has(Slot.gradient(quantity, Slot.UNTIMED)))
                .toList();
    }

    private static void add(Collected collected, int run, Measured measured, List<String> columns) {
        Trace trace = measured.subject().trace();
        List<Quantity> parameters = parameters(measured.subject());
        TreeSet<Integer> changes = new TreeSet<>();
        List<Reading> before = new ArrayList<>();
        for (Quantity parameter : parameters) {
            int column = columns.indexOf(Titles.of(measured.subject(), parameter)) + 1;
            Slot slot = Slot.gradient(parameter, Slot.UNTIMED);
            for (Reading reading : Readings.norms(trace, slot)) {
                before.add(new Reading(column, reading.since(), reading.value()));
                changes.add(reading.since());
            }
        }
        for (int cursor : changes) {
            before.add(new Reading(columns.size(), cursor, together(gradients(trace, parameters, cursor))));
        }
        collected.add(run, BEFORE, before);
        if (clips(measured)) {
            int end = trace.steps().size();
            Clipped clipped = clipped(measured);
            List<Reading> after = new ArrayList<>();
            for (Quantity parameter : parameters) {
                double norm = clipped.after().get(parameter.key()).norm();
                after.add(new Reading(columns.indexOf(Titles.of(measured.subject(), parameter)) + 1, end, norm));
            }
            after.add(new Reading(columns.size(), end, clipped.normAfter()));
            collected.add(run, BEFORE, "after clipping", Look.Kind.OPEN, after);
        }
    }

    private static boolean clips(Measured run) {
        return run.thresholds().any() && run.run() != null;
    }

    private static Clipped clipped(Measured run) {
        return Clipped.of(run.run(), run.thresholds().norm(), run.thresholds().value());
    }

    private static double together(List<Tensor> gradients) {
        return Tensor.vector(gradients.stream().mapToDouble(Tensor::norm).toArray())
                .norm();
    }

    private static List<Tensor> gradients(Trace trace, List<Quantity> parameters, int cursor) {
        return parameters.stream()
                .map(parameter -> trace.at(Slot.gradient(parameter, Slot.UNTIMED), cursor))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What clipping does, once all gradients are known. */
    private static Optional<Note> note(Measured run, int place) {
        Thresholds thresholds = run.thresholds();
        String name = run.name().isEmpty() ? "" : run.name() + ": ";
        if (!clips(run)) {
            return Optional.of(new Note(name + "no threshold is set", place, 0));
        }
        Clipped clipped = clipped(run);
        String before = Figures.four(clipped.normBefore());
        String after = Figures.four(clipped.normAfter());
        int end = run.subject().trace().steps().size();
        String entries = thresholds.value().isPresent()
                ? "entries cut at ±" + Figures.two(thresholds.value().getAsDouble()) + ", "
                : "";
        String what = clipped.isClipped() ? "norm " + before + " → " + after : "nothing is clipped: norm " + before;
        return Optional.of(new Note(name + entries + what, place, end));
    }
}
