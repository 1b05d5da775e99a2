package unfold.lesson;

import java.util.OptionalInt;
import unfold.trace.Phase;

/**
 * A remark on one operation of a run: what a lecturer wants to be said there. Immutable.
 *
 * @param of the name whose value (forward) or gradient (backward) the operation computes; {@code δ^s}
 *     for the gradient before the function that makes s
 * @param time the time step, from 1; none for the first operation of the phase on that name
 * @param text one or two sentences
 */
public record Note(String of, Phase phase, OptionalInt time, String text) {

    static final String DELTA = "δ^";

    /** The phase as it stands in a lesson file. */
    String phaseWord() {
        return phase == Phase.FORWARD ? "forward" : "backward";
    }
}
