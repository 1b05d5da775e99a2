package unfold.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unfold.tensor.Tensor;

/**
 * How large gradients may be in an update. Immutable.
 *
 * @param norm the largest norm of all gradients together, above 0; empty for any
 * @param value the largest magnitude of an entry, above 0; empty for any
 */
public record Thresholds(OptionalDouble norm, OptionalDouble value) {

    /** Gradients may be as large as they are. */
    public static final Thresholds NONE = new Thresholds(OptionalDouble.empty(), OptionalDouble.empty());

    /** Whether anything is clipped at all. */
    public boolean any() {
        return norm.isPresent() || value.isPresent();
    }

    /**
     * Clips: first every entry to the range from {@code -value} to {@code value}, then all gradients together to
     * the norm, {@code g ← g · norm / ‖g‖} (Pascanu, Mikolov and Bengio 2013, algorithm 1).
     *
     * @param gradients of all parameters
     * @return as many, of the same shapes
     */
    public List<Tensor> clip(List<Tensor> gradients) {
        List<Tensor> cut = new ArrayList<>();
        for (Tensor gradient : gradients) {
            double[] entries = gradient.toArray();
            for (int i = 0; i < entries.length && value.isPresent(); i++) {
                entries[i] = Math.max(-value.getAsDouble(), Math.min(value.getAsDouble(), entries[i]));
            }
            cut.add(Tensor.of(gradient.shape(), entries));
        }
        double whole = together(cut);
        if (norm.isEmpty() || !(whole > norm.getAsDouble())) {
            return cut;
        }
        double factor = norm.getAsDouble() / whole;
        return cut.stream().map(gradient -> scaled(gradient, factor)).toList();
    }

    private static Tensor scaled(Tensor gradient, double factor) {
        double[] entries = gradient.toArray();
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= factor;
        }
        return Tensor.of(gradient.shape(), entries);
    }

    /** The norm of all gradients together; NaN if any entry is. */
    public static double together(List<Tensor> gradients) {
        return Tensor.vector(gradients.stream().mapToDouble(Tensor::norm).toArray())
                .norm();
    }
}
