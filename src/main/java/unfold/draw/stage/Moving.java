package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import unfold.draw.Rectangles;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.Wiring;
import unfold.draw.motion.Motion;
import unfold.trace.Aspect;
import unfold.trace.Slot;
import unfold.trace.Step;

/**
 * What a transition changes on a stage: the boxes that its operations write, and the edges along which something
 * flows to them. All the rest stands still meanwhile. Immutable.
 */
public final class Moving {

    /** Around boxes and edges, for what stands out from them, in times the running text. */
    private static final double MARGIN = 0.8;

    private final StageLayout layout;
    private final int from;
    private final Set<Slot> boxes = new HashSet<>();
    private final Set<Wire> wires = new HashSet<>();

    private Moving(StageLayout layout, Subject subject, Motion motion) {
        this.layout = layout;
        this.from = motion.from();
        Set<Slot> computed = new HashSet<>();
        Wiring wiring = subject.wiring();
        for (Step step : subject.trace().steps().subList(motion.from(), motion.to())) {
            for (Slot written : step.writes()) {
                Slot box = wiring.box(written);
                if (layout.box(box).isPresent()) {
                    boxes.add(box);
                    if (written.aspect() == Aspect.VALUE) {
                        computed.add(box);
                    }
                }
            }
        }
        for (Wire wire : layout.wires()) {
            boolean flows = boxes.contains(wire.from())
                    && subject.flows().between(wire.from(), wire.to()).stream()
                            .anyMatch(flow -> flow.step() >= motion.from() && flow.step() < motion.to());
            if (flows || computed.contains(wire.to())) {
                wires.add(wire);
            }
        }
    }

    /** What {@code motion} changes in a picture of {@code subject} that is laid out so. */
    public static Moving on(StageLayout layout, Subject subject, Motion motion) {
        return new Moving(layout, subject, motion);
    }

    /** Whether nothing changes that is drawn. */
    boolean isEmpty() {
        return boxes.isEmpty() && wires.isEmpty();
    }

    /** All that may be painted differently meanwhile, within the stage's area; empty if there is nothing. */
    public Rectangle2D bounds(Theme theme) {
        Rectangle2D all = null;
        for (Box box : boxes()) {
            all = all == null ? (Rectangle2D) box.frame().clone() : all.createUnion(box.frame());
        }
        for (Wire wire : wires) {
            for (Point2D point : wire.points()) {
                if (all == null) {
                    all = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
                }
                all.add(point);
            }
        }
        if (all == null) {
            return new Rectangle2D.Double();
        }
        return Rectangles.grown(all, margin(theme)).createIntersection(layout.area());
    }

    /** How far what is painted of boxes and edges may stand out from them. */
    double margin(Theme theme) {
        return theme.px(MARGIN) + layout.textSize();
    }

    /** Where all stands. */
    public StageLayout layout() {
        return layout;
    }

    /** The number of operations that were done before. */
    int from() {
        return from;
    }

    /** The boxes that change, column by column. */
    List<Box> boxes() {
        return layout.boxes().stream().filter(this::has).toList();
    }

    /** The edges along which something flows, in the order of the layout. */
    List<Wire> wires() {
        return layout.wires().stream().filter(this::has).toList();
    }

    boolean has(Box box) {
        return boxes.contains(box.slot());
    }

    boolean has(Wire wire) {
        return wires.contains(wire);
    }

    /** Whether the same moves in the same layout. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Moving that
                && layout == that.layout
                && from == that.from
                && boxes.equals(that.boxes)
                && wires.equals(that.wires);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, boxes);
    }
}
