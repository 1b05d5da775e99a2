package unfold.ui.model;

import java.util.List;
import java.util.Optional;
import unfold.derivation.Route;
import unfold.draw.plot.Spot;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * A single path through the backward pass: from the losses of one time step back to the gradient of the state
 * at another, with all other gradients left out. Its methods belong to the UI's thread.
 */
public final class PathModel {

    private final LessonModel lesson;
    private final CursorModel cursor;

    PathModel(LessonModel lesson, CursorModel cursor) {
        this.lesson = lesson;
        this.cursor = cursor;
    }

    /** Whether one path is shown, and not the whole backward pass. */
    public boolean isOpen() {
        Showing showing = lesson.showingProperty().get();
        return showing != null && showing.whole().isPresent();
    }

    /** Shows only the path that the place of a plot stands for, from the start of its backward pass. */
    void follow(Spot spot) {
        Showing base = lesson.showingProperty().get();
        Showing whole = base.whole().orElse(base);
        Optional<Quantity> state = state(whole, spot);
        if (spot.loss().isEmpty() || state.isEmpty()) {
            return;
        }
        int loss = spot.loss().getAsInt();
        Slot end = Slot.gradient(state.get(), spot.time());
        String words = "Only from " + loss(whole, loss) + " to "
                + whole.subject().names().plain(end);
        Route part = whole.network().program().route().ofLoss(loss).to(end);
        lesson.run(
                words,
                () -> whole.along(part, words),
                shown -> {
                    lesson.enter(shown, backward(shown.trace()));
                    lesson.tell(words + ": all other gradients are left out. Esc shows the whole backward pass again.");
                },
                failure -> lesson.fail(words, failure));
    }

    /** The variable that the place is about; the first state if it does not say. */
    private static Optional<Quantity> state(Showing whole, Spot spot) {
        List<Quantity> states = whole.subject().wiring().recurrent();
        return whole.trace().quantities().stream()
                .filter(quantity -> spot.quantity().isPresent()
                        && quantity.id() == spot.quantity().getAsInt())
                .findFirst()
                .or(() -> states.stream().findFirst());
    }

    /** The losses of a time step by their names. */
    private static String loss(Showing whole, int time) {
        if (time == Slot.UNTIMED) {
            return "the total loss";
        }
        return whole.trace().quantities().stream()
                .filter(quantity ->
                        quantity.role() == Role.LOSS && quantity.interval().contains(time))
                .map(quantity -> whole.subject().names().plain(Slot.value(quantity, time)))
                .reduce((a, b) -> a + " and " + b)
                .orElseGet(() ->
                        "the loss of step " + whole.trace().timeline().at(time).number(time));
    }

    private static int backward(Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.phase() == Phase.BACKWARD)
                .map(Step::index)
                .findFirst()
                .orElse(0);
    }

    /** Shows the whole backward pass again, at the same operation; whether a path was shown. */
    public boolean leave() {
        if (!isOpen()) {
            return false;
        }
        Showing path = lesson.showingProperty().get();
        Showing whole = path.whole().orElseThrow();
        lesson.dismiss();
        lesson.enter(whole, corresponding(path.trace(), cursor.position(), whole.trace()));
        return true;
    }

    /** The position in the whole run at which the same number has just been computed. */
    static int corresponding(Trace part, int position, Trace whole) {
        if (position == 0 || position == part.steps().size()) {
            return position == 0 ? 0 : whole.steps().size();
        }
        Step step = part.steps().get(position - 1);
        return whole.steps().stream()
                .filter(each -> each.phase() == step.phase()
                        && each.time() == step.time()
                        && each.target().equals(step.target()))
                .findFirst()
                .map(each -> each.index() + 1)
                .orElse(0);
    }
}
