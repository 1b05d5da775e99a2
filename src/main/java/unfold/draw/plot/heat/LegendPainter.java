package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** The colour bar with its numbers, and the marks that occur in the map. */
final class LegendPainter {

    private static final int PIECES = 48;
    private static final double BAR = 0.75;

    /** The lines of text that the bar keeps when marks need room. */
    private static final double LEAST = 2.4;

    private final MapLayout layout;
    private final Theme theme;
    private final Font font;

    LegendPainter(MapLayout layout) {
        this.layout = layout;
        this.theme = layout.theme();
        this.font = font(theme);
    }

    private static Font font(Theme theme) {
        return theme.font(MapLayout.TEXT);
    }

    /** The width that it needs beside a map. */
    static double width(HeatMap map, List<Mark> marks, Theme theme) {
        double widest = 0;
        for (Ramp.Tick tick : map.ramp().ticks()) {
            widest = Math.max(widest, Lettering.width(font(theme), tick.text()));
        }
        for (Mark mark : marks) {
            widest = Math.max(widest, Lettering.width(font(theme), mark.text(map)));
        }
        return theme.px(0.6 + BAR + 0.35) + widest + theme.px(0.3);
    }

    void paint(Graphics2D g) {
        Rectangle2D place = layout.legend();
        List<Mark> marks = new ArrayList<>(layout.marks());
        double line = layout.line();
        while (!marks.isEmpty() && place.getHeight() - marks.size() * line < LEAST * line) {
            marks.remove(marks.size() - 1);
        }
        double x = place.getX() + theme.px(0.6);
        double below = marks.size() * line + (marks.isEmpty() ? 0 : theme.px(0.3));
        double half = theme.px(MapLayout.TEXT) * 0.4;
        double height = place.getHeight() - below - 2 * half;
        Rectangle2D bar = new Rectangle2D.Double(x, place.getY() + half, theme.px(BAR), Math.max(1, height));
        bar(g, bar);
        ticks(g, bar);
        double y = place.getMaxY() - marks.size() * line;
        for (Mark mark : marks) {
            mark(g, mark, new Rectangle2D.Double(x, y, place.getMaxX() - x, line));
            y += line;
        }
    }

    private void bar(Graphics2D g, Rectangle2D bar) {
        Ramp ramp = layout.map().ramp();
        Diverging colors = ramp.colors(theme);
        for (int i = 0; i < PIECES; i++) {
            double position = ramp.lowest() + (1 - ramp.lowest()) * (PIECES - i - 0.5) / PIECES;
            g.setColor(colors.at(position));
            double y = bar.getY() + bar.getHeight() * i / PIECES;
            double next = bar.getY() + bar.getHeight() * (i + 1) / PIECES;
            g.fill(new Rectangle2D.Double(bar.getX(), y, bar.getWidth(), Math.min(bar.getMaxY(), next + 0.5) - y));
        }
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1));
        g.draw(bar);
    }

    /** Every n-th tick from the top, so that no two of them touch. */
    private void ticks(Graphics2D g, Rectangle2D bar) {
        Ramp ramp = layout.map().ramp();
        List<Ramp.Tick> ticks = ramp.ticks();
        double apart = bar.getHeight() / Math.max(1, ticks.size() - 1);
        int every = Math.max(1, (int) Math.ceil(theme.px(MapLayout.TEXT * 1.2) / apart));
        for (int i = 0; i < ticks.size(); i += every) {
            double share = (1 - ticks.get(i).position()) / (1 - ramp.lowest());
            double y = bar.getY() + bar.getHeight() * share;
            double left = bar.getMaxX() + theme.px(0.35);
            g.setColor(theme.color(Hue.LINE));
            g.fill(new Rectangle2D.Double(bar.getMaxX(), y - 0.5, theme.px(0.2), 1));
            g.setColor(theme.color(Hue.QUIET));
            Lettering.left(g, font, ticks.get(i).text(), new Rectangle2D.Double(left, y - 1, 1, 2));
        }
    }

    private void mark(Graphics2D g, Mark mark, Rectangle2D line) {
        double side = theme.px(BAR);
        Rectangle2D swatch = new Rectangle2D.Double(line.getX(), line.getCenterY() - side / 2, side, side);
        new CellsPainter(g, layout).swatch(swatch, mark);
        g.setColor(theme.color(Hue.INK));
        double left = swatch.getMaxX() + theme.px(0.35);
        Lettering.left(
                g, font, mark.text(layout.map()), new Rectangle2D.Double(left, line.getY(), 1, line.getHeight()));
    }
}
