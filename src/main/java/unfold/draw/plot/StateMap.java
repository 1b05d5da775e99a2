package unfold.draw.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import unfold.draw.Frame;
import unfold.draw.HeatScale;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.draw.plot.heat.Sheet;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Hidden states and gates over time, one row for each unit; or the gradients of the loss with respect to them. */
final class StateMap {

    private final Aspect aspect;
    private final List<Measured> runs;
    private final List<List<Quantity>> shown;
    private final Sheet sheet;

    private StateMap(List<Measured> runs, PlotSettings settings, Aspect aspect) {
        this.aspect = aspect;
        this.runs = runs;
        this.shown =
                runs.stream().map(run -> shown(run.subject(), settings, aspect)).toList();
        List<HeatMap> maps = new ArrayList<>();
        Ramp ramp = new Ramp(scale(runs, settings, aspect), aspect, true);
        for (int i = 0; i < runs.size(); i++) {
            if (!shown.get(i).isEmpty()) {
                maps.add(map(runs.get(i), shown.get(i), ramp));
            }
        }
        this.sheet = new Sheet(titles(settings), maps);
    }

    static boolean suits(Measured run) {
        return !shown(run.subject(), PlotSettings.USUAL, Aspect.VALUE).isEmpty();
    }

    static boolean gradientsSuit(Measured run) {
        return !shown(run.subject(), PlotSettings.USUAL, Aspect.GRADIENT).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new StateMap(runs, settings, Aspect.VALUE).plot();
    }

    static Plot measureGradients(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new StateMap(runs, settings, Aspect.GRADIENT).plot();
    }

    private List<String> titles(PlotSettings settings) {
        if (aspect == Aspect.VALUE) {
            return List.of("States and gates per time step, a row for each unit", "States and gates per time step");
        }
        String scale = settings.logarithmic() ? " (log scale)" : "";
        return List.of(
                "∂L/∂ of states and gates per time step, a row for each unit" + scale,
                "∂L/∂ of states and gates" + scale,
                "∂L/∂ of states and gates");
    }

    /** The chosen quantities that have numbers over time, top row first as on the stage; every variable if none is. */
    static List<Quantity> shown(Subject subject, PlotSettings settings, Aspect aspect) {
        List<Quantity> all = subject.trace().quantities().stream()
                .filter(Quantity::timed)
                .filter(quantity -> subject.times().anyMatch(time -> subject.has(slot(quantity, time, aspect))))
                .toList();
        List<Quantity> chosen = all.stream()
                .filter(quantity -> settings.variables().contains(quantity.key()))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<Quantity> variables = new ArrayList<>(subject.wiring().rows().stream()
                .filter(quantity -> quantity.role() == Role.VARIABLE && all.contains(quantity))
                .toList());
        Collections.reverse(variables);
        return variables;
    }

    private static Slot slot(Quantity quantity, int time, Aspect aspect) {
        return new Slot(quantity.id(), time, aspect);
    }

    private static HeatScale scale(List<Measured> runs, PlotSettings settings, Aspect aspect) {
        List<HeatScale> scales = runs.stream()
                .map(Measured::subject)
                .map(subject -> aspect == Aspect.VALUE ? subject.values() : subject.gradients())
                .toList();
        double top = scales.stream().mapToDouble(HeatScale::top).max().orElse(0);
        double bottom = scales.stream()
                .filter(HeatScale.SignedLog.class::isInstance)
                .mapToDouble(scale -> ((HeatScale.SignedLog) scale).bottom())
                .min()
                .orElse(0);
        boolean decades = aspect == Aspect.GRADIENT && settings.logarithmic();
        return decades ? new HeatScale.SignedLog(bottom, top) : new HeatScale.Linear(top);
    }

    private HeatMap map(Measured run, List<Quantity> quantities, Ramp ramp) {
        Subject subject = run.subject();
        Columns columns = Columns.of(
                subject, time -> quantities.stream().anyMatch(quantity -> subject.has(slot(quantity, time, aspect))));
        List<Block> blocks = quantities.stream()
                .map(quantity -> block(subject, quantity, columns, ramp))
                .toList();
        return new HeatMap(new HeatMap.Of(runs.indexOf(run), run.name()), columns, blocks);
    }

    private Block block(Subject subject, Quantity quantity, Columns columns, Ramp ramp) {
        int size = quantity.shape().size();
        Numbers numbers = new Numbers(size, columns.size());
        for (int column = 0; column < columns.size(); column++) {
            Slot slot = slot(quantity, columns.get(column).time(), aspect);
            Optional<Tensor> tensor = subject.trace().last(slot);
            int known = subject.trace().writer(slot).map(step -> step + 1).orElse(0);
            for (int i = 0; tensor.isPresent() && i < size; i++) {
                numbers.set(i, column, tensor.get().get(i), known);
            }
        }
        List<String> names = size == 1
                ? List.of()
                : IntStream.range(0, size)
                        .mapToObj(i -> MapWords.entry(subject, quantity, i))
                        .toList();
        return new Block(MapWords.title(subject, quantity), Block.Rows.named(names), numbers, ramp);
    }

    private Plot plot() {
        return new SheetPlot(sheet, this::spot);
    }

    private Spot spot(Hit hit, List<Frame> frames) {
        Measured run = runs.get(sheet.run(hit));
        Quantity quantity = shown.get(sheet.run(hit)).get(hit.block());
        Columns.Column column = sheet.column(hit);
        Slot slot = slot(quantity, column.time(), aspect);
        Numbers numbers = sheet.block(hit).numbers();
        Phase phase = aspect == Aspect.VALUE ? Phase.FORWARD : Phase.BACKWARD;
        String name = run.subject().names().plain(slot);
        if (!numbers.exists(hit.row(), hit.column())) {
            return Spot.of("There is no " + name, column.time(), phase);
        }
        String unit =
                quantity.shape().size() == 1 ? "" : ", unit " + MapWords.entry(run.subject(), quantity, hit.row());
        Optional<Double> value = sheet.numberAt(hit, frames);
        return Spot.of(MapWords.cell(run, name + unit, value, List.of(MapWords.moment(column))), column.time(), phase);
    }
}
