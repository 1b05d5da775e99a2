package unfold.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A line of straight pieces with rounded corners and a head at its end, whose tip touches the last
 * point.
 *
 * @param points at least two
 * @param width of the line
 * @param head the length of the head; 0 for none
 */
public record Arrow(List<Point2D> points, double width, double head) {

    private static final double ROUNDING = 6;

    public void draw(Graphics2D g, Color color, float[] dashes) {
        g.setColor(color);
        g.setStroke(stroke(width, dashes));
        g.draw(line());
        if (head > 0) {
            g.fill(tip());
        }
    }

    /** The pen that lines are drawn with; {@code dashes} is null for a continuous one. */
    public static BasicStroke stroke(double width, float[] dashes) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private Point2D last() {
        return points.get(points.size() - 1);
    }

    private Point2D beforeLast() {
        return points.get(points.size() - 2);
    }

    /** The line, ending within the head. */
    public Path2D line() {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        for (int i = 1; i < points.size() - 1; i++) {
            corner(path, points.get(i - 1), points.get(i), points.get(i + 1));
        }
        Point2D end = towards(last(), beforeLast(), head * 0.8);
        path.lineTo(end.getX(), end.getY());
        return path;
    }

    private static void corner(Path2D path, Point2D before, Point2D at, Point2D after) {
        double r = Math.min(ROUNDING, Math.min(before.distance(at), at.distance(after)) / 2);
        Point2D a = towards(at, before, r);
        Point2D b = towards(at, after, r);
        path.lineTo(a.getX(), a.getY());
        path.quadTo(at.getX(), at.getY(), b.getX(), b.getY());
    }

    /** The head. */
    public Path2D tip() {
        Point2D end = last();
        Point2D base = towards(end, beforeLast(), head);
        double half = Math.max(head * 0.5, width * 0.95);
        double length = Math.max(1e-9, end.distance(base));
        double dx = (end.getY() - base.getY()) / length * half;
        double dy = (base.getX() - end.getX()) / length * half;
        Path2D path = new Path2D.Double();
        path.moveTo(end.getX(), end.getY());
        path.lineTo(base.getX() + dx, base.getY() + dy);
        path.lineTo(base.getX() - dx, base.getY() - dy);
        path.closePath();
        return path;
    }

    /** The point that lies {@code way} from one point on the way to another. */
    public static Point2D towards(Point2D from, Point2D to, double way) {
        double share = way / Math.max(1e-9, from.distance(to));
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }

    /** The middle of the longest piece, where a mark can stand. */
    public Point2D middle() {
        Point2D best = points.get(0);
        double longest = -1;
        for (int i = 1; i < points.size(); i++) {
            Point2D a = points.get(i - 1);
            Point2D b = points.get(i);
            if (a.distance(b) > longest) {
                longest = a.distance(b);
                best = towards(a, b, longest / 2);
            }
        }
        return best;
    }

    /** The length of the shortest end piece, which a head must fit into. */
    public static double endPiece(List<Point2D> points) {
        int n = points.size();
        return points.get(n - 2).distance(points.get(n - 1));
    }
}
