package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.draw.motion.Motion;
import unfold.trace.Phase;

/**
 * How an operation goes through the cell: along which lines something travels, and in which order, from what is read to
 * what is written. Every line has its part of the operation's time, and so has every figure that one ends at.
 */
final class Course {

    private final Moment moment;
    private final Motion motion;
    private final Map<Wire, Integer> parts = new IdentityHashMap<>();
    private int count = 1;

    /**
     * The operation at work in a moment.
     *
     * @param motion how far it is
     */
    Course(Moment moment, Motion motion) {
        this.moment = moment;
        this.motion = motion;
        List<Wire> current = isBackward() ? backward() : forward();
        for (Wire wire : current) {
            part(wire, current, new HashSet<>());
        }
        parts.values().forEach(part -> count = Math.max(count, part + 1));
    }

    private boolean isBackward() {
        return moment.frame().phase() != Phase.FORWARD;
    }

    private CellLayout layout() {
        return moment.layout();
    }

    private List<Wire> forward() {
        return layout().wires().stream()
                .filter(wire -> moment.isCurrent(wire, layout().figure(wire.to())))
                .filter(wire -> moment.isDone(layout().figure(wire.from())))
                .toList();
    }

    private List<Wire> backward() {
        return layout().wires().stream()
                .filter(wire ->
                        moment.passed(wire).filter(Moment.Passed::current).isPresent())
                .toList();
    }

    private int part(Wire wire, List<Wire> current, Set<Node> seen) {
        Integer known = parts.get(wire);
        if (known != null) {
            return known;
        }
        int part = 0;
        Node start = isBackward() ? wire.to() : wire.from();
        if (!wire.leaves() && seen.add(start)) {
            for (Wire other : current) {
                if (start.equals(isBackward() ? other.from() : other.to())) {
                    part = Math.max(part, 1 + part(other, current, seen));
                }
            }
            seen.remove(start);
        }
        parts.put(wire, part);
        return part;
    }

    /** How far what travels along a line is; at rest where nothing does. */
    Motion along(Wire wire) {
        Integer part = parts.get(wire);
        return part == null ? Motion.rest(motion.cursor()) : motion.travelling(part, count);
    }

    /** How far the numbers of a figure are. */
    Motion at(Figure figure) {
        int last = -1;
        for (Map.Entry<Wire, Integer> each : parts.entrySet()) {
            if (figure.later() == 0 && end(each.getKey()).equals(figure.node())) {
                last = Math.max(last, each.getValue());
            }
        }
        return last < 0 ? motion : motion.arriving(last, count);
    }

    /** What of a line is to be seen: it is as before until what travels has arrived. */
    Moment seen(Wire wire) {
        return along(wire).travelled() < 1 ? before() : moment;
    }

    /** What of a figure is to be seen: it is as before until its numbers begin to appear. */
    Moment seen(Figure figure) {
        return moment.isLit(figure) && at(figure).appeared() == 0 ? before() : moment;
    }

    private Moment before() {
        return moment.after(Math.max(0, moment.frame().cursor() - 1));
    }

    private Node end(Wire wire) {
        return isBackward() ? wire.from() : wire.to();
    }

    /** The lines along which something is on its way now. */
    List<Wire> travelled() {
        return layout().wires().stream()
                .filter(parts::containsKey)
                .filter(wire -> {
                    Motion along = along(wire);
                    return along.travelled() < 1 && (along.travelled() > 0 || parts.get(wire) == 0);
                })
                .toList();
    }

    /** The corners of a line in the direction in which something travels along it. */
    List<Point2D> way(Wire wire) {
        List<Point2D> points = new ArrayList<>(wire.points());
        if (isBackward()) {
            Collections.reverse(points);
        }
        return points;
    }

    /** The least rectangle around all that changes; empty if nothing does. */
    Rectangle2D bounds() {
        Rectangle2D all = null;
        for (Figure figure : layout().figures()) {
            if (moment.isLit(figure)) {
                all = all == null ? (Rectangle2D) figure.frame().clone() : all.createUnion(figure.frame());
            }
        }
        for (Wire wire : parts.keySet()) {
            List<Point2D> points = new ArrayList<>(wire.points());
            layout().forks().stream()
                    .filter(fork -> fork.from().equals(wire.from()))
                    .forEach(fork -> points.add(fork.at()));
            for (Point2D point : points) {
                all = all == null ? new Rectangle2D.Double(point.getX(), point.getY(), 0, 0) : all;
                all.add(point);
            }
        }
        return all == null ? new Rectangle2D.Double() : all;
    }
}
