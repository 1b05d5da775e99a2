package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Contrast;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;

/** Paints the bars of one run: parts in shades by how far they come from, their names where they fit, and the sum. */
final class BarsPainter {

    /** The share of a column's width that a bar takes. */
    private static final double WIDTH = 0.8;

    private static final double FAINTEST = 0.22;

    /** More columns than these are painted as one image. */
    private static final int MOST_SINGLE_COLUMNS = 64;

    private final Graphics2D g;
    private final BarsLayout layout;
    private final Bars bars;
    private final Theme theme;
    private final Moment moment;
    private final Font font;
    private final int farthest;

    BarsPainter(Graphics2D g, BarsLayout layout, Moment moment) {
        this.g = g;
        this.layout = layout;
        this.bars = layout.bars();
        this.theme = layout.columns().theme();
        this.moment = moment;
        this.font = theme.font(MapLayout.TEXT);
        this.farthest = Math.max(1, layout.farthest());
    }

    /** The shade of a part that comes from so many steps away. */
    static Color shade(Theme theme, double share) {
        return Diverging.blend(
                theme.color(Hue.PANEL), theme.color(Hue.BACKWARD), 1 - (1 - FAINTEST) * Math.min(1, share));
    }

    void paint() {
        axis();
        boolean image = bars.map().columns().size() > MOST_SINGLE_COLUMNS;
        if (image) {
            new BarsImage(layout, moment.cursor()).paint(g);
        }
        for (int column = 0; column < bars.map().columns().size(); column++) {
            if (bars.sums().isKnown(0, column, moment.cursor())) {
                if (!image) {
                    parts(column);
                }
                sum(column);
                special(column);
            } else if (bars.sums().exists(0, column)) {
                ghost(column);
            }
        }
        new TimesPainter(g, layout.columns(), moment).paint();
        frame();
    }

    private void axis() {
        Rectangle2D area = layout.area();
        double left = layout.columns().area().getX();
        for (Heights.Tick tick : layout.ticks()) {
            double y = layout.y(tick.at());
            g.setColor(theme.color(Hue.GHOST));
            g.fill(new Rectangle2D.Double(area.getX(), y - 0.4, area.getWidth(), 0.8));
            g.setColor(theme.color(Hue.QUIET));
            double room = area.getX() - left - theme.px(0.4);
            Lettering.right(g, font, tick.text(), new Rectangle2D.Double(left, y - 1, room, 2));
        }
        g.setColor(theme.color(Hue.LINE));
        double zero = bars.stacked() ? layout.y(0) : area.getMaxY();
        g.fill(new Rectangle2D.Double(area.getX(), zero - 0.6, area.getWidth(), 1.2));
    }

    private void parts(int column) {
        List<Double> taken = new ArrayList<>();
        layout.parts(column).forEach(part -> taken.add(part.place().getCenterY()));
        for (BarsLayout.Part part : layout.parts(column)) {
            Rectangle2D place = part.place();
            Color color = shade(theme, (double) bars.distance(part.loss(), column) / farthest);
            g.setColor(color);
            g.fill(place);
            String name = bars.names().get(part.loss());
            boolean wide = Lettering.width(font, name) <= place.getWidth() - 2;
            double line = theme.px(MapLayout.TEXT);
            if (bars.stacked() && place.getHeight() > 3 && place.getWidth() > 6) {
                g.setColor(theme.color(Hue.PANEL));
                g.setStroke(new BasicStroke(0.8f));
                g.draw(place);
            }
            if (bars.stacked() && wide && place.getHeight() >= line) {
                g.setColor(Contrast.inkOn(color));
                Lettering.centred(g, font, name, place);
            } else if (!bars.stacked() && wide && isFree(place.getY() - line, line, column, taken)) {
                g.setColor(theme.color(Hue.QUIET));
                double top = place.getY() - line * 1.05;
                Lettering.centred(g, font, name, new Rectangle2D.Double(place.getX(), top, place.getWidth(), line));
                // Two names need a line each.
                taken.add(top + line / 2);
            }
        }
    }

    /** Whether a name over a norm touches no other norm, no other name and not the sum, and stays inside. */
    private boolean isFree(double top, double line, int column, List<Double> taken) {
        double sum = bars.sums().at(0, column);
        double at = sum > 0 && Double.isFinite(sum) ? layout.y(sum) : Double.POSITIVE_INFINITY;
        boolean past = at < top - 2 || at > top + line + 2;
        return past && top >= layout.area().getY() && taken.stream().noneMatch(y -> y > top - 2 && y < top + line - 1);
    }

