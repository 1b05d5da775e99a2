package unfold.derivation;

import unfold.expression.Symbol;
import unfold.expression.Time;

/** At which times a contribution to the gradient of a quantity over time arrives. */
public sealed interface Reach {

    /** The reader stands {@code steps} time steps after what it reads. */
    record Later(int steps) implements Reach {}

    /** Only one time step of {@code of} is read. */
    record Only(Symbol of, Time time) implements Reach {}

    /** All time steps of {@code of} are read alike. */
    record Every(Symbol of) implements Reach {}

    /** The quantity has no time. */
    record Untimed() implements Reach {}
}
