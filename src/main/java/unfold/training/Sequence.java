package unfold.training;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.tensor.Tensor;

/**
 * One sequence to learn from: everything that a run reads but the weights. Immutable.
 *
 * @param data by key, one tensor for each time step; a single one will do for what is read at the last
 *     time step only
 * @param initial by key, the values outside of the sequence as {@link unfold.engine.Inputs} has them
 */
public record Sequence(Map<String, List<Tensor>> data, Map<String, List<Tensor>> initial) {

    public Sequence {
        data = copied(data);
        initial = copied(initial);
    }

    private static Map<String, List<Tensor>> copied(Map<String, List<Tensor>> series) {
        return series.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** A sequence with all initial values zero. */
    public static Sequence of(Map<String, List<Tensor>> data) {
        return new Sequence(data, Map.of());
    }

    /** The number of time steps. */
    public int length() {
        return data.values().stream().mapToInt(List::size).max().orElse(0);
    }
}
