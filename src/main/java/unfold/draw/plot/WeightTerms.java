package unfold.draw.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.Numbers;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * What the time steps of one run add to the gradient of a parameter. The share of other sequences of a batch belongs
 * to no time step and is left out.
 *
 * @param columns the times of the run's steps
 * @param byTime the terms of each time, in the order of the backward pass
 */
record WeightTerms(Quantity parameter, Columns columns, Map<Integer, List<Contribution>> byTime) {

    /** Those of every parameter that some time step adds to. */
    static List<WeightTerms> of(Subject subject) {
        Columns columns = columns(subject);
        List<WeightTerms> found = new ArrayList<>();
        for (Quantity quantity : subject.trace().quantities()) {
            if (quantity.role() == Role.PARAMETER) {
                Map<Integer, List<Contribution>> byTime = byTime(subject, quantity);
                if (!byTime.isEmpty()) {
                    found.add(new WeightTerms(quantity, columns, byTime));
                }
            }
        }
        return found;
    }

    private static Map<Integer, List<Contribution>> byTime(Subject subject, Quantity parameter) {
        Map<Integer, List<Contribution>> byTime = new HashMap<>();
        Slot gradient = Slot.gradient(parameter, Slot.UNTIMED);
        for (Contribution term :
                subject.trace().contributions(gradient, subject.trace().steps().size())) {
            int time = subject.trace().steps().get(term.step()).time();
            if (!term.isOfOthers() && time != Slot.UNTIMED) {
                byTime.computeIfAbsent(time, t -> new ArrayList<>()).add(term);
            }
        }
        return byTime;
    }

    /** Every step of the sequences. */
    static Columns columns(Subject subject) {
        return Columns.of(subject, time -> subject.trace().timeline().isStep(time));
    }

    /** The norm of each time step's sum, in one row. */
    Numbers norms(BooleanSupplier cancelled) {
        Numbers numbers = new Numbers(1, columns.size());
        byTime.forEach((time, terms) -> columns.indexOf(time).ifPresent(column -> {
            if (!cancelled.getAsBoolean()) {
                double norm =
                        terms.size() == 1 ? terms.get(0).norm() : sum(terms).norm();
                numbers.set(0, column, norm, known(terms));
            }
        }));
        return numbers;
    }

    /** The entries of each time step's sum, row by row of the parameter. */
    Numbers entries(BooleanSupplier cancelled) {
        Numbers numbers = new Numbers(parameter.shape().size(), columns.size());
        byTime.forEach((time, terms) -> columns.indexOf(time).ifPresent(column -> {
            if (!cancelled.getAsBoolean()) {
                Tensor sum = sum(terms);
                for (int i = 0; i < sum.size(); i++) {
                    numbers.set(i, column, sum.get(i), known(terms));
                }
            }
        }));
        return numbers;
    }

    /** The cursor at which all terms of a time are there. */
    private static int known(List<Contribution> terms) {
        return terms.get(terms.size() - 1).step() + 1;
    }

    private static Tensor sum(List<Contribution> terms) {
        Tensor first = terms.get(0).value();
        if (terms.size() == 1) {
            return first;
        }
        double[] sum = first.toArray();
        for (Contribution term : terms.subList(1, terms.size())) {
            Tensor value = term.value();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += value.get(i);
            }
        }
        return Tensor.of(first.shape(), sum);
    }
}
