package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/**
 * Several plots of the same runs, side by side and above each other. Where there is no room for all of
 * them those of the phase at work come first. Immutable.
 *
 * @param kinds of each plot
 * @param plots as many
 */
public record PlotBoard(List<PlotKind> kinds, List<Plot> plots) {

    /** What a plot needs at least, in heights of the text. */
    private static final double WIDTH = 18;

    private static final double HEIGHT = 9;

    public PlotBoard {
        kinds = List.copyOf(kinds);
        plots = List.copyOf(plots);
    }

    /** Measures every plot of the kinds, those left out that do not suit the first run. */
    public static PlotBoard of(
            List<PlotKind> kinds, List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        List<PlotKind> suiting =
                kinds.stream().filter(kind -> kind.suits(runs.get(0))).toList();
        List<Measured> named = Measured.briefly(runs);
        List<Plot> plots = suiting.stream()
                .map(kind -> kind.measure(named, settings, cancelled))
                .toList();
        return new PlotBoard(suiting, plots);
    }

    /** One plot and where it stands. */
    private record Tile(Plot plot, Rectangle2D area) {}

    /** Paints as many plots as there is room for. */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        if (plots.isEmpty()) {
            g.setColor(theme.color(Hue.QUIET));
            Lettering.centred(g, theme.font(0.9), "Forward only: there is no loss, and no gradient to plot.", area);
        }
        tiles(area, frames.get(0), theme).forEach(tile -> tile.plot.paint(g, tile.area, frames, theme));
    }

    /** What stands at a point. */
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return tiles(area, frames.get(0), theme).stream()
                .filter(tile -> tile.area.contains(at))
                .findFirst()
                .flatMap(tile -> tile.plot.spotAt(at, tile.area, frames, theme));
    }

    /** For how many of the plots there is room. */
    public int fitting(Rectangle2D area, Theme theme) {
        return Math.min(plots.size(), across(area, theme) * Math.max(1, (int) (area.getHeight() / theme.px(HEIGHT))));
    }

    private static int across(Rectangle2D area, Theme theme) {
        return Math.max(1, (int) (area.getWidth() / theme.px(WIDTH)));
    }

    private List<Tile> tiles(Rectangle2D area, Frame frame, Theme theme) {
        int across = across(area, theme);
        int shown = fitting(area, theme);
        if (shown == 0) {
            return List.of();
        }
        // The fewest rows that hold them, all of them full but the last.
        int rows = (shown + across - 1) / across;
        int columns = (shown + rows - 1) / rows;
        List<Plot> chosen = chosen(shown, frame);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int row = i / columns;
            int inRow = Math.min(columns, shown - row * columns);
            tiles.add(new Tile(chosen.get(i), part(area, new int[] {row, rows}, new int[] {i % columns, inRow})));
        }
        return tiles;
    }

    /** Those of the phase at work first, if some must be left out; each in its usual order. */
    private List<Plot> chosen(int count, Frame frame) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            left.add(i);
        }
        if (count < plots.size()) {
            left.sort((a, b) -> Boolean.compare(
                    kinds.get(a).phase() != frame.phase(), kinds.get(b).phase() != frame.phase()));
        }
        return left.subList(0, count).stream().sorted().map(plots::get).toList();
    }

    private static Rectangle2D part(Rectangle2D area, int[] row, int[] column) {
        double left = Math.round(area.getX() + area.getWidth() * column[0] / column[1]);
        double right = Math.round(area.getX() + area.getWidth() * (column[0] + 1) / column[1]);
        double top = Math.round(area.getY() + area.getHeight() * row[0] / row[1]);
        double bottom = Math.round(area.getY() + area.getHeight() * (row[0] + 1) / row[1]);
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }
}
