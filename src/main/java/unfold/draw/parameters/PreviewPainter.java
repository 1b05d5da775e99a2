package unfold.draw.parameters;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Canvas;
import unfold.draw.CellPainter;
import unfold.draw.Grid;
import unfold.draw.HeatScale;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Paints the numbers that a parameter has beside those that it would get, on one scale. */
public final class PreviewPainter {

    private static final int MOST_NUMBERS = 400;
    private static final double HEADING = 1.4;

    /**
     * Numbers under a heading.
     *
     * @param heading what they are: "now"
     */
    public record Numbers(String heading, Tensor tensor) {

        /** Vectors lie down to save height. */
        int columns() {
            Shape shape = tensor.shape();
            return shape.rank() == Shape.Rank.VECTOR ? shape.rows() : shape.cols();
        }

        int rows() {
            return tensor.size() / columns();
        }
    }

    private final Theme theme;
    private final double figures;

    public PreviewPainter(Theme theme) {
        this.theme = theme;
        this.figures = theme.px(0.8);
    }

    /** Paints on a ground that fills {@code area}: side by side where that leaves larger cells, else one above the other. */
    public void paint(Graphics2D g, Rectangle2D area, Numbers now, Numbers then) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        double gap = theme.px(0.7);
        double half = (area.getWidth() - gap) / 2;
        Rectangle2D left = new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight());
        Rectangle2D right = new Rectangle2D.Double(left.getMaxX() + gap, area.getY(), half, area.getHeight());
        double nowHeight = (area.getHeight() - gap) * share(now, then);
        Rectangle2D upper = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), nowHeight);
        Rectangle2D lower = new Rectangle2D.Double(
                area.getX(), upper.getMaxY() + gap, area.getWidth(), area.getHeight() - gap - nowHeight);
        boolean beside = Math.min(room(now, left), room(then, right)) > Math.min(room(now, upper), room(then, lower));
        HeatScale scale = new HeatScale.Linear(top(now.tensor, then.tensor));
        CellPainter painter = new CellPainter(scale, theme.palette().values(), theme.color(Hue.ALARM));
        paint(g, beside ? left : upper, now, painter);
        paint(g, beside ? right : lower, then, painter);
    }

    private double share(Numbers now, Numbers then) {
        double heading = HEADING * 2;
        return (now.rows() + heading) / (now.rows() + then.rows() + 2 * heading);
    }

    /** How large cells can be: from 1 on there is room for their numbers. */
    private double room(Numbers numbers, Rectangle2D area) {
        double width = area.getWidth() / numbers.columns() / numberWidth();
        double height = (area.getHeight() - theme.px(HEADING)) / numbers.rows() / numberHeight();
        return Math.min(1, Math.min(width, height));
    }

    private double numberWidth() {
        return Math.ceil(Lettering.width(Theme.fontOf(figures), Numerals.WIDEST) + figures * 0.4);
    }

    private double numberHeight() {
        return Math.ceil(figures * 1.45);
    }

    private static double top(Tensor now, Tensor then) {
        double top = Math.max(finite(now), finite(then));
        return top == 0 ? 1 : top;
    }

    private static double finite(Tensor tensor) {
        double top = tensor.largest();
        return Double.isFinite(top) ? top : 1;
    }

    private void paint(Graphics2D g, Rectangle2D area, Numbers numbers, CellPainter painter) {
        Font font = theme.font(0.85);
        Rectangle2D heading = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), theme.px(HEADING));
        g.setColor(theme.color(Hue.INK));
        Lettering.left(g, font, numbers.heading + ", " + numbers.tensor.shape(), heading);
        double height = area.getHeight() - heading.getHeight();
        boolean numbered = room(numbers, area) >= 1 && numbers.tensor.size() <= MOST_NUMBERS;
        double side = Math.min(area.getWidth() / numbers.columns(), height / numbers.rows());
        double cell = numbered ? numberWidth() : Math.min(theme.px(1), side);
        double line = numbered ? numberHeight() : cell;
        Rectangle2D cells = new Rectangle2D.Double(
                area.getX(), heading.getMaxY(), cell * numbers.columns(), line * numbers.rows());
        Grid grid = new Grid(cells, numbers.columns(), numbers.tensor.size());
        if (side <= 0) {
            return;
        }
        if (numbered) {
            painter.numbered(g, grid, numbers.tensor, Theme.fontOf(figures), Numerals::fixed);
        } else {
            painter.plain(g, grid, numbers.tensor);
        }
    }
}
