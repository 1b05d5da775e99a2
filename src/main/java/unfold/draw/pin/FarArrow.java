package unfold.draw.pin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Hue;
import unfold.draw.Rectangles;
import unfold.draw.Theme;

/**
 * An arrow from one picture to another.
 *
 * @param points from where it begins to where its tip is
 * @param color of the line
 * @param width of the line
 */
public record FarArrow(List<Point2D> points, Color color, double width) {

    private static final double HALO = 3;

    public FarArrow {
        points = List.copyOf(points);
    }

    /** Paints it, set off from what it crosses. */
    public void paint(Graphics2D g, Theme theme) {
        Color ground = theme.color(Hue.GROUND);
        Color halo = new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 190);
        Arrow arrow = new Arrow(points, width, Math.min(5 + 2.6 * width, Arrow.endPiece(points) * 0.8));
        new Arrow(points, width + HALO, 0).draw(g, halo, null);
        arrow.draw(g, color, null);
    }

    /** All that it is painted on. */
    public Rectangle2D bounds() {
        double margin = 5 + 4 * width;
        Rectangle2D all =
                new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
        points.forEach(all::add);
        return Rectangles.grown(all, margin);
    }
}
