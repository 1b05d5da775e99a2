package unfold.notation;

import java.util.List;
import unfold.expression.Sequence;

/**
 * One pass over time.
 *
 * @param direction which way it goes
 * @param sequence over which; null for a sweep that is not over time
 * @param definitions positions of definitions in the recurrence, in the order in which one time step
 *     evaluates them
 */
public record Sweep(Direction direction, Sequence sequence, List<Integer> definitions) {

    /** Which way a sweep goes through time. */
    public enum Direction {
        /** No matter which. */
        ANY,
        RISING,
        FALLING,
        /** Not over time: something defined once. */
        ONCE
    }

    public Sweep {
        definitions = List.copyOf(definitions);
    }
}
