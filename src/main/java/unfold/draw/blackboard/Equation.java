package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Function;
import unfold.explain.Line;

/**
 * A line of the blackboard, measured: what stands left of the sign, the sign, and the right side in
 * rows.
 *
 * @param name the left side; null if there is none
 * @param relation the sign
 * @param rows the right side
 * @param pixels the size of its letters
 */
record Equation(Formula name, Formula relation, List<Formula> rows, double pixels) {

    private static final double GAP = 0.3;
    private static final double LEADING = 0.32;

    /** As the headline of a board: broken to fit, and made smaller if a piece is still too wide. */
    static Equation fitted(Line line, double pixels, Room room) {
        String style = style(room);
        double size = pixels;
        Equation equation = of(style, line, size, room.width(), true);
        while (equation.width() > room.width() && size > 2) {
            size *= Math.min(0.97, room.width() / equation.width());
            equation = of(style, line, size, room.width(), true);
        }
        return equation;
    }

    /** As the headline of a board that is as wide as need be. */
    static Equation whole(Line line, double pixels, Room room) {
        return of(style(room), line, pixels, Double.MAX_VALUE, true);
    }

    /** Where there is room, fractions are as large as in a lecture. */
    private static String style(Room room) {
        return room.isHigh() ? "\\displaystyle " : "";
    }

    /**
     * Broken to fit into {@code width} as far as that can be.
     *
     * @param named whether the left side is written
     */
    static Equation of(Line line, double pixels, double width, boolean named) {
        return of("", line, pixels, width, named);
    }

    private static Equation of(String style, Line line, double pixels, double width, boolean named) {
        Function<String, Formula> formula = tex -> new Formula(style + tex, pixels);
        Formula name = named && !line.name().isEmpty() ? formula.apply(line.name()) : null;
        Formula relation = new Formula(line.relation(), pixels);
        double left = (name == null ? 0 : name.width() + GAP * pixels) + relation.width() + GAP * pixels;
        return new Equation(name, relation, Breaks.rows(line.right(), formula, width - left), pixels);
    }

    /** How far the left side reaches, and the gap behind it. */
    double nameWidth() {
        return name == null ? 0 : name.width() + GAP * pixels;
    }

    /** From the left end of the sign to the right end of the widest row. */
    double rightWidth() {
        return relation.width()
                + GAP * pixels
                + rows.stream().mapToDouble(Formula::width).max().orElse(0);
    }

    double width() {
        return nameWidth() + rightWidth();
    }

    /** From the upper edge to the first baseline. */
    double ascent() {
        double ascent = Math.max(relation.ascent(), rows.get(0).ascent());
        return name == null ? ascent : Math.max(ascent, name.ascent());
    }

    private double firstHeight() {
        double depth = Math.max(relation.depth(), rows.get(0).depth());
        return ascent() + (name == null ? depth : Math.max(depth, name.depth()));
    }

    double height() {
        return firstHeight()
                + rows.subList(1, rows.size()).stream()
                        .mapToDouble(row -> LEADING * pixels + row.height())
                        .sum();
    }

    /** Paints with the left end of the sign at {@code sign} and the first row on {@code baseline}. */
    void paint(Graphics2D g, double sign, double baseline, Color color) {
        if (name != null) {
            name.paint(g, sign - nameWidth(), baseline, color);
        }
        relation.paint(g, sign, baseline, color);
        double right = sign + relation.width() + GAP * pixels;
        rows.get(0).paint(g, right, baseline, color);
        double y = baseline - ascent() + firstHeight();
        for (Formula row : rows.subList(1, rows.size())) {
            y += LEADING * pixels;
            row.paint(g, right, y + row.ascent(), color);
            y += row.height();
        }
    }
}
