package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import unfold.derivation.Dependency;
import unfold.draw.Flows;
import unfold.draw.Subject;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Finds a way for every edge: straight between neighbours, else through lanes in the space between
 * columns and rows, so that no edge runs through a box. Edges from one box share a lane.
 */
final class Router {

    private static final double HEAD = 10;
    private static final double THICKEST = 6;
    private static final double NARROWEST = 4;

    /** Of more edges that share a way only those that can be seen are drawn, and the outermost. */
    private static final int MOST_BUNDLED = 256;

    private final Placement placement;
    private final Subject subject;
    private final Map<Slot, Box> boxes;
    private final Lanes lanes;
    private final Ports ports = new Ports();
    private final List<Route> routes = new ArrayList<>();

    Router(Placement placement, Map<Slot, Box> boxes) {
        this.placement = placement;
        this.subject = placement.cast().subject();
        this.boxes = boxes;
        this.lanes = new Lanes(placement.columns(), placement.room());
    }

    List<Wire> wires() {
        for (Dependency edge : subject.wiring().edges()) {
            Quantity from = subject.trace().quantity(edge.from());
            Quantity to = subject.trace().quantity(edge.to());
            if (edge.isFixed() || edge.reader() != Slot.UNTIMED) {
                fixed(edge, from, to);
            } else if (!from.timed() && !to.timed()) {
                add(Slot.value(from, 0), Slot.value(to, 0));
            } else if (to.timed()) {
                readers(edge.offset())
                        .filter(this::isStep)
                        .forEach(t -> add(Slot.value(from, t + edge.offset()), Slot.value(to, t)));
            } else {
                addBundled(feeding(from, to), Slot.value(to, 0));
            }
        }
        routes.forEach(this::reserve);
        return routes.stream().flatMap(route -> wire(route).stream()).toList();
    }

    /** What is read at fixed times leads to the start that reads it, or to the time step at work. */
    private void fixed(Dependency edge, Quantity from, Quantity to) {
        int reader = edge.reader() != Slot.UNTIMED ? edge.reader() : placement.activeTime();
        boolean reads = edge.reader() != Slot.UNTIMED || to.interval().contains(reader);
        List<Integer> sources = edge.isFixed() ? edge.at() : List.of(Slot.UNTIMED);
        if (!reads) {
            return;
        }
        List<Slot> read = sources.stream().map(time -> Slot.value(from, time)).toList();
        if (edge.isWhole()) {
            addBundled(read, Slot.value(to, reader));
        } else {
            read.forEach(source -> add(source, Slot.value(to, reader)));
        }
    }

    /** The times of columns whose edges over so many time steps may be seen. */
    private IntStream readers(int offset) {
        List<Column> columns = placement.columns();
        Visible visible = placement.visible();
        int reach = Math.abs(offset);
        int first = Math.max(0, visible.first() - reach);
        int last = Math.min(columns.size() - 1, visible.last() + reach);
        IntStream times = IntStream.rangeClosed(first, last)
                .filter(i -> columns.get(i).time() != Slot.UNTIMED)
                .map(i -> columns.get(i).time());
        return placement.isClose()
                ? times.filter(time -> isOfBox(placement.index(time)) || isOfBox(placement.index(time + offset)))
                : times;
    }

    private boolean isStep(int time) {
        return subject.trace().timeline().isStep(time);
    }

    /** Of the losses that feed the total one, those that it gives a gradient to, if any. */
    private List<Slot> feeding(Quantity from, Quantity to) {
        List<Slot> all =
                subject.times().mapToObj(time -> Slot.value(from, time)).toList();
        List<Slot> known = all.stream()
                .filter(source -> !flows(source, Slot.value(to, 0)).isEmpty())
                .toList();
        return known.isEmpty() ? all : known;
    }

    private List<Flows.Flow> flows(Slot from, Slot to) {
        return subject.flows().between(from, to);
    }

    private void addBundled(List<Slot> sources, Slot to) {
        boolean many = sources.size() > MOST_BUNDLED || placement.isClose();
        for (int i = 0; i < sources.size(); i++) {
            boolean outermost = i == 0 || i == sources.size() - 1;
            if (!many || outermost || boxes.containsKey(sources.get(i))) {
                add(sources.get(i), to, true);
            }
        }
    }

    private void add(Slot from, Slot to) {
        add(from, to, to.time() == Slot.UNTIMED);
    }

    /** Adds an edge if it can be seen: also one between two boxes that cannot, if it passes what can. */
    private void add(Slot from, Slot to, boolean bundled) {
        int a = placement.index(from.time());
        int b = placement.index(to.time());
        if (a < 0 || b < 0 || !placement.visible().crosses(a, b) || !isOfBox(a) && !isOfBox(b)) {
            return;
        }
        box(from)
                .ifPresent(source -> box(to).ifPresent(target -> routes.add(
                        new Route(new Place(source, a, rowOf(from)), new Place(target, b, rowOf(to)), bundled))));
    }

    private boolean isOfBox(int column) {
        return column >= 0 && placement.hasBoxes(placement.columns().get(column));
    }

