package unfold.draw.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import unfold.draw.Frame;
import unfold.draw.Numerals;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * One of the models that are compared, at its cursor.
 *
 * @param name tells it from the others: "LSTM", "before"
 */
public record Compared(String name, Frame frame) {

    /** How many numbers its parameters have. */
    public int weights() {
        return frame.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER)
                .mapToInt(quantity -> quantity.shape().size())
                .sum();
    }

    /** What is known of the loss: "L = 2.310"; the name alone before it is computed. */
    String loss() {
        return frame.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .findFirst()
                .map(quantity -> equation(
                        frame.subject().names().plain(Slot.value(quantity, Slot.UNTIMED)),
                        frame.at(Slot.value(quantity, Slot.UNTIMED))
                                .map(t -> OptionalDouble.of(t.get(0)))
                                .orElse(OptionalDouble.empty())))
                .orElse("");
    }

    /** The norm of the gradient that reaches the first time step: "‖∂L/∂h_1‖ = 3.1e−7". */
    String firstGradient() {
        int first = frame.trace().timeline().first().first();
        Optional<Slot> slot = carrier().map(quantity -> Slot.gradient(quantity, first));
        return slot.map(each -> equation(
                        "‖" + frame.subject().names().plain(each) + "‖",
                        frame.at(each).map(Tensor::norm).map(OptionalDouble::of).orElse(OptionalDouble.empty())))
                .orElse("");
    }

    /** The state that the rest of the network reads, which the equations define last. */
    private Optional<Quantity> carrier() {
        int first = frame.trace().timeline().first().first();
        return frame.subject().wiring().recurrent().stream()
                .filter(quantity -> frame.subject().has(Slot.gradient(quantity, first)))
                .reduce((a, b) -> b);
    }

    private static String equation(String name, OptionalDouble value) {
        return value.isPresent() ? name + " = " + Numerals.fixed(value.getAsDouble()) : name + " = ?";
    }
}
