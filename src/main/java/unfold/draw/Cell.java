package unfold.draw;

import java.util.Optional;
import unfold.trace.Slot;

/**
 * One number of a slot.
 *
 * @param slot whose number
 * @param index its position, counted row by row from 0
 */
public record Cell(Slot slot, int index) {

    /** The cell of {@code slot} that a grid shows under a point. */
    public static Optional<Cell> under(Slot slot, Grid grid, double x, double y) {
        return grid.indexAt(x, y).stream()
                .mapToObj(index -> new Cell(slot, index))
                .findFirst();
    }
}
