package unfold.trace;

/**
 * A place for numbers: one quantity at one time, value or gradient.
 *
 * @param quantity the quantity's id
 * @param time on the {@link Timeline} of the run: from 1 in the first sequence; 0 and below, or above
 *     the last step, for initial states; {@link #UNTIMED} for a quantity without time
 * @param aspect value or gradient
 */
public record Slot(int quantity, int time, Aspect aspect) {

    /** The time of what has none. */
    public static final int UNTIMED = Integer.MIN_VALUE;

    public static Slot value(Quantity quantity, int time) {
        return new Slot(quantity.id(), quantity.timed() ? time : UNTIMED, Aspect.VALUE);
    }

    public static Slot gradient(Quantity quantity, int time) {
        return new Slot(quantity.id(), quantity.timed() ? time : UNTIMED, Aspect.GRADIENT);
    }

    // Slots are looked up everywhere, and what the compiler writes for a record is slow until it is warm.

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot that && quantity == that.quantity && time == that.time && aspect == that.aspect;
    }

    @Override
    public int hashCode() {
        return (quantity * 31 + time) * 31 + aspect.ordinal();
    }

    /** The gradient of the same quantity at the same time. */
    public Slot gradient() {
        return new Slot(quantity, time, Aspect.GRADIENT);
    }
}
