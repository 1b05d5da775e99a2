package unfold.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * The numbers of a run. Immutable.
 *
 * @param parameters by key, each of the shape that the network inferred
 * @param data by key, one tensor for each time step; a single one will do for what is read at the last
 *     time step only
 * @param initial by key, the values before the first step, nearest first: at time 0, -1, …; then those
 *     after the last step: T+1, T+2, …; what is missing is zero
 */
public record Inputs(
        Map<String, Tensor> parameters, Map<String, List<Tensor>> data, Map<String, List<Tensor>> initial) {

    public Inputs {
        parameters = Map.copyOf(parameters);
        data = copied(data);
        initial = copied(initial);
    }

    private static Map<String, List<Tensor>> copied(Map<String, List<Tensor>> series) {
        Map<String, List<Tensor>> copy = new LinkedHashMap<>();
        series.forEach((key, steps) -> copy.put(key, List.copyOf(steps)));
        return Map.copyOf(copy);
    }

    /** These numbers with one parameter replaced. */
    public Inputs withParameter(String key, Tensor value) {
        Map<String, Tensor> changed = new LinkedHashMap<>(parameters);
        changed.put(key, value);
        return new Inputs(changed, data, initial);
    }
}
