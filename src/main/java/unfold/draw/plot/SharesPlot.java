package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.plot.heat.BarSheet;
import unfold.draw.plot.heat.Bars;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.HeatMap;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Numbers;
import unfold.draw.plot.heat.Ramp;
import unfold.trace.Slot;

/**
 * What the loss of each step contributes to ∂L/∂h_t. On a linear axis the contributions are stacked: norms do not add
 * up, so each bar shows how much of ∂L_k/∂h_t lies in the direction of ∂L/∂h_t, which may be below zero. On an axis of
 * decades the norms stand at their heights.
 */
final class SharesPlot implements Plot {

    private final List<LossRun> runs;
    private final PlotSettings settings;
    private final List<Part> parts = new ArrayList<>();
    private final BarSheet sheet;

    /** One state of one run, which has bars of its own. */
    private record Part(int run, LossGradients gradients) {}

    private SharesPlot(List<LossRun> runs, PlotSettings settings) {
        this.runs = runs;
        this.settings = settings;
        List<Bars> bars = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (LossGradients gradients : runs.get(i).gradients()) {
                parts.add(new Part(i, gradients));
                bars.add(bars(i, gradients));
            }
        }
        this.sheet = new BarSheet(titles(), bars);
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new SharesPlot(LossRun.all(runs, settings, cancelled), settings);
    }

    private List<String> titles() {
        String state = LossRun.name(runs, LossRun::gradients);
        if (settings.logarithmic()) {
            String name = "‖∂L_k/∂" + state + "‖";
            return List.of(name + " of each loss k, and of their sum (log scale)", name + " (log scale)", name);
        }
        String parts = "Shares of each ∂L_k/∂" + state + " in ‖∂L/∂" + state + "‖";
        return List.of(
                parts + ": projections on its direction, below zero where they oppose it",
                parts + " (projections)",
                "Shares of ∂L_k in ‖∂L/∂" + state + "‖",
                "Shares in ‖∂L/∂" + state + "‖");
    }

    private Bars bars(int index, LossGradients gradients) {
        LossRun run = runs.get(index);
        Columns columns = gradients.columns();
        int losses = gradients.losses().size();
        Numbers parts = new Numbers(losses, columns.size());
        Numbers sums = new Numbers(1, columns.size());
        for (int column = 0; column < columns.size(); column++) {
            int known = gradients.known(column);
            sums.set(0, column, gradients.total(column), known);
            for (int k = 0; k < losses; k++) {
                if (gradients.exists(k, column)) {
                    double part = settings.logarithmic() ? gradients.norm(k, column) : gradients.projection(k, column);
                    parts.set(k, column, part, known);
                }
            }
        }
        Block block = new Block(
                Block.Title.of("−0.0001"),
                Block.Rows.named(List.of()),
                sums,
                Ramp.norms(List.of(sums), settings.logarithmic()));
        HeatMap map = new HeatMap(new HeatMap.Of(index, name(run, gradients)), columns, List.of(block));
        return new Bars(map, gradients.losses(), run.names().rows(gradients.losses()), parts, !settings.logarithmic());
    }

    /** Tells bars from those of other runs and states. */
    private static String name(LossRun run, LossGradients gradients) {
        String state = run.gradients().size() == 1 ? "" : gradients.state().title().plain();
        return Stream.of(run.measured().name(), state)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        sheet.paint(g, area, frames, theme, picked());
    }

    /** The part of the path that is stepped through. */
    private Optional<Hit> picked() {
        Optional<Slot> end = settings.path().end();
        if (end.isEmpty() || settings.path().loss().isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.size(); i++) {
            LossGradients gradients = parts.get(i).gradients;
            OptionalInt column = gradients.columns().indexOf(end.get().time());
            int row = gradients.losses().indexOf(settings.path().loss().getAsInt());
            boolean of = parts.get(i).run == 0 && gradients.state().holds(end.get());
            if (of && row >= 0 && column.isPresent()) {
                return Optional.of(new Hit(i, 0, row, column.getAsInt()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return sheet.at(at, area, theme).map(hit -> {
            Part part = parts.get(hit.map());
            LossWords words = new LossWords(runs.get(part.run), part.gradients);
            int cursor = frames.get(part.run).cursor();
            return hit.block() == 0 ? words.of(hit.row(), hit.column(), cursor) : words.ofAll(hit.column(), cursor);
        });
    }
}
