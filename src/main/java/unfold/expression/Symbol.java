package unfold.expression;

import java.util.Objects;

/**
 * What a name stands for, apart from the time.
 *
 * @param name the name as written
 * @param timed whether it has a value at every time step ({@code L_t}) or one only ({@code L})
 * @param style where the lecture writes its time
 * @param part 0 for the name itself; from 1 for the arguments of functions inside its definition,
 *     which the program names after it
 * @param fixed {@link Time#NONE}; or the time whose value this symbol holds for all time steps to
 *     read: {@code h_T}, {@code h_{1:T}}
 */
public record Symbol(Name name, boolean timed, TimeStyle style, int part, Time fixed) {

    /** The time of the moment itself, as a number from 1; no name in a text is equal to it. */
    public static final Symbol CLOCK = new Symbol(Name.of("t"), true, TimeStyle.BELOW, -1, Time.NONE);

    public static Symbol timed(Name name, TimeStyle style) {
        return new Symbol(name, true, style, 0, Time.NONE);
    }

    public static Symbol untimed(Name name) {
        return new Symbol(name, false, TimeStyle.BELOW, 0, Time.NONE);
    }

    /** The symbol of the {@code number}-th inner argument, from 1. */
    public Symbol inner(int number) {
        return new Symbol(name, timed, style, number, Time.NONE);
    }

    /** The untimed symbol that holds this one's values at {@code time}. */
    public Symbol fixedAt(Time time) {
        return new Symbol(name, false, style, part, time);
    }

    public boolean isInner() {
        return part > 0;
    }

    /** Two symbols are the same thing however their time is written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol that
                && name.equals(that.name)
                && timed == that.timed
                && part == that.part
                && fixed.equals(that.fixed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, timed, part, fixed);
    }
}
