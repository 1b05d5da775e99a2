package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import unfold.draw.Grid;

/**
 * A bent arrow from one rectangle to another, set off from what it crosses.
 *
 * @param from where it begins, at the edge
 * @param to where its tip points, at the edge
 * @param width of the line
 * @param bend how far its middle is from the straight line, in its length
 */
record SourceArrow(Rectangle2D from, Rectangle2D to, double width, double bend) {

    private static final double BEND = 0.1;
    private static final double CLOSEST = 8;

    /** The other ways round what stands between. */
    private static final double[] BENDS = {BEND, -BEND, 0.25, -0.25, 0.45, -0.45, 0.7, -0.7};

    private static final int PIECES = 14;

    /** Numbers in narrower cells are not written out. */
    private static final double WRITTEN = 14;

    /** The slightly bent one. */
    SourceArrow(Rectangle2D from, Rectangle2D to, double width) {
        this(from, to, width, BEND);
    }

    /** The least bent of those that cross the fewest of the numbers between. */
    SourceArrow around(Collection<Grid> numbers) {
        return DoubleStream.of(BENDS)
                .mapToObj(other -> new SourceArrow(from, to, width, other))
                .min(Comparator.comparingInt(arrow -> arrow.crossed(numbers)))
                .orElse(this);
    }

    /** How many numbers it crosses. */
    int crossed(Collection<Grid> numbers) {
        int crossed = 0;
        Rectangle2D reach = bounds();
        for (Grid grid : numbers) {
            if (grid.cellWidth() >= WRITTEN && grid.area().intersects(reach)) {
                for (int i = 0; i < grid.size(); i++) {
                    crossed += crosses(grid.cell(i)) ? 1 : 0;
                }
            }
        }
        return crossed;
    }

    private Rectangle2D bounds() {
        Rectangle2D all = new Rectangle2D.Double(start().getX(), start().getY(), 0, 0);
        all.add(end());
        all.add(control());
        return all;
    }

    private boolean crosses(Rectangle2D cell) {
        Rectangle2D inner = new Rectangle2D.Double(
                cell.getX() + 2, cell.getY() + 2, Math.max(0, cell.getWidth() - 4), Math.max(0, cell.getHeight() - 4));
        double x = inner.getCenterX();
        double y = inner.getCenterY();
        if (from.contains(x, y) || to.contains(x, y)) {
            return false;
        }
        Point2D before = start();
        for (int i = 1; i <= PIECES; i++) {
            Point2D now = at((double) i / PIECES);
            if (new Line2D.Double(before, now).intersects(inner)) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private Point2D at(double share) {
        double s = 1 - share;
        Point2D a = start();
        Point2D b = end();
        Point2D c = control();
        return new Point2D.Double(
                s * s * a.getX() + 2 * s * share * c.getX() + share * share * b.getX(),
                s * s * a.getY() + 2 * s * share * c.getY() + share * share * b.getY());
    }

    /** Whether there is room for an arrow between them. */
    boolean isVisible() {
        return !from.intersects(to) && start().distance(end()) > CLOSEST;
    }

    /** What it is bent towards. */
    private Point2D control() {
        double dx = to.getCenterX() - from.getCenterX();
        double dy = to.getCenterY() - from.getCenterY();
        return new Point2D.Double(
                (from.getCenterX() + to.getCenterX()) / 2 + dy * bend,
                (from.getCenterY() + to.getCenterY()) / 2 - dx * bend);
    }

    private Point2D start() {
        return edge(from, control());
    }

    private Point2D end() {
        return edge(to, control());
    }

    /** Where the way from the middle of a rectangle to a point leaves it. */
    private static Point2D edge(Rectangle2D r, Point2D point) {
        double dx = point.getX() - r.getCenterX();
        double dy = point.getY() - r.getCenterY();
        double scale = Math.min(
                Math.abs(dx) < 1e-9 ? Double.MAX_VALUE : r.getWidth() / 2 / Math.abs(dx),
                Math.abs(dy) < 1e-9 ? Double.MAX_VALUE : r.getHeight() / 2 / Math.abs(dy));
        scale = Math.min(scale, 1);
        return new Point2D.Double(r.getCenterX() + dx * scale, r.getCenterY() + dy * scale);
    }

    void paint(Graphics2D g, Color color, Color ground) {
        Point2D a = start();
        Point2D b = end();
        Point2D c = control();
        double length = Math.max(1, a.distance(b));
        double head = Math.min(length * 0.6, 5 + 2.6 * width);
        double tx = b.getX() - c.getX();
        double ty = b.getY() - c.getY();
        double t = Math.max(1e-9, Math.hypot(tx, ty));
        double bx = b.getX() - tx / t * head;
        double by = b.getY() - ty / t * head;
        Path2D line = new Path2D.Double();
        line.moveTo(a.getX(), a.getY());
        line.quadTo(c.getX(), c.getY(), bx + tx / t * head * 0.2, by + ty / t * head * 0.2);
        double half = head * 0.48;
        Path2D tip = new Path2D.Double();
        tip.moveTo(b.getX(), b.getY());
        tip.lineTo(bx - ty / t * half, by + tx / t * half);
        tip.lineTo(bx + ty / t * half, by - tx / t * half);
        tip.closePath();
        Color halo = new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 190);
        g.setColor(halo);
        g.setStroke(round(width + 3));
        g.draw(line);
        g.setStroke(round(3));
        g.draw(tip);
        g.setColor(color);
        g.setStroke(round(width));
        g.draw(line);
        g.fill(tip);
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
