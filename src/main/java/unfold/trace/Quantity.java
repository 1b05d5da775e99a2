package unfold.trace;

import unfold.tensor.Shape;

/**
 * One name of the recurrence.
 *
 * @param id position in the trace's list of quantities
 * @param key the name as plain text without its time index: {@code s}, {@code c~}, {@code b_s}
 * @param role what it is in the network
 * @param interval over which it has a value at every time step; null if it has one only
 * @param shape the shape of one value
 */
public record Quantity(int id, String key, Role role, Interval interval, Shape shape) {

    /** Whether it has a value at every time step, or only one. */
    public boolean timed() {
        return interval != null;
    }
}
