package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Rectangles;
import unfold.trace.Slot;

/**
 * One quantity at one time: its value, and the space kept for its gradients.
 *
 * @param slot the value's slot
 * @param frame the whole of it
 * @param panels the value's cells first, then the gradients'
 * @param numbered whether the cells are large enough for their numbers
 */
public record Box(Slot slot, Rectangle2D frame, List<Panel> panels, boolean numbered) {

    public Box {
        panels = List.copyOf(panels);
    }

    /** The box moved to the right and down. */
    public Box moved(double dx, double dy) {
        return new Box(
                slot,
                Rectangles.moved(frame, dx, dy),
                panels.stream().map(p -> moved(p, dx, dy)).toList(),
                numbered);
    }

    private static Panel moved(Panel panel, double dx, double dy) {
        Rectangle2D label = panel.label() == null ? null : Rectangles.moved(panel.label(), dx, dy);
        return new Panel(panel.slot(), label, panel.grid().moved(dx, dy));
    }
}
