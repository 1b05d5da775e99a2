package unfold.training;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.tensor.Tensor;

/**
 * What one run reads besides the weights: a sequence with its targets, or several. Immutable.
 *
 * @param data by key, one tensor for each time step; a single one will do for what is read at the last
 *     time step only
 * @param initial by key, the values outside of the sequence as {@link unfold.engine.Inputs} has them
 */
public record Example(Map<String, List<Tensor>> data, Map<String, List<Tensor>> initial) {

    public Example {
        data = copied(data);
        initial = copied(initial);
    }

    private static Map<String, List<Tensor>> copied(Map<String, List<Tensor>> series) {
        return series.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** An example with all initial values zero. */
    public static Example of(Map<String, List<Tensor>> data) {
        return new Example(data, Map.of());
    }

    /** The number of time steps, of the longest series if they differ. */
    public int length() {
        return data.values().stream().mapToInt(List::size).max().orElse(0);
    }
}
