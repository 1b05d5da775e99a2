package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.draw.Grid;
import unfold.draw.Rectangles;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * A node in its place.
 *
 * @param node what it is
 * @param later how many time steps after the one shown; not 0 for a state on its way on
 * @param frame all of it
 * @param panels the cells of a value and of its gradient; none for an operation
 * @param shares where it is shown by which ways the gradient comes; null if there is one way only
 * @param result where an operation shows what it computes; null if it does not
 */
record Figure(Node node, int later, Rectangle2D frame, List<Panel> panels, Rectangle2D shares, Panel result) {

    /**
     * The cells of a value or of a gradient.
     *
     * @param label where its name stands; null for what has none
     * @param grid where its cells are
     * @param ends of the bars in the cells; null where there are none
     */
    record Panel(Aspect aspect, Rectangle2D label, Grid grid, Ends ends) {}

    Figure {
        panels = List.copyOf(panels);
    }

    /** Whether it stands for another time step, beside the cell. */
    boolean isBeside() {
        return later != 0 || node.kind() == Kind.SOURCE && node.shown().offset() != 0;
    }

    /** Whose numbers it shows; empty for an operation. */
    Optional<Quantity> quantity(Program program) {
        return Optional.ofNullable(node.shown())
                .map(shown -> program.quantities().of(shown.symbol()));
    }

    /** The value's slot in the picture of a time step; empty if it has none. */
    Optional<Slot> slot(Program program, int now) {
        if (node.shown() == null) {
            return Optional.empty();
        }
        return node.shown().slot(program, now == Slot.UNTIMED ? now : now + later);
    }

    /** The slot of one of its panels. */
    Optional<Slot> slot(Panel panel, Program program, int now) {
        return slot(program, now).map(slot -> new Slot(slot.quantity(), slot.time(), panel.aspect));
    }

    Figure moved(double x, double y) {
        return new Figure(
                node,
                later,
                Rectangles.moved(frame, x, y),
                panels.stream().map(p -> moved(p, x, y)).toList(),
                shares == null ? null : Rectangles.moved(shares, x, y),
                result == null ? null : moved(result, x, y));
    }

    private static Panel moved(Panel panel, double x, double y) {
        Rectangle2D label = panel.label == null ? null : Rectangles.moved(panel.label, x, y);
        return new Panel(panel.aspect, label, panel.grid.moved(x, y), panel.ends);
    }
}
