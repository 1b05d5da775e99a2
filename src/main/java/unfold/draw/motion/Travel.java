package unfold.draw.motion;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Hue;
import unfold.draw.Theme;

/**
 * Something on its way along a line of straight pieces: the part of the line behind it, and a disc at its place.
 *
 * @param points of the line, at least two
 * @param share of its length that is covered, from 0 to 1
 */
public record Travel(List<Point2D> points, double share) {

    private static final double RIM = 0.09;

    /** The part of the line that is covered; at least two points. */
    public List<Point2D> covered() {
        double left = share * length();
        List<Point2D> covered = new ArrayList<>(List.of(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            Point2D before = points.get(i - 1);
            double piece = before.distance(points.get(i));
            if (piece >= left || i == points.size() - 1) {
                covered.add(Arrow.towards(before, points.get(i), Math.min(left, piece)));
                break;
            }
            covered.add(points.get(i));
            left -= piece;
        }
        return covered;
    }

    private double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /** Where it is. */
    public Point2D place() {
        List<Point2D> covered = covered();
        return covered.get(covered.size() - 1);
    }

    /** A disc with a rim that sets it off from the lines under it. */
    public void disc(Graphics2D g, double radius, Color color, Theme theme) {
        double rim = theme.px(RIM);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(circle(radius + rim));
        g.setColor(color);
        g.fill(circle(radius));
    }

    /** A ring, for what is exactly zero. */
    private void ring(Graphics2D g, double radius, Color color, Theme theme) {
        disc(g, radius, color, theme);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(circle(radius * 0.5));
    }

    /** A disc with a cross, for infinity and what is not a number. */
    private void crossed(Graphics2D g, double radius, Color color, Theme theme) {
        disc(g, radius, color, theme);
        double arm = radius * 0.5;
        Point2D at = place();
        g.setColor(theme.color(Hue.GROUND));
        g.setStroke(new BasicStroke((float) Math.max(1, radius * 0.3)));
        g.draw(new Line2D.Double(at.getX() - arm, at.getY() - arm, at.getX() + arm, at.getY() + arm));
        g.draw(new Line2D.Double(at.getX() - arm, at.getY() + arm, at.getX() + arm, at.getY() - arm));
    }

    /** A gradient of that norm: a disc, a ring for exact zero, a cross for infinity and NaN. */
    public void gradient(Graphics2D g, double radius, double norm, Color color, Theme theme) {
        if (norm == 0) {
            ring(g, radius, theme.color(Hue.BACKWARD), theme);
        } else if (norm <= Double.MAX_VALUE) {
            disc(g, radius, color, theme);
        } else {
            crossed(g, radius, color, theme);
        }
    }

    private Ellipse2D circle(double radius) {
        Point2D at = place();
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }
}
