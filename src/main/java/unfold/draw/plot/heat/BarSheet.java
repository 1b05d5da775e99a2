package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/**
 * The bars of one run or several under one title, on the same axis, with one legend. Immutable.
 */
public final class BarSheet {

    private static final int PIECES = 24;

    private final List<String> titles;
    private final List<Bars> bars;
    private final Heights heights;
    private final int farthest;

    /**
     * @param titles what is shown, longest first: the first that fits is written
     * @param bars of one run each
     */
    public BarSheet(List<String> titles, List<Bars> bars) {
        this.titles = List.copyOf(titles);
        this.bars = List.copyOf(bars);
        this.heights = Heights.of(bars);
        this.farthest = bars.stream().mapToInt(Bars::farthest).max().orElse(0);
    }

    /** Paints the bars at the cursors of their runs. */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme, Optional<Hit> picked) {
        Shape clip = Headline.begin(g, area, titles, theme);
        List<BarsLayout> layouts = layouts(area, theme);
        for (int i = 0; i < layouts.size(); i++) {
            int number = i;
            Frame frame = frames.get(bars.get(i).map().of().run());
            Moment moment = Moment.of(frame, theme, picked.filter(hit -> hit.map() == number));
            Headline.name(g, layouts.get(i).columns());
            new BarsPainter(g, layouts.get(i), moment).paint();
        }
        legend(g, area, theme);
        g.setClip(clip);
    }

    /** The part at a point: block 0 is a loss by its row; block 1 the whole column. */
    public Optional<Hit> at(Point2D point, Rectangle2D area, Theme theme) {
        List<BarsLayout> layouts = layouts(area, theme);
        for (int i = 0; i < layouts.size(); i++) {
            Optional<Hit> hit = layouts.get(i).at(point.getX(), point.getY(), i);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static double legendWidth(Theme theme, int farthest) {
        Font font = theme.font(MapLayout.TEXT);
        double words = Math.max(Lettering.width(font, "|k−t|"), Lettering.width(font, "sum") + theme.px(1.1));
        return Math.max(words, theme.px(1.1) + Lettering.width(font, String.valueOf(farthest))) + theme.px(0.9);
    }

    private List<BarsLayout> layouts(Rectangle2D area, Theme theme) {
        Rectangle2D body = Headline.body(area, theme);
        double legend = legendWidth(theme, farthest);
        Rectangle2D place = new Rectangle2D.Double(
                body.getX(), body.getY(), Math.max(1, body.getWidth() - legend), body.getHeight());
        List<MapLayout> maps = new Tiling(bars.stream().map(Bars::map).toList(), place, theme).without();
        List<BarsLayout> layouts = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            layouts.add(new BarsLayout(bars.get(i), maps.get(i), heights, farthest));
        }
        return layouts;
    }

    /** The shades by distance, and the mark of the sum. */
    private void legend(Graphics2D g, Rectangle2D area, Theme theme) {
        Font font = theme.font(MapLayout.TEXT);
        Rectangle2D body = Headline.body(area, theme);
        double line = theme.px(1.35);
        double x = body.getMaxX() - legendWidth(theme, farthest) + theme.px(0.7);
        g.setColor(theme.color(Hue.INK));
        Lettering.left(g, font, "|k−t|", new Rectangle2D.Double(x, body.getY(), 1, line));
        double bottom = body.getMaxY() - 2 * line;
        Rectangle2D bar =
                new Rectangle2D.Double(x, body.getY() + line, theme.px(0.75), Math.max(1, bottom - body.getY() - line));
        for (int i = 0; i < PIECES; i++) {
            g.setColor(BarsPainter.shade(theme, (i + 0.5) / PIECES));
            double y = bar.getY() + bar.getHeight() * i / PIECES;
            g.fill(new Rectangle2D.Double(bar.getX(), y, bar.getWidth(), bar.getHeight() / PIECES + 0.4));
        }
        g.setColor(theme.color(Hue.QUIET));
        double right = bar.getMaxX() + theme.px(0.35);
        double half = line / 2;
        Lettering.left(g, font, "0", new Rectangle2D.Double(right, bar.getY(), 1, half));
        if (farthest > 0) {
            Lettering.left(
                    g, font, String.valueOf(farthest), new Rectangle2D.Double(right, bar.getMaxY() - half, 1, half));
        }
        double y = body.getMaxY() - line * 1.4;
        g.setColor(theme.color(Hue.INK));
        g.setStroke(new BasicStroke((float) Math.max(1, theme.px(0.11))));
        g.draw(new Line2D.Double(x, y, x + theme.px(0.75), y));
        Lettering.left(g, font, "sum", new Rectangle2D.Double(x + theme.px(1.1), y - 1, 1, 2));
    }
}