    private Optional<Box> box(Slot slot) {
        Box box = boxes.get(slot);
        return box == null ? placement.box(slot) : Optional.of(box);
    }

    private int rowOf(Slot slot) {
        return placement.cast().row(subject.trace().quantity(slot.quantity()));
    }

    private void reserve(Route route) {
        switch (route.kind()) {
            case UP_OR_DOWN, STRAIGHT -> {}
            case BESIDE -> {
                ports.leave(route, Ports.Side.LEFT);
                ports.enter(route, Ports.Side.LEFT);
                lanes.reserve(route.from().column(), route, 2);
            }
            case ACROSS -> {
                ports.leave(route, route.exit());
                ports.enter(route, route.entry());
                lanes.reserve(route.gutterOut(), route, route.forward() ? 0 : 1);
            }
            case FAR -> {
                ports.leave(route, route.exit());
                ports.enter(route, route.entry());
                lanes.reserve(route.gutterOut(), route, route.forward() ? 0 : 1);
                lanes.reserve(route.gutterIn(), route, route.forward() ? 2 : 0);
            }
            case RAIL -> {
                ports.enter(route, Ports.Side.LEFT);
                lanes.reserve(route.to().column(), route, 1);
            }
        }
    }

    private Optional<Wire> wire(Route route) {
        Slot from = route.from().slot();
        Slot to = route.to().slot();
        return points(route).map(points -> new Wire(from, to, points, room(route)));
    }

    private double room(Route route) {
        return switch (route.kind()) {
            case UP_OR_DOWN, STRAIGHT -> Math.min(THICKEST, narrower(route) * 0.5);
            case RAIL -> 3;
            case BESIDE -> lanes.pitch(route.from().column()) * 0.7;
            case ACROSS, FAR -> lanes.pitch(route.gutterOut()) * 0.7;
        };
    }

    private double narrower(Route route) {
        List<Column> columns = placement.columns();
        return Math.min(
                columns.get(route.from().column()).width(),
                columns.get(route.to().column()).width());
    }

    private Optional<List<Point2D>> points(Route route) {
        Rectangle2D a = route.from().frame();
        Rectangle2D b = route.to().frame();
        return switch (route.kind()) {
            case UP_OR_DOWN -> Optional.of(vertical(a, b)).filter(points -> a.getWidth() >= NARROWEST);
            case STRAIGHT ->
                Optional.of(List.of(
                        at(route.forward() ? a.getMaxX() : a.getX(), a.getCenterY()),
                        at(route.forward() ? b.getX() : b.getMaxX(), b.getCenterY())));
            case BESIDE ->
                lanes.x(route.from().column(), route)
                        .map(x -> List.of(
                                exit(route),
                                at(x, exit(route).getY()),
                                at(x, entry(route).getY()),
                                entry(route)));
            case ACROSS ->
                lanes.x(route.gutterOut(), route)
                        .map(x -> List.of(
                                exit(route),
                                at(x, exit(route).getY()),
                                at(x, entry(route).getY()),
                                entry(route)));
            case FAR -> far(route);
            case RAIL -> rail(route);
        };
    }

    private static List<Point2D> vertical(Rectangle2D a, Rectangle2D b) {
        boolean up = a.getCenterY() > b.getCenterY();
        return List.of(
                at(a.getCenterX(), up ? a.getY() : a.getMaxY()), at(a.getCenterX(), up ? b.getMaxY() : b.getY()));
    }

    private Optional<List<Point2D>> far(Route route) {
        Optional<Double> out = lanes.x(route.gutterOut(), route);
        Optional<Double> in = lanes.x(route.gutterIn(), route);
        if (out.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        double y = above(route, 0.5);
        Point2D exit = exit(route);
        Point2D entry = entry(route);
        return Optional.of(List.of(
                exit,
                at(out.get(), exit.getY()),
                at(out.get(), y),
                at(in.get(), y),
                at(in.get(), entry.getY()),
                entry));
    }

    private Optional<List<Point2D>> rail(Route route) {
        Rectangle2D a = route.from().frame();
        double x = a.getCenterX() + a.getWidth() * 0.25;
        double y = above(route, 0.42);
        Point2D entry = entry(route);
        return lanes.x(route.to().column(), route)
                .map(lane -> List.of(at(x, a.getY()), at(x, y), at(lane, y), at(lane, entry.getY()), entry));
    }

    /** A height in the gap above the source's row. */
    private double above(Route route, double share) {
        List<Band> bands = placement.bands();
        Band band = bands.get(route.from().row());
        double gap = route.from().row() + 1 < bands.size()
                ? band.top() - bands.get(route.from().row() + 1).bottom()
                : placement.fit().minimumGap();
        return band.top() - gap * share;
    }

    private Point2D exit(Route route) {
        return ports.exit(route);
    }

    private Point2D entry(Route route) {
        return ports.entry(route);
    }

    private static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }

    /** The room that an arrowhead needs before a box. */
    static double head() {
        return HEAD;
    }
}
