package unfold.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unfold.lesson.Lesson;
import unfold.lesson.experiment.Tuning;

/**
 * The changes of the open lesson, to be undone and done again: knobs, weights, equations. What is gone back to is
 * run anew. Its methods belong to the UI's thread.
 */
public final class HistoryModel {

    private static final String RESET = "Reset to the lesson";

    private final LessonModel lesson;
    private final History history = new History();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
    private final ReadOnlyObjectWrapper<Tuning> kept = new ReadOnlyObjectWrapper<>(this, "kept");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);

    /** What is on the screen; the history is ahead of it while an undone lesson is computed. */
    private History.Entry shown;

    private int opening;

    HistoryModel(LessonModel lesson) {
        this.lesson = lesson;
    }

    /** The change that would be undone, as in "Load weights"; empty if there is none. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The change that would be done again; empty if there is none. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether the lesson is another one than was opened. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The lesson as it was opened or saved last; null before anything is open. */
    ReadOnlyObjectProperty<Tuning> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Counts the lessons that were opened: the same number, the same lesson, however it was changed. */
    int opening() {
        return opening;
    }

    /** Takes the last change back. */
    public void undo() {
        history.before().ifPresent(entry -> travel("Undoing " + history.now().action(), entry));
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.after().ifPresent(entry -> travel("Redoing " + entry.action(), entry));
    }

    /** Goes back to what was opened, which is a change of its own. */
    public void reset() {
        if (changed.get()) {
            Tuning first = history.first().tuning();
            lesson.change(
                    RESET, () -> Changed.by(RESET, anew(first), ""), () -> {}, failure -> lesson.fail(RESET, failure));
        }
    }

    private void travel(String what, History.Entry entry) {
        history.go(entry);
        tell();
        lesson.start(what, () -> anew(entry.tuning()), showing -> arrive(entry, showing), failure -> {
            giveUp();
            lesson.fail(what, failure);
        });
    }

    /** Another sequence of a batch may be shown than when the change was made. */
    private Showing anew(Tuning tuning) {
        Showing open = lesson.showingProperty().get();
        int sequence = open.lesson().lesson().others().shown();
        boolean other = tuning.lesson().lesson().others().count() >= sequence
                && tuning.lesson().lesson().others().shown() != sequence;
        return Showing.run(other ? tuning.showing(sequence) : tuning, open.file());
    }

    private void arrive(History.Entry entry, Showing showing) {
        shown = entry;
        tell();
        lesson.enter(showing);
    }

    /** Back to what is on the screen, if another lesson was on its way. */
    void giveUp() {
        if (shown != null && shown != history.now()) {
            history.go(shown);
            tell();
        }
    }

    void begin(Tuning opened) {
        opening++;
        history.begin(opened);
        shown = history.now();
        tell();
    }

    /** The open lesson is in no file as it is. */
    void keptNowhere() {
        history.unsaved();
        tell();
    }

    /** What was done last to what is on the screen; empty if nothing was. */
    String lastAction() {
        return shown == null ? "" : shown.action();
    }

    void add(History.Entry entry) {
        history.add(entry);
        shown = history.now();
        tell();
    }

    /** What is on the screen, to be marked as saved later. */
    History.Entry shown() {
        return shown;
    }

    void saved(History.Entry entry) {
        history.saved(entry);
        tell();
    }

    private void tell() {
        undoable.set(history.before().isPresent() ? history.now().action() : "");
        redoable.set(history.after().map(History.Entry::action).orElse(""));
        changed.set(!history.isFirst());
        unsaved.set(!history.isSaved());
        kept.set(history.saved() == null ? null : history.saved().tuning());
    }

    /** The lesson as it was opened; empty before anything is open. */
    Optional<Lesson> first() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.first().tuning().lesson().lesson());
    }
}
