package unfold.draw.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** What is said of the gradient of one loss, or of all of them, with respect to a state at a time. */
record LossWords(LossRun run, LossGradients gradients) {

    /** One loss: a click steps through its path alone. */
    Spot of(int loss, int column, int cursor) {
        int time = gradients.columns().get(column).time();
        int of = gradients.losses().get(loss);
        Subject subject = run.measured().subject();
        String name = "‖" + gradients.state().derivative(subject, run.names().of(of), time) + "‖";
        if (!gradients.exists(loss, column)) {
            return Spot.of("There is no way back: no " + name, time, Phase.BACKWARD);
        }
        boolean known = gradients.known(column) <= cursor;
        List<String> more = new ArrayList<>();
        if (known) {
            more.add("in the direction of the whole gradient: "
                    + Numerals.complete(gradients.projection(loss, column)) + " of "
                    + Numerals.complete(gradients.total(column)));
        }
        more.add("Click: step through this path alone");
        String words = MapWords.cell(
                run.measured(), name, known ? Optional.of(gradients.norm(loss, column)) : Optional.empty(), more);
        return new Spot(words, time, Phase.BACKWARD, OptionalInt.of(of), quantity(time));
    }

    /** The sum over all losses. */
    Spot ofAll(int column, int cursor) {
        int time = gradients.columns().get(column).time();
        Subject subject = run.measured().subject();
        boolean known = gradients.known(column) <= cursor;
        String name = "‖" + gradients.state().derivative(subject, "L", time) + "‖";
        String words = MapWords.cell(
                run.measured(),
                name,
                known ? Optional.of(gradients.total(column)) : Optional.empty(),
                List.of("the length of the sum of the column's gradients"));
        return Spot.of(words, time, Phase.BACKWARD);
    }

    /** Where a path ends: the part of the state that the backward pass reaches last, so that it leads through the others. */
    private OptionalInt quantity(int time) {
        Subject subject = run.measured().subject();
        return gradients.state().at(subject, time).stream()
                .max(Comparator.comparing(quantity ->
                        subject.trace().writer(Slot.gradient(quantity, time)).orElse(-1)))
                .map(Quantity::id)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
