package unfold.lesson.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * The bias of a gate that decides how much of a state is carried on. Immutable.
 *
 * @param gate the gate's key
 * @param state the key of the state that it multiplies
 * @param keeps whether an open gate keeps the state: false where the state is multiplied by 1 - gate
 * @param parts the parameters that are added in the gate; at least one
 */
public record GateBias(String gate, String state, boolean keeps, List<Part> parts) {

    /**
     * A piece of a parameter.
     *
     * @param from its first entry, from 0
     * @param length the number of its entries
     */
    public record Part(String parameter, int from, int length) {}

    public GateBias {
        parts = List.copyOf(parts);
    }

    /** Gives every unit of the gate the same bias; of several that are added, the others become 0. */
    void put(Map<String, Tensor> parameters, double bias) {
        double value = bias;
        for (Part part : parts) {
            double[] numbers = parameters.get(part.parameter).toArray();
            Arrays.fill(numbers, part.from, part.from + part.length, value);
            parameters.put(
                    part.parameter, Tensor.of(parameters.get(part.parameter).shape(), numbers));
            value = 0;
        }
    }

    /** The mean bias of the gate's units. */
    public double mean(Map<String, Tensor> parameters) {
        double sum = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.length; i++) {
                sum += parameters.get(part.parameter).get(part.from + i) / part.length;
            }
        }
        return sum;
    }
}
