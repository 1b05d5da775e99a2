package unfold.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.trace.Contribution;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** How much gradient flows over each edge of the picture, and from which step on. Immutable. */
public final class Flows {

    /** The gradient that has flowed over one edge: when, and how large (Euclidean norm). */
    public record Flow(int step, double norm) {}

    private record Way(Slot target, Slot source) {}

    private final Map<Way, List<Flow>> flows = new HashMap<>();
    private final Wiring wiring;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    Flows(Trace trace, Wiring wiring) {
        this.wiring = wiring;
        for (int step = 0; step < trace.steps().size(); step++) {
            for (Contribution term : trace.contributionsOf(step)) {
                if (term.isOfOthers()) {
                    continue;
                }
                Way way = new Way(owned(term.target()), owned(term.source()));
                double norm = term.norm();
                flows.computeIfAbsent(way, key -> new ArrayList<>()).add(new Flow(step, norm));
                if (norm > 0 && norm < Double.POSITIVE_INFINITY) {
                    smallest = Math.min(smallest, norm);
                    largest = Math.max(largest, norm);
                }
            }
        }
    }

    private Slot owned(Slot slot) {
        return new Slot(wiring.owner(slot.quantity()), slot.time(), slot.aspect());
    }

    /** What flows from {@code source} back to {@code target} at any time of the run. */
    public List<Flow> between(Slot target, Slot source) {
        Way way = new Way(owned(target.gradient()), owned(source.gradient()));
        return flows.getOrDefault(way, List.of());
    }

    /** Whether the gradient takes the same edges in another run. */
    boolean takeTheSameWays(Flows other) {
        return flows.keySet().equals(other.flows.keySet());
    }

    /** From 0 to 1: where a norm lies, in decades, between the run's smallest and largest. */
    public double strength(double norm) {
        if (!(norm > 0)) {
            return 0;
        }
        if (Double.isInfinite(norm)) {
            return 1;
        }
        double top = Math.log10(largest);
        double bottom = Math.min(top - 4, Math.log10(smallest));
        return Math.max(0, Math.min(1, (Math.log10(norm) - bottom) / (top - bottom)));
    }
}
