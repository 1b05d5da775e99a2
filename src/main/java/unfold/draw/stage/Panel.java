package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import unfold.draw.Grid;
import unfold.trace.Slot;

/**
 * The cells of one slot within a box.
 *
 * @param slot whose numbers they are
 * @param label where the slot's name stands, or null if it has no room
 * @param grid where the cells are
 */
public record Panel(Slot slot, Rectangle2D label, Grid grid) {}
