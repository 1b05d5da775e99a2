package unfold.draw.parameters;

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
    private static final double HEADING_TEXT = 0.85;

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

        String inWords() {
            return heading + ", " + tensor.shape();
        }
    }

    private final Theme theme;
    private final double figures;

    public PreviewPainter(Theme theme) {
        this.theme = theme;
        this.figures = theme.smallest();
    }

    /** Paints numbers that stay as they are, on a ground that fills {@code all}. */
    public void paint(Graphics2D g, Rectangle2D all, Numbers same) {
        ground(g, all);
        paint(g, within(all), same, painter(top(same.tensor, same.tensor)));
    }

    /** Paints on a ground that fills {@code all}: side by side where that leaves larger cells, else one above the other. */
    public void paint(Graphics2D g, Rectangle2D all, Numbers now, Numbers then) {
        ground(g, all);
        Rectangle2D area = within(all);
        double gap = theme.px(0.7);
        double half = (area.getWidth() - gap) / 2;
        Rectangle2D left = new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight());
        Rectangle2D right = new Rectangle2D.Double(left.getMaxX() + gap, area.getY(), half, area.getHeight());
        double height = (area.getHeight() - gap) * share(now, then);
        Rectangle2D upper = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), height);
        Rectangle2D lower = below(area, upper.getMaxY() + gap);
        boolean named = Lettering.width(theme.font(HEADING_TEXT), then.inWords()) <= half;
        boolean beside =
                named && Math.min(room(now, left), room(then, right)) > Math.min(room(now, upper), room(then, lower));
        CellPainter painter = painter(top(now.tensor, then.tensor));
        Rectangle2D painted = paint(g, beside ? left : upper, now, painter);
        paint(g, beside ? right : below(area, painted.getMaxY() + gap), then, painter);
    }

    private void ground(Graphics2D g, Rectangle2D all) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(all);
    }

    private Rectangle2D within(Rectangle2D all) {
        double margin = theme.px(0.35);
        return new Rectangle2D.Double(
                all.getX() + margin, all.getY(), all.getWidth() - 2 * margin, all.getHeight() - margin);
    }

    private static Rectangle2D below(Rectangle2D area, double y) {
        return new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
    }

    private CellPainter painter(double top) {
        return new CellPainter(new HeatScale.Linear(top), theme.palette().values(), theme.color(Hue.ALARM));
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

    /** The cells that were painted. */
    private Rectangle2D paint(Graphics2D g, Rectangle2D area, Numbers numbers, CellPainter painter) {
        Rectangle2D heading = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), theme.px(HEADING));
        g.setColor(theme.color(Hue.INK));
        Lettering.left(g, theme.font(HEADING_TEXT), numbers.inWords(), heading);
        double height = Math.max(0, area.getHeight() - heading.getHeight());
        boolean numbered = room(numbers, area) >= 1 && numbers.tensor.size() <= MOST_NUMBERS;
        double side = Math.min(theme.px(1), Math.min(area.getWidth() / numbers.columns(), height / numbers.rows()));
        double width = (numbered ? numberWidth() : side) * numbers.columns();
        double line = (numbered ? numberHeight() : side) * numbers.rows();
        Rectangle2D cells = new Rectangle2D.Double(area.getX(), heading.getMaxY(), width, line);
        Grid grid = new Grid(cells, numbers.columns(), numbers.tensor.size());
        if (numbered) {
            painter.numbered(g, grid, numbers.tensor, Theme.fontOf(figures), Numerals::fixed);
        } else if (side > 0) {
            painter.plain(g, grid, numbers.tensor);
        }
        return cells;
    }
}
