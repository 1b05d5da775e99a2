package unfold.expression;

/** The time at which a name is read. */
public sealed interface Time {

    Time NONE = new None();
    Time NOW = new Relative(0);
    Time LAST = new Last();
    Time ALL = new All();

    /** No time index: a parameter, or something defined once. */
    record None() implements Time {}

    /** t + offset. */
    record Relative(int offset) implements Time {}

    /** A fixed time step, 0 for the initial state. */
    record Absolute(int step) implements Time {}

    /** The last time step, T. */
    record Last() implements Time {}

    /** All time steps as the columns of a matrix, 1:T. */
    record All() implements Time {}

    /** This time seen from {@code steps} later. */
    default Time shifted(int steps) {
        return this instanceof Relative relative ? new Relative(relative.offset + steps) : this;
    }

    /** The index as text, {@code t-1} in the letter of its sequence. */
    default String text(String letter, String end) {
        if (this instanceof Relative relative) {
            int offset = relative.offset;
            return offset == 0 ? letter : letter + (offset > 0 ? "+" : "-") + Math.abs(offset);
        }
        if (this instanceof Absolute absolute) {
            return Integer.toString(absolute.step);
        }
        return this instanceof Last ? end : this instanceof All ? "1:" + end : "";
    }
}
