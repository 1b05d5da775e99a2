package unfold.analysis;

import unfold.tensor.Shape;

/**
 * Where one number stands.
 *
 * @param quantity id of the quantity
 * @param time the time step; {@code Slot.UNTIMED} for a parameter
 * @param entry counted row by row from 0
 */
public record Place(int quantity, int time, int entry) {

    /** Its row in a tensor of that shape, from 0. */
    public int row(Shape shape) {
        return entry / shape.cols();
    }

    /** Its column in a tensor of that shape, from 0. */
    public int col(Shape shape) {
        return entry % shape.cols();
    }
}
