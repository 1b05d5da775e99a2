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
        boolean shared = route.kind() == Route.Kind.RAIL;
        return lanes.stream()
                .filter(
                        lane ->
                                shared
                                        ? lane.source.quantity() == route.from().slot().quantity()
                                        : lane.source.equals(route.from().slot()))
                .findFirst();
    }

    /** Where the lane of a route's source lies; empty if the gutter is too narrow for lanes. */
    Optional<Double> x(int gutter, Route route) {
        List<Lane> lanes = gutters.get(gutter);
        double left = gutter == 0 ? room.getX() : columns.get(gutter - 1).right();
        double right = gutter == columns.size() ? room.getMaxX() : columns.get(gutter).left();
        double head = Router.head();
        double free = right - left - 2 * head;
        if (gutter == 0) {
            left = Math.max(left, right - 2 * head - lanes.size() * 9);
            free = right - left - 2 * head;
        }
        double pitch = free / lanes.size();
        if (pitch < NARROWEST) {
            return Optional.empty();
        }
        int place = lanes.indexOf(find(lanes, route).orElseThrow());
        return Optional.of(left + head + (place + 0.5) * pitch);
    }
}
