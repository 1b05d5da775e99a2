package unfold.trace;

import java.util.Map;
import unfold.tensor.Tensor;

/**
 * The numbers of one run, as its script says where each stands. Whoever makes one hands the array over for good.
 *
 * @param numbers what the steps wrote, in their order
 * @param given what was there before the first step
 * @param companions how the sequence stands in its batch
 * @param others what the other sequences of the batch add to gradients, in the step that is the first of the
 *     backward phase
 */
public record Tape(double[] numbers, Tensor[] given, Companions companions, Map<Slot, Tensor> others) {

    /** Null where nothing was given. */
    Tensor at(Script.Place place) {
        if (place.at() >= 0) {
            return Tensor.within(numbers, place.at(), place.shape());
        }
        Tensor tensor = given[-1 - place.at()];
        return tensor == null ? null : tensor.as(place.shape());
    }
}
