package unfold.draw.pin;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import unfold.draw.Grid;

/** A way from one rectangle to another, along and across, beside the numbers that a bent line would cross. */
final class Detour {

    /** How far from its ends it turns, so that a head has room. */
    private static final double STEP = 11;

    /** The same above numbers, over which their name stands. */
    private static final double OVER_NAME = 27;

    /** What a turn on a name counts, in pixels of a longer way. */
    private static final double NAME = 40;

    /** How far from the numbers it passes. */
    private static final double BESIDE = 4;

    /** What passes closer covers a number too. */
    private static final double CLEAR = 1.5;

    /** How far beyond both ends it looks for a way. */
    private static final double REACH = 120;

    /** What a crossed number counts, and a corner, in pixels of a longer way. */
    private static final double CROSSED = 1000;

    private static final double CORNER = 12;

    private final Rectangle2D from;
    private final Rectangle2D to;
    private final List<Rectangle2D> cells = new ArrayList<>();
    private final List<Double> across = new ArrayList<>();
    private final List<Double> along = new ArrayList<>();

    /**
     * @param numbers what it is not to cross
     */
    Detour(Rectangle2D from, Rectangle2D to, Collection<Grid> numbers) {
        this.from = from;
        this.to = to;
        Rectangle2D both = from.createUnion(to);
        Rectangle2D reach = new Rectangle2D.Double(
                both.getX() - REACH, both.getY() - REACH, both.getWidth() + 2 * REACH, both.getHeight() + 2 * REACH);
        for (Grid grid : numbers) {
            Rectangle2D area = grid.area();
            if (area.intersects(reach)) {
                across.addAll(List.of(area.getX() - BESIDE, area.getMaxX() + BESIDE));
                along.addAll(List.of(area.getY() - BESIDE, area.getMaxY() + BESIDE));
                for (int i = 0; i < grid.size(); i++) {
                    add(grid.cell(i));
                }
            }
        }
    }

    private void add(Rectangle2D cell) {
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        if (!from.contains(x, y) && !to.contains(x, y)) {
            cells.add(new Rectangle2D.Double(
                    cell.getX() - CLEAR,
                    cell.getY() - CLEAR,
                    cell.getWidth() + 2 * CLEAR,
                    cell.getHeight() + 2 * CLEAR));
        }
    }

    /** Where a way leaves a rectangle, and the first point beyond that. */
    private record End(Point2D edge, Point2D beyond) {}

    private static List<End> ends(Rectangle2D r) {
        double x = r.getCenterX();
        double y = r.getCenterY();
        return List.of(
                end(x, r.getY(), 0, -OVER_NAME),
                end(x, r.getY(), 0, -STEP),
                end(x, r.getMaxY(), 0, STEP),
                end(r.getX(), y, -STEP, 0),
                end(r.getMaxX(), y, STEP, 0));
    }

    private static End end(double x, double y, double dx, double dy) {
        return new End(new Point2D.Double(x, y), new Point2D.Double(x + dx, y + dy));
    }

    /** The corners of the way that crosses the fewest numbers, of these the shortest. */
    List<Point2D> points() {
        List<List<Point2D>> ways = new ArrayList<>();
        for (End first : ends(from)) {
            for (End last : ends(to)) {
                if (crossed(List.of(last.edge, last.beyond)) == 0) {
                    lanes(across, first.beyond.getX(), last.beyond.getX())
                            .forEach(x -> ways.add(way(
                                    first,
                                    new Point2D.Double(x, first.beyond.getY()),
                                    new Point2D.Double(x, last.beyond.getY()),
                                    last)));
                    lanes(along, first.beyond.getY(), last.beyond.getY())
                            .forEach(y -> ways.add(way(
                                    first,
                                    new Point2D.Double(first.beyond.getX(), y),
                                    new Point2D.Double(last.beyond.getX(), y),
                                    last)));
                }
            }
        }
        return ways.stream().min(Comparator.comparingDouble(this::cost)).orElse(List.of());
    }

    private static DoubleStream lanes(List<Double> beside, double first, double last) {
        return DoubleStream.concat(DoubleStream.of(first, last), beside.stream().mapToDouble(Double::doubleValue))
                .distinct();
    }

    private static List<Point2D> way(End first, Point2D a, Point2D b, End last) {
        List<Point2D> way = new ArrayList<>();
        for (Point2D point : List.of(first.edge, first.beyond, a, b, last.beyond, last.edge)) {
            int n = way.size();
            if (n > 1 && isStraight(way.get(n - 2), way.get(n - 1), point)) {
                way.remove(n - 1);
            }
            if (way.isEmpty() || way.get(way.size() - 1).distance(point) > 0.5) {
                way.add(point);
            }
        }
        return way;
    }

    /** Whether a point lies between two others; a way that turns back is not straight. */
    private static boolean isStraight(Point2D a, Point2D b, Point2D c) {
        return Math.abs(a.distance(b) + b.distance(c) - a.distance(c)) < 0.1;
    }

    private double cost(List<Point2D> way) {
        int n = way.size();
        double rise = way.get(n - 1).getY() - way.get(n - 2).getY();
        double cost = CROSSED * crossed(way) + CORNER * n + (rise > 0 && rise < OVER_NAME ? NAME : 0);
        for (int i = 1; i < way.size(); i++) {
            cost += way.get(i - 1).distance(way.get(i));
        }
        return cost;
    }

    /** How many numbers a way crosses. */
    int crossed(List<Point2D> way) {
        int crossed = 0;
        for (int i = 1; i < way.size(); i++) {
            Line2D piece = new Line2D.Double(way.get(i - 1), way.get(i));
            for (Rectangle2D cell : cells) {
                crossed += piece.intersects(cell) ? 1 : 0;
            }
        }
        return crossed;
    }
}
