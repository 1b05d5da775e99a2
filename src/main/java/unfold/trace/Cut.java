package unfold.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * Between two steps of a sequence where a run lets no gradient pass, and what is lost there. Immutable.
 *
 * @param after the time of the step before the cut, on the {@link Timeline}
 * @param lost the terms that did not pass, each with the step after which it is known; their targets lie on
 *     one side, their sources on the other
 */
public record Cut(int after, List<Contribution> lost) {

    public Cut {
        lost = List.copyOf(lost);
    }

    /** What one gradient would have got from the other side when {@code cursor} steps are done, all terms together. */
    public Map<Slot, Tensor> lost(int cursor) {
        Map<Slot, double[]> sums = new LinkedHashMap<>();
        Map<Slot, Tensor> whole = new LinkedHashMap<>();
        for (Contribution term : lost) {
            if (term.step() < cursor) {
                double[] sum = sums.computeIfAbsent(
                        term.target(), slot -> new double[term.left().size()]);
                term.addTo(sum);
                whole.put(term.target(), Tensor.of(term.left().shape(), sum));
            }
        }
        return whole;
    }

    /** The Euclidean norm of all that is lost when {@code cursor} steps are done; 0 before anything is. */
    public double norm(int cursor) {
        double norm = 0;
        for (Tensor each : lost(cursor).values()) {
            norm = Math.hypot(norm, each.norm());
        }
        return norm;
    }
}
