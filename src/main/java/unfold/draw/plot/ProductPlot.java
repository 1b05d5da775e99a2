package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Fan;
import unfold.analysis.flow.Jacobians;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Level;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.draw.plot.curve.Words;
import unfold.trace.Phase;
import unfold.trace.Quantity;

/**
 * The norm of ∂S_t/∂S_k for one k and every t after it: how much of a change of S_k is left. Thin lines are the
 * other singular values; of a state of several quantities each has the curve of its own path as well.
 */
final class ProductPlot {

    /** How many products of numbers the singular values may take; those of larger networks are left out. */
    private static final double EFFORT = 2e8;

    /** Thin lines that can still be seen apart. */
    private static final int LINES = 24;

    private ProductPlot() {}

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Chains chains = new Chains(runs.get(i), i);
            for (Chain chain : chains.list()) {
                Jacobians jacobians = Jacobians.of(runs.get(i).run(), chain, cancelled);
                int from = from(chain, settings);
                List<Fan> fans = runs.size() == 1 && isSmall(chain) ? Fan.from(jacobians, from, cancelled) : List.of();
                add(collected, chains, chain, norms(chains, jacobians, from, fans, cancelled), from);
                paths(collected, chains, jacobians, from, cancelled);
                others(collected, chains, chain, from, fans);
                if (runs.size() == 1 && !isSmall(chain)) {
                    notes.add(new Note("singular values left out: too large", i, 0));
                }
            }
            notes.addAll(chains.notes());
        }
        if (runs.size() == 1) {
            for (Limits limits : Limits.of(runs.get(0))) {
                limits.products(collected, from(limits.chain(), settings));
            }
        }
        List<Curve> curves = collected.curves();
        List<Level> levels = List.of(Level.of(1));
        String names = collected.variables();
        Words words = new Words(
                List.of(
                        "Product of factors " + names + "; click: another start",
                        "Product " + names,
                        names,
                        "Products of factors",
                        "Products"),
                Alike.notes(notes, runs),
                "Appears during the forward pass.");
        Axis axis = Axis.of(settings.logarithmic(), curves, levels);
        return new CurvePlot(Chart.of(words, axis, curves).withLevels(levels), Phase.FORWARD, true);
    }

    /** The chosen time if the chain has a state then that others follow from; else that before its first step. */
    private static int from(Chain chain, PlotSettings settings) {
        List<Integer> times = chain.times();
        int before = chain.before(times.get(0));
        if (settings.from().isEmpty()) {
            return before;
        }
        int chosen = settings.from().getAsInt();
        return times.subList(0, times.size() - 1).contains(chosen) ? chosen : before;
    }

    private static boolean isSmall(Chain chain) {
        return Math.pow(chain.size(), 3) * chain.interval().length() <= EFFORT;
    }

    /** The largest singular values, which are known if all of them are. */
    private static List<Reading> norms(
            Chains chains, Jacobians jacobians, int from, List<Fan> fans, BooleanSupplier cancelled) {
        return fans.isEmpty()
                ? readings(chains, jacobians, from, cancelled)
                : fans.stream()
                        .map(fan -> chains.reading(jacobians.chain(), fan.time(), fan.norm()))
                        .toList();
    }

    private static void add(Collected collected, Chains chains, Chain chain, List<Reading> norms, int from) {
        collected.shorten(chains.norm(chain, number(chain, from)), chains.letter(chain));
        collected.shorten("other singular values", "other σ");
        collected.add(chains.place(), chains.norm(chain, number(chain, from)), norms);
    }

    private static void paths(
            Collected collected, Chains chains, Jacobians jacobians, int from, BooleanSupplier cancelled) {
        Chain chain = jacobians.chain();
        if (chain.quantities().size() > 1) {
            for (Quantity quantity : chain.quantities()) {
                Jacobians along = jacobians.along(quantity.id());
                String letter = Titles.of(chains.run().subject(), quantity);
                String name = chains.norm(quantity, number(chain, from)) + " along " + letter;
                collected.shorten(name, letter);
                collected.add(chains.place(), name, readings(chains, along, from, cancelled));
            }
        }
    }

    private static String number(Chain chain, int from) {
        return String.valueOf(chain.interval().number(from));
    }

    private static List<Reading> readings(Chains chains, Jacobians jacobians, int from, BooleanSupplier cancelled) {
        return jacobians.productNormsFrom(from, cancelled).stream()
                .map(point -> chains.reading(jacobians.chain(), point.time(), point.norm()))
                .toList();
    }

    /** Adds the singular values but the largest, which is the norm. */
    private static void others(Collected collected, Chains chains, Chain chain, int from, List<Fan> fans) {
        int size = chain.size();
        int every = Math.max(1, (size - 1 + LINES - 1) / LINES);
        for (int i = size - 1; i > 0 && !fans.isEmpty(); i -= every) {
            List<Reading> readings = new ArrayList<>();
            for (Fan fan : fans) {
                if (i < fan.singular().size()) {
                    readings.add(new Reading(
                            fan.time(),
                            chains.since(chain, fan.time()),
                            fan.singular().get(i)));
                }
            }
            String variable = chains.norm(chain, number(chain, from));
            collected.add(chains.place(), variable, "other singular values", Look.Kind.FAINT, readings);
        }
    }
}
