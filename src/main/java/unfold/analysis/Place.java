package unfold.analysis;

/**
 * Where one number stands.
 *
 * @param quantity id of the quantity
 * @param time the time step; {@code Slot.UNTIMED} for a parameter
 * @param entry counted row by row from 0
 */
record Place(int quantity, int time, int entry) {}
