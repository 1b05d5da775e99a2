package unfold.draw.cell;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.stage.Column;
import unfold.draw.stage.ColumnTitle;
import unfold.trace.Interval;
import unfold.trace.Slot;

/** The names of the columns of a stage with an open cell, as many as have room. */
final class OpenTitles {

    private final OpenLayout layout;
    private final Theme theme;
    private final double top;
    private final double height;
    private final List<ColumnTitle> titles = new ArrayList<>();

    private OpenTitles(OpenLayout layout) {
        this.layout = layout;
        this.theme = layout.theme();
        this.top = layout.area().getY();
        this.height = layout.seen().getY() - top;
    }

    /** That of the open cell first. */
    static List<ColumnTitle> of(OpenLayout layout) {
        OpenTitles all = new OpenTitles(layout);
        int now = layout.now();
        if (now != Slot.UNTIMED) {
            Interval interval = all.interval(now);
            String text = interval.letter() + " = " + number(interval, now) + " of " + interval.length();
            all.add(
                    now,
                    text,
                    layout.seen().createIntersection(layout.cell().inside()).getCenterX(),
                    layout.theme().bold(1));
        }
        List<Column> columns = layout.columns();
        Font plain = layout.theme().font(1);
        columns.stream()
                .filter(column -> column.open() && all.isSeen(column))
                .forEach(column -> all.add(column, true, plain));
        columns.stream()
                .filter(column -> !column.open() && column.time() != Slot.UNTIMED)
                .filter(all::begins)
                .forEach(column -> all.add(column, true, plain));
        for (int every : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            if (all.fits(every)) {
                columns.stream()
                        .filter(column -> !column.open() && column.time() != Slot.UNTIMED)
                        .filter(column -> all.interval(column.time()).number(column.time()) % every == 0)
                        .forEach(column -> all.add(column, false, plain));
                break;
            }
        }
        return List.copyOf(all.titles);
    }

    /** Whether it has its name above it. */
    private boolean isSeen(Column column) {
        Rectangle2D seen = layout.seen();
        return column.center() > seen.getX() && column.center() < seen.getMaxX();
    }

    private boolean fits(int every) {
        int last = layout.subject().trace().length();
        double widest = Lettering.width(theme.font(1), String.valueOf(last)) + theme.px(0.5);
        List<Column> columns = layout.columns();
        double pitch = columns.stream()
                .filter(column -> !column.open())
                .mapToDouble(column -> column.width() / 0.66)
                .min()
                .orElse(widest);
        return every * pitch >= widest;
    }

    private Interval interval(int time) {
        return layout.subject().trace().timeline().at(time);
    }

    /** Whether a sequence begins there that is not the open cell's. */
    private boolean begins(Column column) {
        Interval own = interval(column.time());
        int at = layout.columns().indexOf(column);
        boolean foreign =
                layout.now() == Slot.UNTIMED || !interval(layout.now()).equals(own);
        return foreign
                && (at == 0 || !interval(layout.columns().get(at - 1).time()).equals(own));
    }

    private void add(Column column, boolean lettered, Font font) {
        Interval interval = interval(column.time());
        String number = number(interval, column.time());
        add(column.time(), lettered ? interval.letter() + " = " + number : number, column.center(), font);
    }

    /** A title that keeps its distance from all others; if it cannot, there is none. */
    private void add(int time, String text, double centre, Font font) {
        double width = Lettering.width(font, text);
        double gap = theme.px(0.4);
        Rectangle2D area = layout.area();
        double x = Math.max(area.getX() + 2, Math.min(area.getMaxX() - width - 2, centre - width / 2));
        boolean free = titles.stream()
                .noneMatch(other -> other.place().getX() < x + width + gap
                        && x < other.place().getMaxX() + gap);
        boolean unnamed = titles.stream().noneMatch(other -> other.time() == time);
        if (free && unnamed) {
            titles.add(new ColumnTitle(time, text, new Rectangle2D.Double(x, top, width, height)));
        }
    }

    private static String number(Interval interval, int time) {
        return String.valueOf(interval.number(time)).replace('-', '−');
    }
}
