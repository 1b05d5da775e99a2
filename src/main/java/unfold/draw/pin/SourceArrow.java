package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A slightly bent arrow from one rectangle to another, set off from what it crosses.
 *
 * @param from where it begins, at the edge
 * @param to where its tip points, at the edge
 * @param width of the line
 */
record SourceArrow(Rectangle2D from, Rectangle2D to, double width) {

    private static final double BEND = 0.1;
    private static final double CLOSEST = 8;

    /** Whether there is room for an arrow between them. */
    boolean isVisible() {
        return !from.intersects(to) && start().distance(end()) > CLOSEST;
    }

    private Point2D start() {
        return edge(from, to.getCenterX(), to.getCenterY());
    }

    private Point2D end() {
        return edge(to, from.getCenterX(), from.getCenterY());
    }

    /** Where the way from the middle of a rectangle to a point leaves it. */
    private static Point2D edge(Rectangle2D r, double x, double y) {
        double dx = x - r.getCenterX();
        double dy = y - r.getCenterY();
        double scale = Math.min(
                Math.abs(dx) < 1e-9 ? Double.MAX_VALUE : r.getWidth() / 2 / Math.abs(dx),
                Math.abs(dy) < 1e-9 ? Double.MAX_VALUE : r.getHeight() / 2 / Math.abs(dy));
        scale = Math.min(scale, 1e6);
        return new Point2D.Double(r.getCenterX() + dx * scale, r.getCenterY() + dy * scale);
    }

    void paint(Graphics2D g, Color color, Color ground) {
        Point2D a = start();
        Point2D b = end();
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double length = Math.max(1, Math.hypot(dx, dy));
        double cx = (a.getX() + b.getX()) / 2 + dy * BEND;
        double cy = (a.getY() + b.getY()) / 2 - dx * BEND;
        double head = Math.min(length * 0.6, 5 + 2.6 * width);
        double tx = b.getX() - cx;
        double ty = b.getY() - cy;
        double t = Math.max(1e-9, Math.hypot(tx, ty));
        double bx = b.getX() - tx / t * head;
        double by = b.getY() - ty / t * head;
        Path2D line = new Path2D.Double();
        line.moveTo(a.getX(), a.getY());
        line.quadTo(cx, cy, bx + tx / t * head * 0.2, by + ty / t * head * 0.2);
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