    /** A line with a foot at each end, at the height of the sum. */
    private void sum(int column) {
        double sum = bars.sums().at(0, column);
        if (!Double.isFinite(sum) || sum == 0) {
            return;
        }
        double y = layout.y(sum);
        Rectangle2D bar = bar(column, layout.isNarrow() ? 1 : 0.94);
        double foot = Math.min(theme.px(0.3), bar.getWidth() / 3);
        g.setColor(theme.color(Hue.INK));
        g.setStroke(new BasicStroke((float) Math.max(1, theme.px(0.11))));
        g.draw(new Line2D.Double(bar.getX(), y, bar.getMaxX(), y));
        if (layout.isNarrow()) {
            return;
        }
        g.draw(new Line2D.Double(bar.getX(), y - foot / 2, bar.getX(), y + foot / 2));
        g.draw(new Line2D.Double(bar.getMaxX(), y - foot / 2, bar.getMaxX(), y + foot / 2));
    }

    private Rectangle2D bar(int column, double share) {
        Rectangle2D area = layout.area();
        double width = layout.columns().columnWidth() * share;
        double x = layout.columns().x(column) + (layout.columns().columnWidth() - width) / 2;
        return new Rectangle2D.Double(x, area.getY(), width, area.getHeight());
    }

    /** Infinity and NaN at the upper edge, exact zero at the axis. */
    private void special(int column) {
        double special = bars.special(column);
        boolean beyond = !Double.isFinite(special);
        boolean zero = !beyond && special == 0;
        Font bold = theme.bold(MapLayout.TEXT);
        String text = Numerals.fixed(special);
        double room = Lettering.width(bold, text);
        if (!beyond && !zero) {
            return;
        }
        Rectangle2D bar = bar(column, 1);
        double line = theme.px(1.2);
        double low = bars.stacked() ? layout.y(0) : layout.area().getMaxY();
        double y = beyond ? bar.getY() : low - line;
        g.setColor(theme.color(beyond ? Hue.ALARM : Hue.BACKWARD));
        if (room <= bar.getWidth()) {
            Lettering.centred(g, bold, text, new Rectangle2D.Double(bar.getX(), y, bar.getWidth(), line));
        } else {
            // Too narrow for the word: the mark that cells of a map carry.
            double side = Math.min(bar.getWidth(), theme.px(0.8));
            Rectangle2D cell = new Rectangle2D.Double(bar.getCenterX() - side / 2, beyond ? y : low - side, side, side);
            new CellsPainter(g, layout.columns()).mark(cell, special);
        }
    }

    private void ghost(int column) {
        Rectangle2D place = bar(column, WIDTH);
        double[] reach = bars.reach(column);
        double top = bars.stacked() ? layout.y(reach[1]) : layout.y(bars.sums().at(0, column));
        double bottom = bars.stacked() ? layout.y(reach[0]) : layout.area().getMaxY();
        g.setColor(theme.color(Hue.GHOST));
        g.setStroke(new BasicStroke(1));
        if (layout.isNarrow()) {
            g.fill(new Rectangle2D.Double(place.getX(), top, layout.columns().columnWidth(), 1));
            g.fill(new Rectangle2D.Double(place.getX(), bottom, layout.columns().columnWidth(), 1));
        } else if (Double.isFinite(top)) {
            g.draw(new Rectangle2D.Double(place.getX(), top, place.getWidth(), Math.max(0, bottom - top)));
        }
    }

    private void frame() {
        moment.time()
                .flatMap(time ->
                        bars.map().columns().indexOf(time).stream().boxed().findFirst())
                .ifPresent(index -> {
                    g.setColor(moment.hue());
                    g.setStroke(new BasicStroke((float) theme.px(0.14)));
                    g.draw(bar(index, 1));
                });
        moment.picked()
                .ifPresent(hit -> layout.parts(hit.column()).stream()
                        .filter(part -> part.loss() == hit.row())
                        .forEach(part -> {
                            g.setColor(theme.color(Hue.SELECTION));
                            g.setStroke(new BasicStroke((float) theme.px(0.22)));
                            g.draw(part.place());
                        }));
    }
}
