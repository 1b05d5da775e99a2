package unfold.draw.plot;

import java.util.OptionalInt;
import unfold.trace.Phase;

/**
 * A place of a plot that can be pointed at.
 *
 * @param words what stands there, with its numbers; lines divided by {@code \n}
 * @param time the time that a click goes to
 * @param phase the phase that it goes to
 * @param loss the time of the losses whose gradient alone stands there; none for that of the total loss
 * @param quantity the id of the variable that it is the gradient of; none where that does not matter
 * @param from the time k that a click chooses for the products ∂h_t/∂h_k; it goes nowhere then
 */
public record Spot(String words, int time, Phase phase, OptionalInt loss, OptionalInt quantity, OptionalInt from) {

    /** A place whose click goes somewhere. */
    public Spot(String words, int time, Phase phase, OptionalInt loss, OptionalInt quantity) {
        this(words, time, phase, loss, quantity, OptionalInt.empty());
    }

    /** The same place, where a click chooses the start of the products. */
    public Spot choosing() {
        return new Spot(words, time, phase, loss, quantity, OptionalInt.of(time));
    }

    /** A place that is about the total loss, or about no loss. */
    public static Spot of(String words, int time, Phase phase) {
        return new Spot(words, time, phase, OptionalInt.empty(), OptionalInt.empty());
    }
}
