package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.trace.Slot;

/** The vertical lanes in the gutters between columns; edges from one box share one. */
final class Lanes {

    private static final double NARROWEST = 2.5;
    private static final double OUTER_PITCH = 9;

    private record Lane(Slot source, int order, int reach) {}

    private final List<Column> columns;
    private final Rectangle2D room;
    private final Map<Integer, List<Lane>> gutters = new HashMap<>();

    Lanes(List<Column> columns, Rectangle2D room) {
        this.columns = columns;
        this.room = room;
    }

    /**
     * Keeps a lane in a gutter for the edges from a route's source.
     *
     * @param order lanes of lower order lie further left
     */
    void reserve(int gutter, Route route, int order) {
        List<Lane> lanes = gutters.computeIfAbsent(gutter, key -> new ArrayList<>());
        if (find(lanes, route).isEmpty()) {
            lanes.add(new Lane(route.from().slot(), order, -reach(route)));
            lanes.sort(Comparator.comparingInt(Lane::order).thenComparingInt(Lane::reach));
        }
    }

    private static int reach(Route route) {
        return Math.abs(route.to().row() - route.from().row());
    }

    private static Optional<Lane> find(List<Lane> lanes, Route route) {
        boolean shared = route.bundled();
        return lanes.stream()
                .filter(lane -> shared
                        ? lane.source.quantity() == route.from().slot().quantity()
                        : lane.source.equals(route.from().slot()))
                .findFirst();
    }

    /**
     * Where the lane of a route's source lies. In a gutter that is too narrow for lanes, what crosses
     * it shares its middle, and the rest has none.
     */
    Optional<Double> x(int gutter, Route route) {
        List<Lane> lanes = gutters.get(gutter);
        double pitch = pitch(gutter);
        if (pitch < NARROWEST) {
            boolean bus = isBus(route) && right(gutter) - left(gutter) >= 2;
            return bus ? Optional.of((left(gutter) + right(gutter)) / 2) : Optional.empty();
        }
        int place = lanes.indexOf(find(lanes, route).orElseThrow());
        return Optional.of(left(gutter) + Router.head() + (place + 0.5) * pitch);
    }

    private static boolean isBus(Route route) {
        return route.bundled() || route.kind() == Route.Kind.ACROSS;
    }

    /** The distance between two lanes of a gutter. */
    double pitch(int gutter) {
        double free = right(gutter) - left(gutter) - 2 * Router.head();
        return free / gutters.get(gutter).size();
    }

    private double left(int gutter) {
        if (gutter > 0) {
            return columns.get(gutter - 1).right();
        }
        double wanted = 2 * Router.head() + gutters.get(0).size() * OUTER_PITCH;
        return Math.max(room.getX(), right(0) - wanted);
    }

    private double right(int gutter) {
        return gutter == columns.size() ? room.getMaxX() : columns.get(gutter).left();
    }
}
