package unfold.draw.cell;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nets run where, and what it costs another one to run there too. */
final class Streets {

    private static final double CROSSING = 1.6;
    private static final double BESIDE = 0.5;
    private static final double ON_TOP = 80;
    private static final double REUSED = 0.05;
    private static final double STEP = 1;

    private final int width;
    private final int height;

    /** What stands at each spot. */
    private final Block[] blocks;

    /** The nets that run through each spot upwards, and those that run through it from left to right. */
    private final List<Set<Integer>> upright;

    private final List<Set<Integer>> level;

    /** The nets that end at the lower or upper side of a wide block at each spot, and at which. */
    private final List<Map<Integer, Block>> ends;

    Streets(Seats seats) {
        this.width = 2 * (seats.columns() + 2) + 1;
        this.height = 2 * seats.rows() + 1;
        this.blocks = new Block[width * height];
        this.upright = new ArrayList<>(Collections.nCopies(blocks.length, Set.of()));
        this.level = new ArrayList<>(upright);
        this.ends = new ArrayList<>(Collections.nCopies(blocks.length, Map.of()));
        for (Block block : seats.plan().blocks()) {
            Point at = seat(seats, block);
            blocks[spot(at.x, at.y)] = block;
        }
    }

    private int spot(int x, int y) {
        return y * width + x;
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
        return blocks[spot(x, y)];
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
        Set<Integer> across = used(x, y, !along);
        return CROSSING * (across.size() - (across.contains(net) ? 1 : 0));
    }

    private double beside(int x, int y, boolean along, int net, Block sink) {
        if (at(x, y) != null) {
            return 0;
        }
        boolean street = (along ? y : x) % 2 == 0;
        double sum = 0;
        for (int other : used(x, y, along)) {
            boolean together = !along && sink.isWide() && ends.get(spot(x, y)).get(other) == sink;
            if (other != net) {
                sum += street || together ? BESIDE : ON_TOP;
            }
        }
        return sum / 2;
    }

    private Set<Integer> used(int x, int y, boolean horizontal) {
        return (horizontal ? level : upright).get(spot(x, y));
    }

    void take(Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Point a = route.points().get(i - 1);
            Point b = route.points().get(i);
            boolean horizontal = a.y == b.y;
            for (Point p : new Point[] {a, b}) {
                Set<Integer> more = new HashSet<>(used(p.x, p.y, horizontal));
                more.add(route.net());
                (horizontal ? level : upright).set(spot(p.x, p.y), more);
            }
        }
        Point last = route.points().get(route.points().size() - 1);
        Point before = route.points().get(route.points().size() - 2);
        if (before.x == last.x && route.link().sink().isWide()) {
            for (Point p : new Point[] {before, last}) {
                Map<Integer, Block> more = new HashMap<>(ends.get(spot(p.x, p.y)));
                more.put(route.net(), route.link().sink());
                ends.set(spot(p.x, p.y), more);
            }
        }
    }
}
