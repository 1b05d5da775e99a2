package unfold.draw.stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.Arrow;

/**
 * Collects arrows and draws all of one colour and width together, and a way that several share once:
 * hundreds one by one would take longer than a frame.
 */
final class Arrows {

    /** Widths that differ by less look the same. */
    private static final double STEPS_PER_PIXEL = 8;
    /** How much of a shared way belongs to the bend that leads to it. */
    private static final double BEND = 12;

    private final Graphics2D g;
    private final Map<Look, List<Arrow>> kinds = new LinkedHashMap<>();

    /** What arrows that are drawn together have in common; the dashes are null for continuous lines. */
    private record Look(Color color, double width, float[] dashes) {}

    Arrows(Graphics2D g) {
        this.g = g;
    }

    /**
     * Takes an arrow to be drawn.
     *
     * @param dashes of its line; null for a continuous one
     */
    void add(Arrow arrow, Color color, float[] dashes) {
        double width = Math.max(1, Math.rint(arrow.width() * STEPS_PER_PIXEL)) / STEPS_PER_PIXEL;
        kinds.computeIfAbsent(new Look(color, width, dashes), key -> new ArrayList<>())
                .add(arrow);
    }

    /** Draws what was taken, in the order of the first of each kind. */
    void draw() {
        kinds.forEach((look, arrows) -> {
            Path2D lines = new Path2D.Double();
            Path2D heads = new Path2D.Double();
            for (Arrow arrow : look.dashes == null ? once(arrows) : arrows) {
                lines.append(arrow.line(), false);
                if (arrow.head() > 0) {
                    heads.append(arrow.tip(), false);
                }
            }
            g.setColor(look.color);
            g.setStroke(Arrow.stroke(look.width, look.dashes));
            g.draw(lines);
            g.fill(heads);
        });
        kinds.clear();
    }

    /** The same arrows; of those that share a way only the longest keeps it, the others begin or end there. */
    private static List<Arrow> once(List<Arrow> arrows) {
        Map<Way, Double> reaches = new HashMap<>();
        for (Arrow arrow : arrows) {
            List<Point2D> points = arrow.points();
            if (points.size() > 3) {
                reaches.merge(Way.from(points), lastJoint(points), Math::max);
                reaches.merge(Way.to(points), firstJoint(points), Math::max);
            }
        }
        return arrows.stream().map(arrow -> branch(arrow, reaches)).toList();
    }

    private static Arrow branch(Arrow arrow, Map<Way, Double> reaches) {
        List<Point2D> points = arrow.points();
        int n = points.size();
        if (n > 3 && isCovered(lastJoint(points), reaches.get(Way.from(points)))) {
            Point2D begin = Arrow.towards(points.get(n - 2), points.get(n - 3), BEND);
            return new Arrow(List.of(begin, points.get(n - 2), points.get(n - 1)), arrow.width(), arrow.head());
        }
        if (n > 3 && isCovered(firstJoint(points), reaches.get(Way.to(points)))) {
            Point2D end = Arrow.towards(points.get(1), points.get(2), BEND);
            return new Arrow(List.of(points.get(0), points.get(1), end), arrow.width(), 0);
        }
        return arrow;
    }

    /**
     * What several lines can have in common.
     *
     * @param points all but the first two or the last two of a line
     * @param angle the direction of the piece that joins them to the rest
     */
    private record Way(List<Point2D> points, double angle) {

        static Way from(List<Point2D> line) {
            int n = line.size();
            return of(line.subList(0, n - 2), line.get(n - 3), line.get(n - 2));
        }

        static Way to(List<Point2D> line) {
            return of(line.subList(2, line.size()), line.get(2), line.get(1));
        }

        private static Way of(List<Point2D> points, Point2D shared, Point2D bend) {
            return new Way(points, Math.atan2(bend.getY() - shared.getY(), bend.getX() - shared.getX()));
        }
    }

    private static double firstJoint(List<Point2D> points) {
        return points.get(1).distance(points.get(2));
    }

    private static double lastJoint(List<Point2D> points) {
        int n = points.size();
        return points.get(n - 3).distance(points.get(n - 2));
    }

    private static boolean isCovered(double length, double reach) {
        return length > BEND && length < reach;
    }
}
