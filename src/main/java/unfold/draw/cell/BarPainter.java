package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import unfold.draw.Diverging;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.stage.Rising;
import unfold.tensor.Tensor;

/**
 * Paints what a bounded function gives as bars between the ends of its scale: one in each cell, below
 * the number if there are numbers, standing where cells without numbers lie in one row. The direction
 * tells the sign.
 */
final class BarPainter {

    private static final double TINT = 0.5;
    private static final double LEAST_LABEL = 6;

    private final Graphics2D g;
    private final Theme theme;
    private final double text;
    private final boolean numbered;

    /** A painter of bars among figures of a size, with numbers in the cells or without. */
    BarPainter(Graphics2D g, Theme theme, CellLayout layout) {
        this.g = g;
        this.theme = theme;
        this.text = layout.textSize();
        this.numbered = layout.isNumbered();
    }

    /** Whether the bars of a grid stand, and do not lie. */
    private boolean stands(Grid grid) {
        return !numbered && grid.rows() == 1;
    }

    private Rectangle2D place(Rectangle2D cell) {
        return numbered ? Ends.gauge(cell, text) : cell;
    }

    void bars(Grid grid, Ends ends, Tensor numbers, Rising rising) {
        boolean standing = stands(grid);
        for (int i = 0; i < numbers.size(); i++) {
            bar(place(grid.cell(i)), ends, rising.level(numbers, i), standing);
        }
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(0.8f));
        for (int i = 0; i < numbers.size(); i++) {
            Rectangle2D cell = place(grid.cell(i));
            g.draw(grid.cell(i));
            g.draw(cell);
            if (ends.low() < 0) {
                Rectangle2D zero = ends.bar(cell, 0, standing);
                g.draw(
                        standing
                                ? new Line2D.Double(cell.getX(), zero.getY(), cell.getMaxX(), zero.getY())
                                : new Line2D.Double(zero.getX(), cell.getY(), zero.getX(), cell.getMaxY()));
            }
        }
    }

    private void bar(Rectangle2D cell, Ends ends, double value, boolean standing) {
        if (!Double.isFinite(value)) {
            g.setColor(theme.color(Hue.ALARM));
            g.fill(cell);
            return;
        }
        Rectangle2D bar = ends.bar(cell, value, standing);
        Color full = theme.color(value < 0 ? Hue.VALUE_NEGATIVE : Hue.VALUE_POSITIVE);
        g.setColor(Diverging.blend(theme.color(Hue.PANEL), full, TINT));
        g.fill(bar);
        // The level itself in full colour: where the bar ends is what is to be read.
        double pen = Math.max(1.5, 0.14 * text);
        double at =
                standing ? value < 0 ? bar.getMaxY() - pen : bar.getY() : value < 0 ? bar.getX() : bar.getMaxX() - pen;
        g.setColor(full);
        g.fill(
                standing
                        ? new Rectangle2D.Double(bar.getX(), at, bar.getWidth(), pen)
                        : new Rectangle2D.Double(at, bar.getY(), pen, bar.getHeight()));
    }

    /** The numbers above their bars; where there were none they appear with them. */
    void figures(Grid grid, Tensor numbers, DoubleFunction<String> figures, Rising rising) {
        Font font = Theme.fontOf(text);
        Color ink = theme.color(Hue.INK);
        g.setColor(rising.before().isPresent() ? ink : Diverging.blend(theme.color(Hue.PANEL), ink, rising.share()));
        for (int i = 0; i < numbers.size(); i++) {
            Rectangle2D cell = grid.cell(i);
            double height = cell.getHeight() - Ends.GAUGE * text;
            Rectangle2D above = new Rectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth(), height);
            Lettering.centred(g, font, figures.apply(numbers.get(i)), above);
        }
    }

    /** The names of the ends: beside standing bars, below the first of lying ones. */
    void ends(Grid grid, Ends ends) {
        double size = Ends.LABEL * text;
        if (size < Math.max(LEAST_LABEL, theme.least())) {
            return;
        }
        Font font = Theme.fontOf(size);
        double line = Lettering.lineHeight(font);
        Rectangle2D area = grid.area();
        g.setColor(theme.color(Hue.QUIET));
        if (stands(grid)) {
            double x = area.getX() - Ends.BESIDE * text;
            double width = Ends.BESIDE * text - 3;
            double nudge = 0.2 * line;
            Lettering.right(
                    g, font, Ends.name(ends.high()), new Rectangle2D.Double(x, area.getY() - nudge, width, line));
            Lettering.right(
                    g,
                    font,
                    Ends.name(ends.low()),
                    new Rectangle2D.Double(x, area.getMaxY() - line + nudge, width, line));
            return;
        }
        Rectangle2D below = new Rectangle2D.Double(area.getX(), area.getMaxY(), grid.cellWidth(), Ends.BELOW * text);
        Lettering.left(g, font, Ends.name(ends.low()), below);
        Lettering.right(g, font, Ends.name(ends.high()), below);
    }
}
