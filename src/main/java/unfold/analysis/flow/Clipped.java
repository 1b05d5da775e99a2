package unfold.analysis.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import unfold.analysis.Run;
import unfold.tensor.Clip;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * The gradients of all parameters before and after clipping, as an update would take them: first all together by
 * their norm, then entry by entry. Immutable.
 *
 * @param before by the parameter's key, zero where the loss does not depend on it
 * @param after the same, clipped
 */
public record Clipped(Map<String, Tensor> before, Map<String, Tensor> after) {

    /** Keeps the order. */
    public Clipped {
        before = new LinkedHashMap<>(before);
        after = new LinkedHashMap<>(after);
    }

    /**
     * Clips the gradients of a run.
     *
     * @param norm the most that all gradients together may have, above 0; empty to leave it
     * @param value the most that any entry may have, above 0; empty to leave it
     */
    public static Clipped of(Run run, OptionalDouble norm, OptionalDouble value) {
        Map<String, Tensor> before = new LinkedHashMap<>();
        for (Quantity quantity : run.trace().quantities()) {
            if (quantity.role() == Role.PARAMETER) {
                before.put(
                        quantity.key(),
                        run.trace()
                                .last(Slot.gradient(quantity, Slot.UNTIMED))
                                .orElseGet(() -> Tensor.zeros(quantity.shape())));
            }
        }
        if (before.isEmpty()) {
            return new Clipped(before, before);
        }
        double[] all = flat(before);
        norm.ifPresent(most -> Clip.byNorm(all, most));
        value.ifPresent(most -> Clip.byValue(all, most));
        Map<String, Tensor> after = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Tensor> entry : before.entrySet()) {
            double[] numbers = new double[entry.getValue().size()];
            System.arraycopy(all, at, numbers, 0, numbers.length);
            after.put(entry.getKey(), Tensor.of(entry.getValue().shape(), numbers));
            at += numbers.length;
        }
        return new Clipped(before, after);
    }

    private static double[] flat(Map<String, Tensor> gradients) {
        double[] flat =
                new double[gradients.values().stream().mapToInt(Tensor::size).sum()];
        int at = 0;
        for (Tensor gradient : gradients.values()) {
            gradient.copyTo(flat, at);
            at += gradient.size();
        }
        return flat;
    }

    /** The norm of all gradients together as they are; 0 without parameters. */
    public double normBefore() {
        return norm(before);
    }

    /** The norm of all gradients together when clipped. */
    public double normAfter() {
        return norm(after);
    }

    /** Whether anything was too large. */
    public boolean isClipped() {
        return !before.equals(after);
    }

    private static double norm(Map<String, Tensor> gradients) {
        return gradients.isEmpty() ? 0 : Tensor.vector(flat(gradients)).norm();
    }
}
