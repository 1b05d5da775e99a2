package unfold.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * All parameters one after another in one array, as the formulas of an update want them, in the order of
 * their keys: sums over them must not depend on the order of a map. Immutable.
 */
final class Layout {

    private final Map<String, Shape> shapes = new TreeMap<>();
    private final int size;

    Layout(Map<String, Tensor> parameters) {
        parameters.forEach((key, tensor) -> shapes.put(key, tensor.shape()));
        this.size = shapes.values().stream().mapToInt(Shape::size).sum();
    }

    /** The number of entries of all parameters. */
    int size() {
        return size;
    }

    /** The numbers of all parameters in a new array. */
    double[] flat(Map<String, Tensor> parameters) {
        double[] flat = new double[size];
        int offset = 0;
        for (String key : shapes.keySet()) {
            parameters.get(key).copyTo(flat, offset);
            offset += parameters.get(key).size();
        }
        return flat;
    }

    /**
     * Adds the gradients of a run.
     *
     * @param sum modified
     */
    void add(Unrolling.Run run, double[] sum) {
        int offset = 0;
        for (String key : shapes.keySet()) {
            Tensor gradient = run.gradient(key);
            for (int i = 0; i < gradient.size(); i++) {
                sum[offset++] += gradient.get(i);
            }
        }
    }

    /** The parameters with the numbers of the array, which is not modified. */
    Map<String, Tensor> parameters(double[] flat) {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        int offset = 0;
        for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
            double[] numbers = new double[entry.getValue().size()];
            System.arraycopy(flat, offset, numbers, 0, numbers.length);
            parameters.put(entry.getKey(), Tensor.of(entry.getValue(), numbers));
            offset += numbers.length;
        }
        return parameters;
    }
}
