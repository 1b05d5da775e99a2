package unfold.draw.stage;

/**
 * The place of one time step, of an initial state, or (untimed) of what has no time.
 *
 * @param time the time step, or {@code Slot.UNTIMED}
 * @param left its left edge
 * @param width of its boxes' space
 * @param open whether its boxes are shown in full
 */
public record Column(int time, double left, double width, boolean open) {

    public double right() {
        return left + width;
    }

    public double center() {
        return left + width / 2;
    }
}
