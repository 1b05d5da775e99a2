package unfold.draw.fold;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Dependency;
import unfold.draw.Frame;
import unfold.draw.stage.Wire;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Slot;

/**
 * A tie in its place.
 *
 * @param tie the connection
 * @param points from box to box
 * @param room how thick it can be
 * @param delay where it is said how far it leads; null where it is not said
 * @param weight where the name of its weights stands; null where it does not
 * @param times the times that the columns of both ends show, that of what is read first
 */
record Strand(Tie tie, List<Point2D> points, double room, Rectangle2D delay, Rectangle2D weight, List<Integer> times) {

    /**
     * The edge of the unrolled network that it stands for now: forward that to the time step at work, backward that
     * along which gradient comes to it.
     */
    Wire wire(Frame frame) {
        return new Wire(from(frame), to(frame), points, room);
    }

    Strand with(List<Point2D> others) {
        return new Strand(tie, others, room, delay, weight, times);
    }

    private int now() {
        return times.get(1);
    }

    /** Whether it shows what comes back from the time step that reads the one at work. */
    private boolean comesBack(Frame frame) {
        Dependency edge = tie.edge();
        Interval interval = tie.to().interval();
        return tie.kind() == Tie.Kind.LOOP
                && edge.offset() != 0
                && frame.phase() != Phase.FORWARD
                && interval.contains(now() - edge.offset());
    }

    private Slot from(Frame frame) {
        Dependency edge = tie.edge();
        if (edge.isFixed()) {
            int shown = times.get(0);
            return Slot.value(tie.from(), edge.at().contains(shown) ? shown : last(edge.at()));
        }
        if (tie.kind() == Tie.Kind.ACROSS) {
            return Slot.value(tie.from(), times.get(0));
        }
        int offset = tie.kind() == Tie.Kind.LOOP ? edge.offset() : 0;
        return Slot.value(tie.from(), comesBack(frame) ? now() : now() + offset);
    }

    private static int last(List<Integer> times) {
        return times.get(times.size() - 1);
    }

    private Slot to(Frame frame) {
        Dependency edge = tie.edge();
        int time = edge.reader() == Slot.UNTIMED ? now() : edge.reader();
        return Slot.value(tie.to(), comesBack(frame) ? now() - edge.offset() : time);
    }

    Optional<Rectangle2D> delayPlace() {
        return Optional.ofNullable(delay);
    }

    Optional<Rectangle2D> weightPlace() {
        return Optional.ofNullable(weight);
    }
}
