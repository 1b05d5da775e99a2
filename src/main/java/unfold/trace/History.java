package unfold.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import unfold.tensor.Tensor;

/** What each slot holds when: its single write, or the terms that add up to it. */
final class History {

    /** A value and the number of steps that must be done before it is there. */
    record Write(int step, Tensor value) {}

    /** What the first terms of a slot add up to. */
    private record Sum(int count, Tensor value) {}

    private final Map<Slot, Write> writes;
    private final Map<Slot, List<Contribution>> terms;
    private final Map<Integer, List<Contribution>> termsOfStep = new HashMap<>();

    /** The sum that was asked for last, for each slot: what is drawn at every step is added up once. */
    private final Map<Slot, Sum> sums = new ConcurrentHashMap<>();

    History(Map<Slot, Write> writes, Map<Slot, List<Contribution>> terms) {
        this.writes = Map.copyOf(writes);
        Map<Slot, List<Contribution>> copy = new HashMap<>();
        terms.forEach((slot, list) -> copy.put(slot, List.copyOf(list)));
        this.terms = copy;
        for (List<Contribution> list : copy.values()) {
            for (Contribution term : list) {
                termsOfStep.merge(term.step(), List.of(term), History::joined);
            }
        }
    }

    private static List<Contribution> joined(List<Contribution> a, List<Contribution> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    Optional<Tensor> at(Slot slot, int cursor) {
        Write write = writes.get(slot);
        if (write != null) {
            return write.step < cursor ? Optional.of(write.value) : Optional.empty();
        }
        List<Contribution> added = contributions(slot, cursor);
        return added.isEmpty() ? Optional.empty() : Optional.of(sum(slot, added));
    }

    /** The sum in the order of the steps; stepping on adds one term to the sum of the step before. */
    private Tensor sum(Slot slot, List<Contribution> added) {
        Sum last = sums.get(slot);
        if (last != null && last.count == added.size()) {
            return last.value;
        }
        Sum start = last != null && last.count < added.size()
                ? last
                : new Sum(1, added.get(0).value());
        double[] sum = start.value.toArray();
        for (Contribution term : added.subList(start.count, added.size())) {
            term.addTo(sum);
        }
        Tensor value = Tensor.of(start.value.shape(), sum);
        sums.put(slot, new Sum(added.size(), value));
        return value;
    }

    /** The terms are in the order of their steps, so those before the cursor are found by bisection. */
    List<Contribution> contributions(Slot slot, int cursor) {
        List<Contribution> all = terms.getOrDefault(slot, List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).step() < cursor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(0, low);
    }

    List<Contribution> contributionsOf(int step) {
        return termsOfStep.getOrDefault(step, List.of());
    }

    Optional<Integer> writer(Slot slot) {
        Write write = writes.get(slot);
        if (write != null) {
            return write.step < 0 ? Optional.empty() : Optional.of(write.step);
        }
        return terms.getOrDefault(slot, List.of()).stream().findFirst().map(Contribution::step);
    }
}
