package unfold.draw.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Reading;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Numbers of a run as it goes on. */
final class Readings {

    private Readings() {}

    /** The Euclidean norm of the gradient of a quantity at every time, growing where it is a sum. */
    static List<Reading> gradientNorms(Subject subject, Quantity quantity) {
        return of(subject, subject.times().mapToObj(time -> Slot.gradient(quantity, time)), Tensor::norm);
    }

    /** The one number of a quantity at each of its time steps. */
    static List<Reading> numbers(Subject subject, Quantity quantity) {
        return of(
                subject,
                quantity.interval().times().mapToObj(time -> Slot.value(quantity, time)),
                number -> number.get(0));
    }

    /** The norm of what one slot holds, whenever that changes. */
    static List<Reading> norms(Trace trace, Slot slot) {
        return of(trace, slot, Tensor::norm).toList();
    }

    private static List<Reading> of(Subject subject, Stream<Slot> slots, ToDoubleFunction<Tensor> number) {
        return slots.flatMap(slot -> of(subject.trace(), slot, number)).toList();
    }

    private static Stream<Reading> of(Trace trace, Slot slot, ToDoubleFunction<Tensor> number) {
        return changes(trace, slot)
                .mapToObj(cursor -> trace.at(slot, cursor)
                        .map(held -> new Reading(slot.time(), cursor, number.applyAsDouble(held))))
                .flatMap(Optional::stream);
    }

    /** The cursors at which a slot holds something new, ascending. */
    private static IntStream changes(Trace trace, Slot slot) {
        int end = trace.steps().size();
        if (trace.at(slot, end).isEmpty()) {
            return IntStream.empty();
        }
        if (trace.writer(slot).isEmpty()) {
            return IntStream.of(0);
        }
        int first = trace.writer(slot).orElseThrow() + 1;
        List<Contribution> terms = trace.contributions(slot, end);
        boolean whole = trace.contributions(slot, first).size() == terms.size();
        return whole
                ? IntStream.of(first)
                : terms.stream().mapToInt(term -> term.step() + 1).distinct();
    }
}
