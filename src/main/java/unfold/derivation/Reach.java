package unfold.derivation;

import unfold.expression.Time;

/** At which times a contribution to the gradient of a quantity over time arrives. */
public sealed interface Reach {

    /** The reader stands {@code steps} time steps after what it reads. */
    record Later(int steps) implements Reach {}

    /** Only one time step is read. */
    record Only(Time time) implements Reach {}

    /** All time steps are read alike. */
    record Every() implements Reach {}

    /** The quantity has no time. */
    record Untimed() implements Reach {}
}
