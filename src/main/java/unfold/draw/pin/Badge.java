package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import unfold.draw.Contrast;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** The number of a pin in a disc of its colour. */
final class Badge {

    private static final double DIAMETER = 1.15;
    private static final double FIGURE = 0.78;

    /** Left and right of the number in a cell, and above and below it, in widths and heights of the cell. */
    private static final double SIDE = 0.1;

    private static final double EDGE = 0.15;

    private Badge() {}

    /** The width of a disc beside text of that many pixels. */
    static double diameter(double pixels) {
        return Math.max(11, pixels * DIAMETER);
    }

    /**
     * Where it stands at a corner of a cell: where it hides the fewest numbers, rather to the right, since names stand to
     * the left.
     *
     * @param out how far from the corner
     * @param numbers all that is written around
     */
    static Point2D corner(Rectangle2D cell, double out, double pixels, Collection<Grid> numbers) {
        List<Point2D> corners = List.of(
                new Point2D.Double(cell.getMaxX() + out, cell.getY() - out),
                new Point2D.Double(cell.getMaxX() + out, cell.getMaxY() + out),
                new Point2D.Double(cell.getX() - out, cell.getY() - out),
                new Point2D.Double(cell.getX() - out, cell.getMaxY() + out));
        return Collections.min(corners, Comparator.comparingInt(at -> hidden(place(at, pixels), numbers)));
    }

    private static int hidden(Rectangle2D disc, Collection<Grid> numbers) {
        int hidden = 0;
        for (Grid grid : numbers) {
            if (grid.area().intersects(disc)) {
                for (int i = 0; i < grid.size(); i++) {
                    hidden += written(grid.cell(i)).intersects(disc) ? 1 : 0;
                }
            }
        }
        return hidden;
    }

    /** The middle of a cell, where its number is. */
    private static Rectangle2D written(Rectangle2D cell) {
        double side = cell.getWidth() * SIDE;
        double edge = cell.getHeight() * EDGE;
        return new Rectangle2D.Double(
                cell.getX() + side, cell.getY() + edge, cell.getWidth() - 2 * side, cell.getHeight() - 2 * edge);
    }

    private static Rectangle2D place(Point2D at, double pixels) {
        double d = diameter(pixels);
        return new Rectangle2D.Double(at.getX() - d / 2, at.getY() - d / 2, d, d);
    }

    /** Paints it around a point. */
    static void paint(Graphics2D g, double x, double y, int number, Look look) {
        double d = diameter(look.pixels);
        Color color = PinColors.of(number, look.theme);
        Rectangle2D place = place(new Point2D.Double(x, y), look.pixels);
        Ellipse2D disc = new Ellipse2D.Double(place.getX(), place.getY(), d, d);
        g.setColor(color);
        g.fill(disc);
        g.setColor(look.theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(disc);
        g.setColor(Contrast.inkOn(color));
        Lettering.centred(
                g, Theme.fontOf(d / DIAMETER * FIGURE * 1.15).deriveFont(Font.BOLD), String.valueOf(number), place);
    }

    /**
     * How it looks.
     *
     * @param pixels the height of the text beside it
     */
    record Look(Theme theme, double pixels) {}
}
