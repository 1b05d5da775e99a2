package unfold.draw.stage;

import java.util.Optional;
import unfold.tensor.Tensor;

/**
 * How numbers change from what was there before; zeros if there was nothing. Immutable.
 *
 * @param before what was there
 * @param share from 0 to 1, how far they have come
 */
public record Rising(Optional<Tensor> before, double share) {

    /** Numbers that change no more. */
    public static final Rising DONE = new Rising(Optional.empty(), 1);

    /** Numbers that appear where there was nothing. */
    public static Rising fromNothing(double share) {
        return new Rising(Optional.empty(), share);
    }

    /** One of {@code numbers} on its way; what is not finite, or was not, is there at once. */
    public double level(Tensor numbers, int index) {
        double now = numbers.get(index);
        double was = before.map(tensor -> tensor.get(index)).orElse(0.0);
        return share == 1 || !Double.isFinite(now) || !Double.isFinite(was) ? now : was + (now - was) * share;
    }
}
