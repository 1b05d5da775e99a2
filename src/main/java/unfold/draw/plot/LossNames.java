package unfold.draw.plot;

import java.util.List;
import java.util.stream.Collectors;
import unfold.draw.Subject;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What the losses of single steps are called. */
record LossNames(Subject subject) {

    /** Beside a row: the number of the step, with the letter of its sequence where losses stand in several. */
    List<String> rows(List<Integer> losses) {
        long sequences = losses.stream()
                .filter(time -> time != Slot.UNTIMED)
                .map(subject.trace().timeline()::at)
                .distinct()
                .count();
        return losses.stream()
                .map(time -> time == Slot.UNTIMED ? total() : number(time, sequences > 1))
                .toList();
    }

    private String number(int time, boolean lettered) {
        var interval = subject.trace().timeline().at(time);
        return (lettered ? interval.letter() : "") + interval.number(time);
    }

    /** In full, with the step's number: {@code L_5}. */
    String of(int time) {
        return time == Slot.UNTIMED ? total() : written(time);
    }

    private String written(int time) {
        String names = losses(time).stream()
                .map(quantity -> subject.names().plain(Slot.value(quantity, time)))
                .collect(Collectors.joining("+"));
        return names.isEmpty() ? "L_" + number(time, false) : names;
    }

    private List<Quantity> losses(int time) {
        return subject.trace().quantities().stream()
                .filter(quantity ->
                        quantity.role() == Role.LOSS && quantity.interval().contains(time))
                .toList();
    }

    private String total() {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .map(Quantity::key)
                .findFirst()
                .orElse("L");
    }
}
