package unfold.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * The choice among the sequences of a batch. What is learned is that of all of them; only the picture is
 * of one. Its methods belong to the UI's thread.
 */
public final class BatchModel {

    private final LessonModel lesson;
    private final CursorModel cursor;
    private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper(this, "several", false);

    BatchModel(LessonModel lesson, CursorModel cursor) {
        this.lesson = lesson;
        this.cursor = cursor;
        lesson.showingProperty().addListener((property, old, now) -> several.set(now != null && now.sequences() > 1));
    }

    /** Whether there is more than one sequence. */
    public ReadOnlyBooleanProperty severalProperty() {
        return several.getReadOnlyProperty();
    }

    /** On to the next sequence; after the last comes the first. */
    public void next() {
        go(1);
    }

    /** Back to the sequence before; before the first comes the last. */
    public void previous() {
        go(-1);
    }

    private void go(int by) {
        Showing base = lesson.showingProperty().get();
        if (!several.get()) {
            return;
        }
        int other = Math.floorMod(base.trace().companions().shown() - 1 + by, base.sequences()) + 1;
        String what = "Showing sequence " + other;
        lesson.run(
                what,
                () -> base.sequence(other),
                shown -> lesson.enter(shown, place(base.trace(), cursor.position(), shown.trace())),
                failure -> lesson.fail(what, failure));
    }

    /** The same operation in another run: the same equation at the same time, or as early in the same phase. */
    private static int place(Trace from, int position, Trace to) {
        if (position == 0 || position == from.steps().size()) {
            return position == 0 ? 0 : to.steps().size();
        }
        Step step = from.steps().get(position - 1);
        Optional<Step> same = to.steps().stream()
                .filter(each -> each.phase() == step.phase()
                        && each.equation() == step.equation()
                        && moment(from, step).equals(moment(to, each)))
                .findFirst();
        return same.or(() -> to.steps().stream()
                        .filter(each -> each.phase() == step.phase())
                        .findFirst())
                .map(each -> each.index() + 1)
                .orElse(0);
    }

    private static String moment(Trace trace, Step step) {
        return step.time() == Slot.UNTIMED
                ? ""
                : trace.timeline().at(step.time()).letter()
                        + trace.timeline().at(step.time()).number(step.time());
    }
}
