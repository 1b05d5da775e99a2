package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.analysis.Run;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * What every time step adds to the gradient of one parameter, in the order in which the backward pass adds it.
 * Immutable.
 *
 * @param others the norm of what the other sequences of a batch add, before any step of this one; 0 without any
 * @param steps one for each time step that adds something
 */
public record Contributions(Quantity parameter, double others, List<Step> steps) {

    /**
     * What one time step adds.
     *
     * @param time of the step; {@code Slot.UNTIMED} for what belongs to none
     * @param norm of all that it adds, together
     * @param share of the norms of all steps, from 0 to 1; NaN where these add up to nothing or to no number
     * @param soFar the norm of the gradient when the step has added its part
     */
    public record Step(int time, double norm, double share, double soFar) {}

    public Contributions {
        steps = List.copyOf(steps);
    }

    /**
     * Adds up the recorded contributions to all parameters that have any.
     *
     * @param cancelled asked at every parameter and step; once it says true, the rest is left out
     */
    public static List<Contributions> of(Run run, BooleanSupplier cancelled) {
        List<Contributions> all = new ArrayList<>();
        for (Quantity quantity : run.trace().quantities()) {
            if (quantity.role() == Role.PARAMETER && !cancelled.getAsBoolean()) {
                Slot gradient = Slot.gradient(quantity, Slot.UNTIMED);
                List<Contribution> terms = run.trace().contributions(gradient, Integer.MAX_VALUE);
                if (!terms.isEmpty()) {
                    all.add(of(run.trace(), quantity, terms, cancelled));
                }
            }
        }
        return all;
    }

    private static Contributions of(
            Trace trace, Quantity quantity, List<Contribution> terms, BooleanSupplier cancelled) {
        Map<Integer, List<Contribution>> byTime = new LinkedHashMap<>();
        double[] sum = new double[quantity.shape().size()];
        double others = 0;
        for (Contribution term : terms) {
            if (term.isOfOthers()) {
                others = term.norm();
                add(term, sum);
            } else {
                int time = trace.steps().get(term.step()).time();
                byTime.computeIfAbsent(time, t -> new ArrayList<>()).add(term);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Integer, List<Contribution>> entry : byTime.entrySet()) {
            if (!cancelled.getAsBoolean()) {
                double norm = norm(entry.getValue(), sum.length);
                entry.getValue().forEach(term -> add(term, sum));
                steps.add(new Step(entry.getKey(), norm, 0, Tensor.vector(sum).norm()));
            }
        }
        double whole = steps.stream().mapToDouble(Step::norm).sum();
        steps.replaceAll(step -> new Step(step.time, step.norm, step.norm / whole, step.soFar));
        return new Contributions(quantity, others, steps);
    }

    /** One term's norm is that of its factors; several are added up first. */
    private static double norm(List<Contribution> terms, int size) {
        if (terms.size() == 1) {
            return terms.get(0).norm();
        }
        double[] sum = new double[size];
        terms.forEach(term -> add(term, sum));
        return Tensor.vector(sum).norm();
    }

    private static void add(Contribution term, double[] sum) {
        Tensor value = term.value();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += value.get(i);
        }
    }
}
