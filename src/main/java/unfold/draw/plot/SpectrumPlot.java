package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unfold.analysis.flow.Bound;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.RecurrentBlocks;
import unfold.analysis.flow.Spectrum;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Plane;
import unfold.trace.Phase;
import unfold.trace.Slot;

/** The eigenvalues of the recurrent matrices in the complex plane, and their singular values beside it. */
record SpectrumPlot(Plane plane) implements Plot {

    static boolean suits(Measured run) {
        return run.run() != null && !blocks(run).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        List<Plane.Matrix> matrices = new ArrayList<>();
        for (int i = 0; i < runs.size() && !cancelled.getAsBoolean(); i++) {
            int variable = 0;
            for (RecurrentBlocks.Block block : blocks(runs.get(i))) {
                Spectrum spectrum = Spectrum.of(block.of(runs.get(i)
                        .subject()
                        .trace()
                        .last(Slot.value(block.parameter(), Slot.UNTIMED))
                        .orElseThrow()));
                String name = runs.get(i).name();
                String called = name.isEmpty() ? block.name() : name + ": " + block.name();
                matrices.add(new Plane.Matrix(called, Look.of(i, variable++), spectrum));
            }
        }
        return new SpectrumPlot(new Plane(matrices, sentences(runs.get(0))));
    }

    /** The square blocks that multiply what is carried from step to step. */
    private static List<RecurrentBlocks.Block> blocks(Measured run) {
        return RecurrentBlocks.of(run.run().program()).stream()
                .filter(RecurrentBlocks.Block::isSquare)
                .toList();
    }

    /** What the lectures say about one step back of every state, or why it says nothing here; the longest first. */
    private static List<String> sentences(Measured run) {
        List<String> products = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        String reason = "";
        for (Chain chain : Chains.of(run)) {
            Bound.Finding finding = Bound.of(run.run(), chain);
            if (finding.bound().isPresent()) {
                Bound bound = finding.bound().orElseThrow();
                boolean plain = bound.function().equals("identity");
                String name = "‖" + bound.weights().name() + "‖" + (plain ? "" : " · max " + bound.function() + "′");
                String number = "× " + Figures.four(bound.value());
                numbers.add(number);
                names.add(number + " = " + name);
                String factors = Figures.four(bound.norm()) + " · " + Figures.two(bound.steepest());
                products.add(number + " = " + name + (plain ? "" : " = " + factors));
            } else {
                reason = finding.reason();
            }
        }
        if (numbers.isEmpty()) {
            return reason.isEmpty() ? List.of() : List.of(reason, "No simple bound for this cell: see the factors.");
        }
        String of = run.name().isEmpty() ? "" : run.name() + ": ";
        return List.of(
                of + "One step back: at most " + String.join("; ", products),
                of + "One step back: at most " + String.join("; ", names),
                of + "back: at most " + String.join("; ", names),
                of + "One step back: at most " + String.join("; ", numbers),
                of + "≤ " + String.join("; ", numbers));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        plane.paint(g, area, frames.size(), theme);
    }

    @Override
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return plane.at(at, area, theme).map(words -> Spot.of(words, 1, Phase.FORWARD));
    }
}
