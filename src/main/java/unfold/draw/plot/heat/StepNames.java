package unfold.draw.plot.heat;

import java.util.Comparator;
import java.util.Optional;
import unfold.draw.Subject;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * What the steps of attention are called: words and symbols where they are known, else numbers.
 *
 * @param attended the sequence that is attended to
 */
public record StepNames(Subject subject, Interval attended) {

    /** The name of one step: what is read there, or, in a sequence that only attends, what is to be written. */
    public String of(Interval interval, int time) {
        return token(interval, time).orElseGet(() -> String.valueOf(interval.number(time)));
    }

    /** The word or symbol of one step, where it is known. */
    Optional<String> token(Interval interval, int time) {
        return named(interval).flatMap(quantity -> subject.labels().token(quantity.id(), time));
    }

    private Optional<Quantity> named(Interval interval) {
        Role first = interval.equals(attended) ? Role.INPUT : Role.TARGET;
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.INPUT || quantity.role() == Role.TARGET)
                .filter(quantity -> quantity.interval().equals(interval))
                .filter(quantity -> !subject.labels().tokens(quantity.id()).isEmpty())
                .min(Comparator.comparing(quantity -> quantity.role() != first));
    }
}
