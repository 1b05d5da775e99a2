package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.draw.plot.heat.Sheet;
import unfold.trace.Phase;
import unfold.trace.Quantity;

/**
 * What each time step adds to the gradient of each parameter: the norms of these terms, a row for each parameter; of
 * chosen parameters their entries. Fills as the backward pass goes on.
 */
final class WeightTimesMap {

    private final List<Measured> runs;
    private final List<List<WeightTerms>> terms = new ArrayList<>();
    private final boolean entries;
    private final Sheet sheet;

    private WeightTimesMap(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        this.runs = runs;
        List<WeightTerms> chosen = new ArrayList<>(WeightTerms.of(runs.get(0).subject()));
        chosen.removeIf(term -> !settings.variables().contains(term.parameter().key()));
        entries = !chosen.isEmpty();
        List<List<Numbers>> numbers = new ArrayList<>();
        for (Measured run : runs) {
            List<WeightTerms> own = new ArrayList<>(WeightTerms.of(run.subject()));
            own.removeIf(term ->
                    entries && !settings.variables().contains(term.parameter().key()));
            terms.add(own);
            numbers.add(own.stream()
                    .map(term -> entries ? term.entries(cancelled) : term.norms(cancelled))
                    .toList());
        }
        Ramp ramp = ramp(numbers.stream().flatMap(List::stream).toList(), settings.logarithmic());
        List<HeatMap> maps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!terms.get(i).isEmpty()) {
                maps.add(map(runs.get(i), terms.get(i), numbers.get(i), ramp));
            }
        }
        this.sheet = new Sheet(titles(settings.logarithmic() ? " (log scale)" : ""), maps);
    }

    private Ramp ramp(List<Numbers> numbers, boolean decades) {
        return entries ? Ramp.gradients(numbers, decades) : Ramp.norms(numbers, decades);
    }

    static boolean suits(Measured run) {
        return !WeightTerms.of(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new WeightTimesMap(runs, settings, cancelled).plot();
    }

    private List<String> titles(String scale) {
        if (entries) {
            return List.of(
                    "What each time step adds to the entries of the gradient" + scale, "Added to the gradient" + scale);
        }
        return List.of(
                "‖what each time step adds to the gradient of a parameter‖" + scale,
                "‖added to ∂L/∂ of a parameter‖" + scale,
                "‖added per time step‖");
    }

    private HeatMap map(Measured run, List<WeightTerms> own, List<Numbers> numbers, Ramp ramp) {
        Subject subject = run.subject();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Quantity parameter = own.get(i).parameter();
            List<String> names = new ArrayList<>();
            for (int row = 0; entries && row < numbers.get(i).rows(); row++) {
                names.add(MapWords.entry(subject, parameter, row));
            }
            blocks.add(new Block(MapWords.title(subject, parameter), Block.Rows.named(names), numbers.get(i), ramp));
        }
        return new HeatMap(new HeatMap.Of(runs.indexOf(run), run.name()), WeightTerms.columns(subject), blocks);
    }

    private Plot plot() {
        return new SheetPlot(sheet, this::spot);
    }

    private Spot spot(Hit hit, List<Frame> frames) {
        Measured run = runs.get(sheet.run(hit));
        Quantity parameter = terms.get(sheet.run(hit)).get(hit.block()).parameter();
        Columns.Column column = sheet.column(hit);
        Numbers numbers = sheet.block(hit).numbers();
        String name = run.subject().names().plain(parameter);
        String moment = MapWords.moment(column);
        if (!numbers.exists(hit.row(), hit.column())) {
            return Spot.of(moment + " adds nothing to ∂L/∂" + name, column.time(), Phase.BACKWARD);
        }
        String what = entries
                ? "added to ∂L/∂" + name + ", entry " + MapWords.entry(run.subject(), parameter, hit.row())
                : "‖added to ∂L/∂" + name + "‖";
        Optional<Double> value = sheet.numberAt(hit, frames);
        return Spot.of(MapWords.cell(run, what, value, List.of("by " + moment)), column.time(), Phase.BACKWARD);
    }
}
