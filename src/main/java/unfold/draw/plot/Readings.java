package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
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

    private static List<Reading> of(Subject subject, Stream<Slot> slots, ToDoubleFunction<Tensor> number) {
        List<Reading> readings = new ArrayList<>();
        slots.forEach(slot -> changes(subject.trace(), slot)
                .forEach(cursor -> subject.trace()
                        .at(slot, cursor)
                        .ifPresent(
                                held -> readings.add(new Reading(slot.time(), cursor, number.applyAsDouble(held))))));
        return readings;
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
