package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import unfold.analysis.flow.Slopes;
import unfold.draw.Frame;
import unfold.draw.Numerals;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.draw.plot.heat.Sheet;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * The slope f'(z) of every activation per unit and time, each on a scale from 0 to the steepest that the function has;
 * saturated units are marked, and a strip under the map tells how many of them there are at each time step.
 */
final class SlopeMap {

    private static final String RULE = "below " + Math.round(100 * Slopes.SATURATED) + " % of the steepest";

    private final List<Measured> runs;
    private final List<List<Activation>> shown = new ArrayList<>();
    private final Sheet sheet;

    private SlopeMap(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        this.runs = runs;
        List<HeatMap> maps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Activation> own = suits(runs.get(i)) ? Activation.of(runs.get(i), settings, cancelled) : List.of();
            shown.add(own);
            if (!own.isEmpty()) {
                maps.add(map(i, own));
            }
        }
        this.sheet = new Sheet(
                List.of(
                        "Slopes f′(z) per unit and time step; saturated: " + RULE,
                        "Slopes f′(z); saturated: " + RULE,
                        "Slopes f′(z)"),
                maps);
    }

    static boolean suits(Measured run) {
        return run.run() != null && Activation.any(run);
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new SlopeMap(runs, settings, cancelled).plot();
    }

    private HeatMap map(int index, List<Activation> activations) {
        Measured run = runs.get(index);
        Columns columns = Columns.of(
                run.subject(),
                time -> activations.stream()
                        .anyMatch(each -> each.slopes().slopes().containsKey(time)));
        List<Block> blocks = new ArrayList<>();
        for (Activation each : activations) {
            List<String> names = each.size() == 1
                    ? List.of()
                    : IntStream.range(0, each.size())
                            .mapToObj(i -> each.unit(run.subject(), i))
                            .toList();
            Ramp ramp = Ramp.share(each.top(), "f′ max");
            blocks.add(new Block(
                    each.title(run.subject()), Block.Rows.named(names), each.numbers(run.subject(), columns), ramp));
        }
        Numbers shares = new Numbers(1, columns.size());
        for (int column = 0; column < columns.size(); column++) {
            saturated(run, activations, columns.get(column).time(), shares, column);
        }
        blocks.add(new Block(Block.Title.of("sat. %"), Block.Rows.named(List.of()), shares, Ramp.upTo(100)));
        return new HeatMap(new HeatMap.Of(index, run.name()), columns, blocks, 1, "sat.");
    }

    /** The share of saturated units of all activations together, as soon as the last of them is there. */
    private static void saturated(Measured run, List<Activation> all, int time, Numbers shares, int column) {
        int[] counts = counts(all, time);
        int known = all.stream()
                .filter(each -> each.slopes().slopes().containsKey(time))
                .mapToInt(each -> each.known(run.subject(), time))
                .max()
                .orElse(0);
        if (counts[1] > 0) {
            shares.set(0, column, 100.0 * counts[0] / counts[1], known);
        }
    }

    /** How many units are saturated at a time, and how many there are that can be. */
    private static int[] counts(List<Activation> all, int time) {
        int[] counts = new int[2];
        for (Activation each : all) {
            for (int unit = 0; each.canSaturate(time) && unit < each.size(); unit++) {
                counts[0] += each.isSaturated(time, unit) ? 1 : 0;
                counts[1]++;
            }
        }
        return counts;
    }

    private Plot plot() {
        return new SheetPlot(sheet, this::spot);
    }

    private Spot spot(Hit hit, List<Frame> frames) {
        Measured run = runs.get(sheet.run(hit));
        List<Activation> own = shown.get(sheet.run(hit));
        Columns.Column column = sheet.column(hit);
        Numbers numbers = sheet.block(hit).numbers();
        Optional<Double> value = sheet.numberAt(hit, frames);
        String moment = MapWords.moment(column);
        if (hit.block() == own.size()) {
            int[] counts = counts(own, column.time());
            List<String> more =
                    value.isPresent() ? List.of(counts[0] + " of " + counts[1] + " units", moment) : List.of(moment);
            String what = "saturated units in %, f′ " + RULE;
            return Spot.of(MapWords.cell(run, what, value, more), column.time(), Phase.FORWARD);
        }
        Activation each = own.get(hit.block());
        Quantity quantity = each.slopes().quantity();
        String name = run.subject().names().plain(Slot.value(quantity, column.time()));
        if (!numbers.exists(hit.row(), hit.column())) {
            return Spot.of("There is no " + name, column.time(), Phase.FORWARD);
        }
        String unit = each.size() == 1 ? "" : ", unit " + each.unit(run.subject(), hit.row());
        List<String> more = new ArrayList<>();
        if (value.isPresent() && each.isSaturated(column.time(), hit.row())) {
            more.add("saturated: " + RULE + ", "
                    + Numerals.shortest(each.slopes().steepest()));
        }
        more.add(moment);
        String what = each.slopes().function() + "′(z) in " + name + unit;
        return Spot.of(MapWords.cell(run, what, value, more), column.time(), Phase.FORWARD);
    }
}
