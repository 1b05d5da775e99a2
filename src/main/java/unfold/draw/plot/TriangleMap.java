package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.draw.plot.heat.Sheet;
import unfold.trace.Slot;

/**
 * Which loss sends how much back to which state: ‖∂L_k/∂h_t‖, a row for each loss k and a column for each time t; under
 * it the norms of the columns' sums, ‖∂L/∂h_t‖.
 */
final class TriangleMap implements Plot {

    private final List<LossRun> runs;
    private final Sheet sheet;
    private final PlotSettings settings;

    private TriangleMap(List<LossRun> runs, PlotSettings settings) {
        this.runs = runs;
        this.settings = settings;
        List<Numbers> all = new ArrayList<>();
        List<List<Numbers>> byRun = new ArrayList<>();
        for (LossRun run : runs) {
            List<Numbers> own = numbers(run);
            byRun.add(own);
            all.addAll(own);
        }
        Ramp ramp = Ramp.norms(all, settings.logarithmic());
        List<HeatMap> maps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).gradients().isEmpty()) {
                maps.add(map(i, byRun.get(i), ramp));
            }
        }
        this.sheet = new Sheet(titles(), maps);
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new TriangleMap(LossRun.all(runs, settings, cancelled), settings);
    }

    private List<String> titles() {
        String names = "‖∂L_k/∂" + LossRun.name(runs, LossRun::gradients) + "‖";
        String scale = settings.logarithmic() ? " (log scale)" : "";
        return List.of(
                names + ": from the loss at k (row) back to t (column)" + scale, names + ": row k, column t", names);
    }

    /** The norms of every state, then the sums of every state. */
    private static List<Numbers> numbers(LossRun run) {
        List<Numbers> norms = new ArrayList<>();
        List<Numbers> sums = new ArrayList<>();
        Columns columns = columns(run);
        for (LossGradients gradients : run.gradients()) {
            Numbers norm = new Numbers(gradients.losses().size(), columns.size());
            Numbers sum = new Numbers(1, columns.size());
            for (int i = 0; i < gradients.columns().size(); i++) {
                int column = columns.indexOf(gradients.columns().get(i).time()).orElseThrow();
                sum.set(0, column, gradients.total(i), gradients.known(i));
                for (int k = 0; k < gradients.losses().size(); k++) {
                    if (gradients.exists(k, i)) {
                        norm.set(k, column, gradients.norm(k, i), gradients.known(i));
                    }
                }
            }
            norms.add(norm);
            sums.add(sum);
        }
        return Stream.concat(norms.stream(), sums.stream()).toList();
    }

    private static Columns columns(LossRun run) {
        return LossState.columns(
                run.measured().subject(),
                run.gradients().stream().map(LossGradients::state).toList());
    }

    private HeatMap map(int index, List<Numbers> numbers, Ramp ramp) {
        LossRun run = runs.get(index);
        int states = run.gradients().size();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 2 * states; i++) {
            LossGradients gradients = run.gradients().get(i % states);
            Block.Title title = gradients.state().title();
            String sum = states == 1 ? "\\Sigma" : "\\Sigma\\," + title.tex();
            Block.Title own = i < states ? states == 1 ? Block.Title.of("k") : title : new Block.Title(sum, "Σ");
            List<String> rows = i < states ? run.names().rows(gradients.losses()) : List.of();
            blocks.add(new Block(own, Block.Rows.named(rows), numbers.get(i), ramp));
        }
        return new HeatMap(new HeatMap.Of(index, run.measured().name()), columns(run), blocks, states, "");
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        sheet.paint(g, area, frames, theme, picked());
    }

    /** The cell of the path that is stepped through. */
    private Optional<Hit> picked() {
        Optional<Slot> end = settings.path().end();
        if (end.isEmpty()
                || settings.path().loss().isEmpty()
                || sheet.maps().get(0).of().run() != 0) {
            return Optional.empty();
        }
        OptionalInt column = columns(runs.get(0)).indexOf(end.get().time());
        List<LossGradients> gradients = runs.get(0).gradients();
        for (int i = 0; i < gradients.size(); i++) {
            int row = gradients.get(i).losses().indexOf(settings.path().loss().getAsInt());
            boolean of = gradients.get(i).state().holds(end.get());
            if (of && row >= 0 && column.isPresent()) {
                return Optional.of(new Hit(0, i, row, column.getAsInt()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return sheet.at(at, area, theme).flatMap(hit -> spot(hit, frames));
    }

    private Optional<Spot> spot(Hit hit, List<Frame> frames) {
        LossRun run = runs.get(sheet.run(hit));
        int states = run.gradients().size();
        LossGradients gradients = run.gradients().get(hit.block() % states);
        int time = sheet.column(hit).time();
        OptionalInt column = gradients.columns().indexOf(time);
        int cursor = frames.get(sheet.run(hit)).cursor();
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        hit.block() < states
                                ? new LossWords(run, gradients).of(hit.row(), column.getAsInt(), cursor)
                                : new LossWords(run, gradients).ofAll(column.getAsInt(), cursor));
    }
}
