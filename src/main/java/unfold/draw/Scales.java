package unfold.draw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * The colour scales of one run. All gradients share one. Variables share one; data, weights and
 * losses have their own each, or the largest kind would leave the others grey.
 */
final class Scales {

    private final Map<Role, HeatScale> values = new EnumMap<>(Role.class);
    private final HeatScale gradients;
    private final Extremes extremes;

    /** The largest magnitudes by kind; of the gradients the smallest, infinite if there is none, and the largest. */
    private record Extremes(Map<Role, Double> values, double smallest, double largest) {

        Extremes with(Extremes other) {
            Map<Role, Double> both = new EnumMap<>(values);
            other.values.forEach((kind, value) -> both.merge(kind, value, Math::max));
            return new Extremes(both, Math.min(smallest, other.smallest), Math.max(largest, other.largest));
        }
    }

    private Scales(Extremes extremes) {
        this.extremes = extremes;
        for (Role role : Role.values()) {
            values.put(role, new HeatScale.Linear(extremes.values.getOrDefault(kind(role), 0.0)));
        }
        double bottom = extremes.largest == 0 ? 0 : extremes.smallest;
        this.gradients = HeatScale.SignedLog.covering(bottom, extremes.largest);
    }

    /** Scales that hold the numbers of several runs: the same number has the same colour in all of them. */
    static Scales together(List<Scales> all) {
        return new Scales(
                all.stream().map(each -> each.extremes).reduce(Extremes::with).orElseThrow());
    }

    static Scales of(Trace trace, int[] times) {
        Map<Role, Double> values = new EnumMap<>(Role.class);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (Quantity quantity : trace.quantities()) {
            for (int time : quantity.timed() ? times : new int[] {Slot.UNTIMED}) {
                double value = largest(trace, Slot.value(quantity, time));
                values.merge(kind(quantity.role()), value, Math::max);
                double gradient = largest(trace, Slot.gradient(quantity, time));
                largest = Math.max(largest, gradient);
                smallest = gradient > 0 ? Math.min(smallest, gradient) : smallest;
            }
        }
        return new Scales(new Extremes(values, smallest, largest));
    }

    private static Role kind(Role role) {
        return switch (role) {
            case INPUT, TARGET -> Role.INPUT;
            case VARIABLE, INNER, PARAMETER, LOSS, TOTAL_LOSS -> role;
        };
    }

    /** The largest finite magnitude in a slot, 0 if it never holds a number. */
    private static double largest(Trace trace, Slot slot) {
        Tensor numbers = trace.last(slot).orElse(null);
        double largest = 0;
        for (int i = 0; numbers != null && i < numbers.size(); i++) {
            double size = Math.abs(numbers.get(i));
            largest = size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
        }
        return largest;
    }

    HeatScale values(Role role) {
        return values.get(role);
    }

    HeatScale gradients() {
        return gradients;
    }
}
