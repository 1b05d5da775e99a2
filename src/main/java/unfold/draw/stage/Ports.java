package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import unfold.trace.Slot;

/**
 * Where edges leave and enter the sides of boxes. The middle of a side is kept for straight edges;
 * what leads up is above it, what leads down below, nearest last.
 */
final class Ports {

    /** A side of a box. */
    enum Side {
        LEFT,
        RIGHT
    }

    private record Key(Slot box, Side side, boolean up) {}

    /** A port for one entering edge, or for all edges that leave together. */
    private record Port(Slot other, boolean leaves, int distance) {}

    private record Exit(Slot box, Side side) {}

    private final Map<Key, List<Port>> ports = new HashMap<>();
    private final Map<Exit, Boolean> exitsUp = new HashMap<>();
    private final Map<Route, Side> exits = new IdentityHashMap<>();
    private final Map<Route, Side> entries = new IdentityHashMap<>();

    /** Keeps a port for the edges that leave a route's source on a side. */
    void leave(Route route, Side side) {
        exits.put(route, side);
        Slot box = route.from().slot();
        boolean up = exitsUp.computeIfAbsent(
                new Exit(box, side), key -> route.to().row() > route.from().row());
        Port port = new Port(box, true, 0);
        add(new Key(box, side, up), port);
    }

    /** Keeps a port for a route that enters its target on a side. */
    void enter(Route route, Side side) {
        entries.put(route, side);
        boolean up = route.from().row() > route.to().row();
        add(new Key(route.to().slot(), side, up), entryPort(route));
    }

    private static Port entryPort(Route route) {
        Slot from = route.from().slot();
        Slot source = route.bundled() ? new Slot(from.quantity(), 0, from.aspect()) : from;
        return new Port(source, false, Math.abs(route.to().row() - route.from().row()));
    }

    private void add(Key key, Port port) {
        List<Port> list = ports.computeIfAbsent(key, k -> new ArrayList<>());
        if (!list.contains(port)) {
            list.add(port);
            list.sort(Comparator.comparingInt(Port::distance));
        }
    }

    Point2D exit(Route route) {
        Slot box = route.from().slot();
        Side side = exits.get(route);
        boolean up = exitsUp.get(new Exit(box, side));
        Port port = new Port(box, true, 0);
        return point(new Key(box, side, up), port, route.from().frame());
    }

    Point2D entry(Route route) {
        Side side = entries.get(route);
        boolean up = route.from().row() > route.to().row();
        Key key = new Key(route.to().slot(), side, up);
        return point(key, entryPort(route), route.to().frame());
    }

    private Point2D point(Key key, Port port, Rectangle2D frame) {
        List<Port> list = ports.get(key);
        double share = (list.indexOf(port) + (port.leaves() ? 0.85 : 1.0)) / (list.size() + 0.6);
        double half = frame.getHeight() / 2 * 0.92;
        double y = frame.getCenterY() + (key.up() ? -share : share) * half;
        double x = key.side() == Side.LEFT ? frame.getX() : frame.getMaxX();
        return new Point2D.Double(x, y);
    }
}
