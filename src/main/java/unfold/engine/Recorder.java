package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Action;
import unfold.derivation.ScheduledStep;
import unfold.derivation.Term;

/** Is told what a run computes, while it does. Matrices are the run's own: copy them, do not keep them. */
interface Recorder {

    /** Tells nothing to nobody. */
    Recorder NONE = new Recorder() {};

    /** The next step begins. */
    default void step(ScheduledStep step) {}

    /** A value is there. */
    default void value(int quantity, int time, DMatrixRMaj value) {}

    /** A gradient is complete. */
    default void gradient(int quantity, int time, DMatrixRMaj value) {}

    /**
     * A term was added to a gradient.
     *
     * @param time the time of the target
     * @param left the term, or the left factor of an outer product
     * @param right the right factor, or null
     */
    default void term(int quantity, int time, Term term, DMatrixRMaj left, DMatrixRMaj right) {}

    /** A term was left out of a gradient. */
    default void lost(Action.Lose action, DMatrixRMaj value) {}
}
