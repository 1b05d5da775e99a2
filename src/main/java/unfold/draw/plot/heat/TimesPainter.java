package unfold.draw.plot.heat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.plot.heat.Columns.Column;

/** The time steps under a map: the letter of each sequence, its numbers, and over them the words where there are some. */
final class TimesPainter {

    private final Graphics2D g;
    private final MapLayout layout;
    private final Columns columns;
    private final Moment moment;
    private final Theme theme;
    private final Font font;
    private final Font bold;

    TimesPainter(Graphics2D g, MapLayout layout, Moment moment) {
        this.g = g;
        this.layout = layout;
        this.columns = layout.map().columns();
        this.moment = moment;
        this.theme = layout.theme();
        this.font = theme.font(MapLayout.TEXT);
        this.bold = theme.bold(MapLayout.TEXT);
    }

    void paint() {
        double y = layout.cells().getMaxY();
        if (layout.showsTokens()) {
            words(y);
            y += layout.line();
        }
        numbers(y);
        letters(y);
    }

    private void numbers(double y) {
        double widest =
                Widest.of(bold, columns.list().stream().map(Column::number).toList());
        Thinning thinning = Thinning.of(layout.columnWidth(), widest + theme.px(0.4));
        Rectangle2D active = active(Column::number, y);
        int smallest = 0;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            String number = columns.get(i).number();
            smallest = columns.startsSequence(i) ? Integer.parseInt(number) : smallest;
            Rectangle2D place = place(number, i, y);
            boolean shown = thinning.shows(Integer.parseInt(number), smallest)
                    && !moment.isAt(columns.get(i).time());
            if (shown && place.getX() > free && write(place, number, active)) {
                free = place.getMaxX() + theme.px(0.2);
            }
        }
    }

    /** Every word that fits its column, or none but that of the step at work. */
    private void words(double y) {
        Rectangle2D active = active(Column::token, y);
        double widest =
                Widest.of(bold, columns.list().stream().map(Column::token).toList());
        boolean room = widest <= layout.columnWidth() * 1.6 - theme.px(0.3);
        Rectangle2D last = active;
        for (int i = 0; i < columns.size() && room; i++) {
            String word = columns.get(i).token();
            Rectangle2D place = place(word, i, y);
            boolean free = last == null || last == active || place.getX() > last.getMaxX() + theme.px(0.3);
            if (free && !moment.isAt(columns.get(i).time()) && write(place, word, active)) {
                last = place;
            }
        }
    }

    /** Writes what is said of the column at work, and returns the place that it takes; null if it has none. */
    private Rectangle2D active(Function<Column, String> text, double y) {
        for (int i = 0; i < columns.size(); i++) {
            if (moment.isAt(columns.get(i).time())) {
                String own = text.apply(columns.get(i));
                Rectangle2D place = place(own, i, y);
                g.setColor(moment.hue());
                Lettering.centred(g, bold, own, place);
                return place;
            }
        }
        return null;
    }

    private boolean write(Rectangle2D place, String text, Rectangle2D active) {
        double gap = theme.px(0.3);
        boolean free = active == null || place.getMaxX() + gap < active.getX() || place.getX() > active.getMaxX() + gap;
        if (free) {
            g.setColor(theme.color(Hue.QUIET));
            Lettering.centred(g, font, text, place);
        }
        return free;
    }

    /** The place of a text under a column, never left or right of all columns and what stands beside them. */
    private Rectangle2D place(String text, int column, double y) {
        double width = Lettering.width(bold, text);
        double middle = layout.x(column) + layout.columnWidth() / 2;
        double right = layout.legend().getMaxX();
        double left = Math.max(layout.cells().getX(), Math.min(right - width, middle - width / 2));
        return new Rectangle2D.Double(left, y, width, layout.line());
    }

    /** The letter of a sequence stands left of its first column. */
    private void letters(double y) {
        g.setColor(theme.color(Hue.QUIET));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.startsSequence(i)) {
                Rectangle2D place =
                        new Rectangle2D.Double(layout.x(i) - theme.px(1.5), y, theme.px(1.2), layout.line());
                Lettering.right(
                        g, theme.font(MapLayout.TEXT), columns.get(i).interval().letter(), place);
            }
        }
    }
}
