package unfold.draw.parameters;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import unfold.draw.Grid;
import unfold.trace.Slot;

/** Ways for arrows from below the network to numbers in it: the one that crosses the fewest numbers. */
final class StageWays {

    /** How far from the frame of a number an arrow ends, and how far from others it passes. */
    private static final double GAP = 4;

    private static final double BESIDE = 9;

    /** Where the sign of the pin stands. */
    private static final double ABOVE = 18;

    /** How far ways are apart that have a piece in common. */
    private static final double LANE = 4;

    /** What a crossed number counts, in pixels of a longer way. */
    private static final double CROSSED = 400;

    private final Rectangle2D area;
    private final Map<Slot, Grid> grids;

    StageWays(Rectangle2D area, Map<Slot, Grid> grids) {
        this.area = area;
        this.grids = grids;
    }

    /**
     * The corners of a way up.
     *
     * @param from below the stage
     * @param slot whose numbers fill {@code place}
     * @param lane 0, 1, 2, ... for ways that are not to cover each other
     */
    List<Point2D> up(Point2D from, Slot slot, Rectangle2D place, int lane) {
        double foot = area.getMaxY() - 1 + 3 * lane;
        double apart = LANE * lane;
        double own = grids.get(slot).area().getMaxX() + BESIDE + apart;
        double column = grids.entrySet().stream()
                        .filter(each -> each.getKey().time() == slot.time())
                        .mapToDouble(each -> each.getValue().area().getMaxX())
                        .max()
                        .orElse(own)
                + BESIDE
                + apart;
        double middle = place.getCenterX() + apart;
        List<List<Point2D>> ways = new ArrayList<>();
        if (from.getX() < area.getMaxX() - BESIDE) {
            Point2D foothold = new Point2D.Double(from.getX(), foot);
            ways.add(List.of(from, foothold, edge(place, foothold)));
        }
        ways.add(way(from, foot, middle, new Point2D.Double(middle, place.getMaxY() + GAP)));
        for (double x : new double[] {own, column}) {
            double y = place.getCenterY();
            ways.add(way(from, foot, x, new Point2D.Double(x, y), new Point2D.Double(place.getMaxX() + GAP, y)));
            double above = place.getY() - ABOVE - apart;
            ways.add(way(
                    from,
                    foot,
                    x,
                    new Point2D.Double(x, above),
                    new Point2D.Double(middle, above),
                    new Point2D.Double(middle, place.getY() - GAP)));
            double below = place.getMaxY() + BESIDE + apart;
            ways.add(way(
                    from,
                    foot,
                    x,
                    new Point2D.Double(x, below),
                    new Point2D.Double(middle, below),
                    new Point2D.Double(middle, place.getMaxY() + GAP)));
        }
        return ways.stream()
                .filter(way -> way.stream().allMatch(point -> point.getX() < area.getMaxX() || point.getY() >= foot))
                .min(Comparator.comparingDouble(way -> cost(way, place)))
                .orElseGet(() -> ways.get(0));
    }

    /** Along the foot of the stage to below {@code x}, and on. */
    private static List<Point2D> way(Point2D from, double foot, double x, Point2D... rest) {
        List<Point2D> way = new ArrayList<>(List.of(from, new Point2D.Double(from.getX(), foot)));
        way.add(new Point2D.Double(x, foot));
        way.addAll(List.of(rest));
        return way;
    }

    private double cost(List<Point2D> way, Rectangle2D place) {
        double cost = 0;
        for (int i = 1; i < way.size(); i++) {
            Point2D a = way.get(i - 1);
            Point2D b = way.get(i);
            cost += a.distance(b) + CROSSED * crossed(new Line2D.Double(a, b), place);
        }
        return cost;
    }

    private int crossed(Line2D piece, Rectangle2D place) {
        int crossed = 0;
        for (Grid grid : grids.values()) {
            if (piece.intersects(grid.area())) {
                for (int i = 0; i < grid.size(); i++) {
                    Rectangle2D cell = grid.cell(i);
                    crossed += !cell.intersects(place) && piece.intersects(cell) ? 1 : 0;
                }
            }
        }
        return crossed;
    }

    /** Where the way from the middle of a rectangle to a point leaves the frame around it. */
    private static Point2D edge(Rectangle2D r, Point2D to) {
        double dx = to.getX() - r.getCenterX();
        double dy = to.getY() - r.getCenterY();
        double share = Math.min(
                (r.getWidth() / 2 + GAP) / Math.max(1e-9, Math.abs(dx)),
                (r.getHeight() / 2 + GAP) / Math.max(1e-9, Math.abs(dy)));
        return new Point2D.Double(r.getCenterX() + dx * share, r.getCenterY() + dy * share);
    }
}
