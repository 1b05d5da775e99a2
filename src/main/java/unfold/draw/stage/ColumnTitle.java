package unfold.draw.stage;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.trace.Interval;
import unfold.trace.Slot;

/**
 * The name of a column, where it has room.
 *
 * @param time the column's time step
 * @param text what is written
 * @param place where
 */
public record ColumnTitle(int time, String text, Rectangle2D place) {

    /** Titles over all columns; over narrow ones only as many as fit, the open one's always. */
    static List<ColumnTitle> along(Placement placement, Theme theme) {
        int last = placement.cast().subject().trace().length();
        Font font = Theme.fontOf(size(placement));
        List<ColumnTitle> titles = new ArrayList<>();
        Visible visible = placement.visible();
        List<Column> columns = placement.columns().subList(visible.first(), visible.last() + 1);
        for (Column column : columns) {
            if (column.open() && column.time() != Slot.UNTIMED) {
                titles.add(lettered(column, " = ", font, placement));
            }
        }
        double widest = Lettering.width(font, String.valueOf(last)) + theme.px(0.5);
        int every = every(placement, widest);
        for (Column column : columns) {
            int number = interval(column, placement).number(column.time());
            boolean due = column.time() != Slot.UNTIMED && (number <= 1 || number % every == 0);
            if (!column.open() && due) {
                ColumnTitle title = title(column, number(column, placement), font, placement);
                add(
                        titles,
                        begins(column, placement)
                                ? List.of(
                                        lettered(column, " = ", font, placement),
                                        lettered(column, "=", font, placement),
                                        title)
                                : List.of(title),
                        theme);
            }
        }
        return List.copyOf(titles);
    }

    /** Adds the first of the titles that keeps its distance from all others. */
    private static void add(List<ColumnTitle> titles, List<ColumnTitle> choice, Theme theme) {
        choice.stream()
                .filter(title -> titles.stream().noneMatch(other -> near(other, title, theme)))
                .findFirst()
                .ifPresent(titles::add);
    }

    /** Whether a sequence begins there, one of several. */
    private static boolean begins(Column column, Placement placement) {
        List<Column> columns = placement.columns();
        int at = placement.index(column.time());
        boolean several =
                placement.cast().subject().trace().timeline().intervals().size() > 1;
        return several && (at == 0 || !interval(columns.get(at - 1), placement).equals(interval(column, placement)));
    }

    private static ColumnTitle lettered(Column column, String sign, Font font, Placement placement) {
        return title(column, letter(column, placement) + sign + number(column, placement), font, placement);
    }

    static double size(Placement placement) {
        return placement.fit().sizes().text() * 1.1;
    }

    private static Interval interval(Column column, Placement placement) {
        return placement.cast().subject().trace().timeline().at(column.time());
    }

    private static String letter(Column column, Placement placement) {
        return interval(column, placement).letter();
    }

    private static String number(Column column, Placement placement) {
        return String.valueOf(interval(column, placement).number(column.time())).replace('-', '−');
    }

    private static int every(Placement placement, double widest) {
        double pitch = placement.columns().stream()
                .filter(column -> !column.open())
                .mapToDouble(column -> column.width() / Columns.STRIP)
                .min()
                .orElse(widest);
        for (int every : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            if (every * pitch >= widest) {
                return every;
            }
        }
        return 1000;
    }

    private static boolean near(ColumnTitle a, ColumnTitle b, Theme theme) {
        double gap = theme.px(0.4);
        return a.place.getX() < b.place.getMaxX() + gap && b.place.getX() < a.place.getMaxX() + gap;
    }

    private static ColumnTitle title(Column column, String text, Font font, Placement placement) {
        double width = Lettering.width(font.deriveFont(Font.BOLD), text);
        double height = Lettering.lineHeight(font);
        List<Band> bands = placement.bands();
        double above = bands.get(bands.size() - 1).top() - placement.fit().top();
        // Where the network is higher than the stage, titles stay at the top.
        double top = Math.max(above, placement.seen().getY());
        Rectangle2D room = placement.room();
        double x = Math.max(room.getX(), Math.min(room.getMaxX() - width, column.center() - width / 2));
        Rectangle2D place = new Rectangle2D.Double(x, top, width, height);
        return new ColumnTitle(column.time(), text, place);
    }
}
