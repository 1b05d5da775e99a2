package unfold.draw.cell;

import java.awt.Point;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which nets run where, and what it costs another one to run there too. */
final class Streets {

    private static final double CROSSING = 1.6;
    private static final double BESIDE = 0.5;
    private static final double ON_TOP = 80;
    private static final double REUSED = 0.05;
    private static final double STEP = 1;

    private record Spot(int x, int y, boolean horizontal) {}

    private final Map<Point, Block> blocks = new HashMap<>();
    private final Map<Spot, Set<Integer>> uses = new HashMap<>();

    /** Where nets end at the lower or upper side of a wide block, and at which. */
    private final Map<Spot, Map<Integer, Block>> ends = new HashMap<>();

    private final int width;
    private final int height;

    Streets(Seats seats) {
        this.width = 2 * (seats.columns() + 2) + 1;
        this.height = 2 * seats.rows() + 1;
        seats.plan().blocks().forEach(block -> blocks.put(seat(seats, block), block));
    }

    static Point seat(Seats seats, Block block) {
        return new Point(2 * seats.column(block) + 1, 2 * seats.row(block) + 1);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What stands there, or null. */
    Block at(int x, int y) {
        return blocks.get(new Point(x, y));
    }

    boolean isWithin(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** The cost of running from a point to the next one in a direction. */
    double cost(int x, int y, Side way, int net, Block sink) {
        int nextX = x + way.dx;
        int nextY = y + way.dy;
        boolean along = way.isHorizontal();
        if (used(x, y, along).contains(net) && used(nextX, nextY, along).contains(net)) {
            return REUSED;
        }
        return STEP
                + beside(x, y, along, net, sink)
                + beside(nextX, nextY, along, net, sink)
                + crossing(nextX, nextY, along, net);
    }

    private double crossing(int x, int y, boolean along, int net) {
        if (at(x, y) != null) {
            return 0;
        }
        long others = used(x, y, !along).stream().filter(other -> other != net).count();
        return CROSSING * others;
    }

    private double beside(int x, int y, boolean along, int net, Block sink) {
        if (at(x, y) != null) {
            return 0;
        }
        boolean street = (along ? y : x) % 2 == 0;
        double sum = 0;
        for (int other : used(x, y, along)) {
            boolean together = sink.isWide()
                    && ends.getOrDefault(new Spot(x, y, along), Map.of()).get(other) == sink;
            if (other != net) {
                sum += street || together ? BESIDE : ON_TOP;
            }
        }
        return sum / 2;
    }

    private Set<Integer> used(int x, int y, boolean horizontal) {
        return uses.getOrDefault(new Spot(x, y, horizontal), Set.of());
    }

    void take(Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Point a = route.points().get(i - 1);
            Point b = route.points().get(i);
            boolean horizontal = a.y == b.y;
            for (Point p : new Point[] {a, b}) {
                uses.computeIfAbsent(new Spot(p.x, p.y, horizontal), s -> new HashSet<>())
                        .add(route.net());
            }
        }
        Point last = route.points().get(route.points().size() - 1);
        Point before = route.points().get(route.points().size() - 2);
        if (before.x == last.x && route.link().sink().isWide()) {
            for (Point p : new Point[] {before, last}) {
                ends.computeIfAbsent(new Spot(p.x, p.y, false), s -> new HashMap<>())
                        .put(route.net(), route.link().sink());
            }
        }
    }
}
