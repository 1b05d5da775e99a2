package unfold.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The choice among the sequences of a batch. What is learned is that of all of them; only the picture is
 * of one. Its methods belong to the UI's thread.
 */
public final class BatchModel {

    private final LessonModel lesson;
    private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper(this, "several", false);

    BatchModel(LessonModel lesson) {
        this.lesson = lesson;
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
        lesson.run(what, () -> base.sequence(other), lesson::enter, failure -> lesson.fail(what, failure));
    }
}
