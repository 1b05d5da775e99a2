package unfold.draw.equations;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Canvas;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.notation.Recurrence;

/**
 * All definitions of a recurrence, one below the other with their signs aligned, in letters as large
 * as fit. What does not fit in the smallest readable size is higher than its area and can be scrolled.
 */
public final class EquationSheet {

    private static final double USUAL = 1.6;
    private static final double SMALLEST = 0.9;
    private static final double STEP = 0.94;
    private static final double MARGIN = 0.5;
    private static final double LEADING = 0.36;

    /** How far a sheet that is not up to date steps back. */
    private static final double DIMMED = 0.5;

    private final List<Row> rows = new ArrayList<>();
    private final List<Double> tops = new ArrayList<>();
    private final double sign;
    private final double height;
    private final double gap;

    /**
     * How a sheet is looked at.
     *
     * @param offset how far it is scrolled down, in pixels
     * @param line the line of the text that is marked; 0 for none
     * @param dimmed whether it is older than the text beside it
     */
    public record View(double offset, int line, boolean dimmed) {}

    private EquationSheet(List<Row> wanted, double width, Theme theme, double pixels) {
        double margin = theme.px(MARGIN);
        double room = width - 2 * margin;
        gap = LEADING * pixels;
        List<Row> fitted = wanted.stream().map(row -> narrowed(row, room)).toList();
        double widest = fitted.stream().mapToDouble(Row::leftWidth).max().orElse(0);
        double right = fitted.stream().mapToDouble(Row::rightWidth).max().orElse(0);
        // With all signs below each other the sheet may be wider than any of its lines.
        sign = margin + Math.max(0, Math.min(widest, room - right));
        double y = margin;
        for (Row row : fitted) {
            rows.add(row);
            tops.add(y);
            y += row.height() + gap;
        }
        height = y - gap + margin;
    }

    private static Row narrowed(Row row, double room) {
        double width = row.width();
        return width <= room ? row : row.scaled(Math.max(0.1, room / width));
    }

    /** The sheet in letters as large as the area allows, within limits. */
    public static EquationSheet of(Recurrence recurrence, Rectangle2D area, Theme theme) {
        double pixels = theme.px(USUAL);
        EquationSheet sheet = at(recurrence, area, theme, pixels);
        while (sheet.height() > area.getHeight() && pixels * STEP >= theme.px(SMALLEST)) {
            pixels *= STEP;
            sheet = at(recurrence, area, theme, pixels);
        }
        return sheet;
    }

    private static EquationSheet at(Recurrence recurrence, Rectangle2D area, Theme theme, double pixels) {
        List<Row> rows = recurrence.definitions().stream()
                .map(definition -> Row.of(definition, pixels))
                .toList();
        return new EquationSheet(rows, area.getWidth(), theme, pixels);
    }

    /** How high it is, with its margins. */
    public double height() {
        return height;
    }

    /** From where to where the definition reaches that begins on a line of the text or goes on there. */
    public Rectangle2D place(int line) {
        int index = index(line);
        return index < 0
                ? new Rectangle2D.Double()
                : new Rectangle2D.Double(
                        0, tops.get(index) - gap / 2, 0, rows.get(index).height() + gap);
    }

    private int index(int line) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            int start = rows.get(i).line();
            boolean nearer = found < 0 || start > rows.get(found).line();
            if (start > 0 && start <= line && nearer) {
                found = i;
            }
        }
        return found;
    }

    /** Paints what of the sheet is in view. */
    public void paint(Graphics2D g, Rectangle2D area, View view, Theme theme) {
        Canvas.smooth(g);
        Color ground = theme.color(Hue.PANEL);
        g.setColor(ground);
        g.fill(area);
        Rectangle2D marked = place(view.line());
        if (marked.getHeight() > 0 && !view.dimmed()) {
            g.setColor(theme.color(Hue.FORWARD_BAND));
            double top = area.getY() + marked.getY() - view.offset();
            g.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), marked.getHeight()));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double top = area.getY() + tops.get(i) - view.offset();
            boolean inView = top + row.height() >= area.getY() && top <= area.getMaxY();
            if (inView) {
                Color ink = theme.color(row.line() == 0 ? Hue.QUIET : Hue.INK);
                Color color = view.dimmed() ? Diverging.blend(ground, ink, DIMMED) : ink;
                row.paint(g, Math.max(area.getX() + sign, area.getX() + row.leftWidth()), top, color);
            }
        }
    }
}
