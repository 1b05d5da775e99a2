package unfold.draw.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Jacobians;
import unfold.analysis.flow.Jacobians.Point;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Level;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.draw.plot.curve.Words;
import unfold.trace.Phase;
import unfold.trace.Quantity;

/**
 * The norm of ∂S_t/∂S_{t-1} at every step: by how much one step back can stretch a gradient. Of a state of several
 * quantities each has a curve of its own as well: what passes along it alone.
 */
final class FactorPlot {

    private FactorPlot() {}

    static boolean suits(Measured run) {
        return !Chains.of(run).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        Collected collected = new Collected(runs);
        List<Note> notes = new ArrayList<>();
        Map<Chain, List<Point>> norms = new HashMap<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            Chains chains = new Chains(runs.get(i), i);
            for (Chain chain : chains.list()) {
                Jacobians jacobians = Jacobians.of(runs.get(i).run(), chain, cancelled);
                norms.put(chain, jacobians.factorNorms(cancelled));
                add(collected, chains, jacobians, norms.get(chain), cancelled);
            }
            notes.addAll(chains.notes());
        }
        List<Level> levels = new ArrayList<>(List.of(Level.of(1)));
        if (runs.size() == 1) {
            for (Limits limits : Limits.of(runs.get(0))) {
                limits.factors(collected, levels);
                notes.add(0, limits.note(norms.getOrDefault(limits.chain(), List.of())));
            }
        }
        List<Curve> curves = collected.curves();
        String names = collected.variables();
        Words words = new Words(
                List.of("Factor of one step: " + names, names, "Factors of one step", "Factors"),
                Alike.notes(notes, runs),
                "Appears during the forward pass.");
        Axis axis = Axis.of(settings.logarithmic(), curves, levels);
        return new CurvePlot(Chart.of(words, axis, curves).withLevels(levels), Phase.FORWARD);
    }

    private static void add(
            Collected collected, Chains chains, Jacobians jacobians, List<Point> norms, BooleanSupplier cancelled) {
        Chain chain = jacobians.chain();
        String before = Chains.before(chain);
        collected.shorten(chains.norm(chain, before), chains.letter(chain));
        collected.add(chains.place(), chains.norm(chain, before), readings(chains, chain, norms));
        if (chain.quantities().size() > 1) {
            for (Quantity quantity : chain.quantities()) {
                collected.shorten(
                        chains.norm(quantity, before), Titles.of(chains.run().subject(), quantity));
                Jacobians own = jacobians.along(quantity.id());
                collected.add(
                        chains.place(),
                        chains.norm(quantity, before),
                        readings(chains, own.chain(), own.factorNorms(cancelled)));
            }
        }
    }

    private static List<Reading> readings(Chains chains, Chain chain, List<Point> norms) {
        return norms.stream()
                .map(point -> chains.reading(chain, point.time(), point.norm()))
                .toList();
    }
}
