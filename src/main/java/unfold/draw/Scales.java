package unfold.draw;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
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

    private Scales(Map<Role, Double> largest, HeatScale gradients) {
        for (Role role : Role.values()) {
            values.put(role, new HeatScale.Linear(largest.getOrDefault(kind(role), 0.0)));
        }
        this.gradients = gradients;
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
        double bottom = largest == 0 ? 0 : smallest;
        return new Scales(values, HeatScale.SignedLog.covering(bottom, largest));
    }

    private static Role kind(Role role) {
        return switch (role) {
            case INPUT, TARGET -> Role.INPUT;
            case VARIABLE, INNER, PARAMETER, LOSS, TOTAL_LOSS -> role;
        };
    }

    /** The largest finite magnitude in a slot, 0 if it never holds a number. */
    private static double largest(Trace trace, Slot slot) {
        return trace.last(slot).stream()
                .flatMapToDouble(t -> IntStream.range(0, t.size()).mapToDouble(t::get))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    HeatScale values(Role role) {
        return values.get(role);
    }

    HeatScale gradients() {
        return gradients;
    }
}
