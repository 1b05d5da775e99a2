package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unfold.derivation.Dependency;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.draw.plot.heat.Sheet;
import unfold.draw.plot.heat.StepNames;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Attention as a heat map: one row for each time step that attends, one column for each that is
 * attended to, from 0 to 1. Words and symbols take the place of the steps' numbers where they are known.
 */
final class AttentionMap {

    private static final double TOLERANCE = 1e-6;

    private final List<Measured> runs;
    private final Sheet sheet;

    private AttentionMap(List<Measured> runs) {
        this.runs = runs;
        List<HeatMap> maps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            HeatMap.Of of = new HeatMap.Of(i, runs.get(i).name());
            Subject subject = runs.get(i).subject();
            attending(subject).ifPresent(weights -> maps.add(map(of, subject, weights)));
        }
        this.sheet = new Sheet(titles(runs.get(0).subject()), maps);
    }

    /** The weights that a run attends with: shares of all time steps of a sequence, which they read. */
    static Optional<Quantity> attending(Subject subject) {
        return subject.wiring().edges().stream()
                .filter(Dependency::isWhole)
                .map(edge -> subject.trace().quantity(edge.to()))
                .filter(Quantity::timed)
                .filter(quantity -> attended(subject, quantity).isPresent())
                .filter(quantity -> quantity.interval().times().allMatch(time -> isShare(subject, quantity, time)))
                .findFirst();
    }

    /** The sequence that is attended to. */
    private static Optional<Interval> attended(Subject subject, Quantity weights) {
        return subject.wiring().edges().stream()
                .filter(edge -> edge.to() == weights.id() && edge.isWhole())
                .filter(edge -> weights.shape().rank() == Rank.VECTOR
                        && weights.shape().size() == edge.at().size())
                .map(edge -> subject.trace().quantity(edge.from()).interval())
                .findFirst();
    }

    private static boolean isShare(Subject subject, Quantity weights, int time) {
        Tensor shares = subject.trace().last(Slot.value(weights, time)).orElseThrow();
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            if (!(shares.get(i) >= 0)) {
                return false;
            }
            sum += shares.get(i);
        }
        return Math.abs(sum - 1) <= TOLERANCE;
    }

    static boolean suits(Measured run) {
        return attending(run.subject()).isPresent();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new AttentionMap(runs).plot();
    }

    private static List<String> titles(Subject subject) {
        Quantity weights = attending(subject).orElseThrow();
        Interval read = attended(subject, weights).orElseThrow();
        String brief = "Attention " + subject.names().plain(weights);
        return List.of(brief + ": row " + weights.interval().letter() + ", column " + read.letter(), brief);
    }

    private static HeatMap map(HeatMap.Of of, Subject subject, Quantity weights) {
        Interval read = attended(subject, weights).orElseThrow();
        Columns columns = Columns.of(subject, read::contains);
        Interval rows = weights.interval();
        Numbers numbers = new Numbers(rows.length(), columns.size());
        rows.times().forEach(time -> {
            Slot slot = Slot.value(weights, time);
            Tensor shares = subject.trace().last(slot).orElseThrow();
            int known = subject.trace().writer(slot).map(step -> step + 1).orElse(0);
            for (int column = 0; column < columns.size(); column++) {
                numbers.set(rows.number(time) - 1, column, shares.get(column), known);
            }
        });
        StepNames names = new StepNames(subject, read);
        Block.Rows beside = new Block.Rows(
                rows.times().mapToObj(time -> names.of(rows, time)).toList(),
                rows.times().boxed().toList());
        Block block = new Block(Block.Title.of(""), beside, numbers, Ramp.upTo(1));
        return new HeatMap(of, columns, List.of(block));
    }

    private Plot plot() {
        return new SheetPlot(sheet, this::spot);
    }

    private Spot spot(Hit hit, List<Frame> frames) {
        Measured run = runs.get(sheet.run(hit));
        Quantity weights = attending(run.subject()).orElseThrow();
        int time = weights.interval().first() + hit.row();
        Columns.Column column = sheet.column(hit);
        String name = run.subject().names().plain(Slot.value(weights, time));
        Optional<Double> value = sheet.numberAt(hit, frames);
        String what = name + ", weight of " + MapWords.moment(column);
        return Spot.of(MapWords.cell(run, what, value, List.of()), time, Phase.FORWARD);
    }
}
