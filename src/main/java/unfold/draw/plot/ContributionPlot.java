package unfold.draw.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.analysis.flow.Contributions;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.draw.plot.curve.Words;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * What each time step adds to the gradient of each parameter: the norm of its terms, and the norm of the sum of
 * all that have been added when the backward pass arrives there.
 */
final class ContributionPlot {

    /** Beyond these curves cannot be told apart; matrices before vectors, large gradients before small ones, stay. */
    static final int MOST = 4;

    private static final int MOST_OF_EACH = 2;

    private ContributionPlot() {}

    static boolean suits(Measured run) {
        return run.run() != null && !parameters(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Subject subject = runs.get(i).subject();
            List<Quantity> shown = shown(subject, settings, runs.size() > 1 ? MOST_OF_EACH : MOST);
            for (Contributions each : Contributions.of(runs.get(i).run(), cancelled)) {
                if (shown.contains(each.parameter())) {
                    add(collected, i, subject, each);
                }
            }
            int all = parameters(subject).size();
            if (shown.size() < all) {
                String name = runs.get(i).name().isEmpty() ? "" : runs.get(i).name() + ": ";
                String count = shown.size() + " of " + all;
                notes.add(new Note(List.of(name + count + " parameters", name + count), i, 0));
            }
        }
        List<Curve> curves = collected.curves();
        Words words = new Words(
                List.of(
                        "What each time step adds to ∂L/∂(parameter): norm; dashed: of the sum so far",
                        "Norm of what each time step adds; dashed: the sum so far",
                        "Added per time step; dashed: sum",
                        "Added; dashed: sum",
                        "Added"),
                Alike.notes(notes, runs),
                "Appears during the backward pass.");
        Axis axis = Axis.of(settings.logarithmic(), curves, List.of());
        return new CurvePlot(Chart.of(words, axis, curves), Phase.BACKWARD);
    }

    /** Parameters to whose gradients time steps add something. */
    static List<Quantity> parameters(Subject subject) {
        Trace trace = subject.trace();
        return trace.quantities().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER)
                .filter(quantity -> terms(trace, quantity).stream().anyMatch(term -> time(trace, term) != Slot.UNTIMED))
                .toList();
    }

    /** The chosen parameters; without a choice the largest gradients of matrices. */
    static List<Quantity> shown(Subject subject, PlotSettings settings, int most) {
        List<Quantity> all = parameters(subject);
        List<Quantity> chosen = all.stream()
                .filter(quantity -> settings.variables().contains(quantity.key()))
                .toList();
        if (!chosen.isEmpty() || all.size() <= most) {
            return chosen.isEmpty() ? all : chosen;
        }
        List<Quantity> largest = all.stream()
                .sorted(Comparator.comparing(
                                (Quantity quantity) -> quantity.shape().rank() != Rank.MATRIX)
                        .thenComparing(quantity -> -size(subject.trace(), quantity)))
                .limit(most)
                .toList();
        return all.stream().filter(largest::contains).toList();
    }

    private static double size(Trace trace, Quantity parameter) {
        return trace.last(Slot.gradient(parameter, Slot.UNTIMED))
                .map(Tensor::norm)
                .orElse(0.0);
    }

    private static List<Contribution> terms(Trace trace, Quantity parameter) {
        return trace
                .contributions(
                        Slot.gradient(parameter, Slot.UNTIMED), trace.steps().size())
                .stream()
                .filter(term -> !term.isOfOthers())
                .toList();
    }

    private static int time(Trace trace, Contribution term) {
        return trace.steps().get(term.step()).time();
    }

    private static void add(Collected collected, int run, Subject subject, Contributions contributions) {
        Trace trace = subject.trace();
        Map<Integer, Integer> since = new HashMap<>();
        terms(trace, contributions.parameter())
                .forEach(term -> since.merge(time(trace, term), term.step() + 1, Math::max));
        List<Reading> single = new ArrayList<>();
        List<Reading> soFar = new ArrayList<>();
        for (Contributions.Step step : contributions.steps()) {
            if (step.time() != Slot.UNTIMED) {
                int known = since.get(step.time());
                single.add(new Reading(step.time(), known, step.norm()));
                soFar.add(new Reading(step.time(), known, step.soFar()));
            }
        }
        String key = Titles.of(subject, contributions.parameter());
        collected.add(run, key, single);
        collected.add(run, key, key + " so far", Look.Kind.BESIDE, soFar);
    }
}
