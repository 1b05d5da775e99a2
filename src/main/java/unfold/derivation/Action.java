package unfold.derivation;

import java.util.List;
import unfold.trace.Slot;

/** The smallest thing that a step does. */
public sealed interface Action {

    /**
     * Evaluates an assignment.
     *
     * @param time the time step; {@code Slot.UNTIMED} for what has none
     */
    record Assign(Part part, int time) implements Action {}

    /**
     * Sets the gradient of a quantity to the sum of the terms.
     *
     * @param quantity its id
     * @param time the time of the quantity
     * @param terms those that arrive at that time; none only for the total loss, whose gradient is 1
     */
    record Set(int quantity, int time, List<Term> terms) implements Action {}

    /**
     * Adds the terms to the gradient of a quantity without time.
     *
     * @param quantity its id
     * @param time the time step that contributes
     */
    record Add(int quantity, int time, List<Term> terms) implements Action {}

    /**
     * Leaves a term out of a gradient, because the route of the run is cut there. Only a recorded run works out
     * what is lost.
     *
     * @param target the gradient that it would be part of
     * @param time the moment at which the term is worked out
     * @param from the gradient beyond the cut that it is computed from
     * @param after the time of the step behind which the cut lies
     */
    record Lose(Slot target, int time, Term term, Slot from, int after) implements Action {}
}
