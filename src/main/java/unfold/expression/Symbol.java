package unfold.expression;

import java.util.Objects;

/**
 * What a name stands for, apart from the time.
 *
 * @param name the name as written
 * @param sequence over which it has a value at every step ({@code L_t}); null if it has one only
 *     ({@code L})
 * @param style where the lecture writes its time
 * @param part 0 for the name itself; from 1 for the arguments of functions inside its definition,
 *     which the program names after it; below 0 for {@link #clock} and {@link #start}
 * @param fixed {@link Time#NONE}; or the time whose value this symbol holds for all time steps to
 *     read: {@code h_T}, {@code h_{1:T}}
 */
public record Symbol(Name name, Sequence sequence, TimeStyle style, int part, Time fixed) {

    private static final int CLOCK = -1;
    private static final int START = -2;

    /** Inner arguments of a start are numbered from here on; no definition has as many. */
    public static final int OF_START = 1000;

    /** The time of the moment itself, as a number from 1; no name in a text is equal to it. */
    public static Symbol clock(Sequence sequence) {
        return new Symbol(Name.of(sequence.letter()), sequence, TimeStyle.BELOW, CLOCK, Time.NONE);
    }

    public static Symbol timed(Name name, TimeStyle style, Sequence sequence) {
        return new Symbol(name, sequence, style, 0, Time.NONE);
    }

    public static Symbol untimed(Name name) {
        return new Symbol(name, null, TimeStyle.BELOW, 0, Time.NONE);
    }

    /** Whether it has a value at every time step. */
    public boolean timed() {
        return sequence != null && fixed == Time.NONE;
    }

    public boolean isClock() {
        return part == CLOCK;
    }

    /** What a definition of the value before the first step assigns: the left side of {@code s_0 = h_T}. */
    public Symbol start() {
        return new Symbol(name, sequence, style, START, new Time.Absolute(0));
    }

    public boolean isStart() {
        return part == START;
    }

    /** The symbol over time that this one is the start of, or is named after. */
    public Symbol whole() {
        return new Symbol(name, sequence, style, 0, Time.NONE);
    }

    /** The number of an inner argument within its definition, from 1. */
    public int innerNumber() {
        return part % OF_START;
    }

    /** The symbol of the {@code number}-th inner argument, from 1. */
    public Symbol inner(int number) {
        return new Symbol(name, sequence, style, isStart() ? OF_START + number : number, isStart() ? fixed : Time.NONE);
    }

    /** The untimed symbol that holds this one's values at {@code time}. */
    public Symbol fixedAt(Time time) {
        return new Symbol(name, sequence, style, part, time);
    }

    public boolean isInner() {
        return part > 0;
    }

    /** The same in another part of its definition. */
    public Symbol withoutPart() {
        return new Symbol(name, sequence, style, isInner() ? 0 : part, fixed);
    }

    /** Two symbols are the same thing however their time is written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol that
                && name.equals(that.name)
                && Objects.equals(sequence, that.sequence)
                && part == that.part
                && fixed.equals(that.fixed);
    }

    @Override
    public int hashCode() {
        // Without the array that Objects.hash makes: plans of many time steps look symbols up very often.
        return ((name.hashCode() * 31 + Objects.hashCode(sequence)) * 31 + part) * 31 + fixed.hashCode();
    }
}
