package unfold.ui.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the status line says before all else: what is going on, or why the last thing asked for is not done. Before a
 * class there is no status line, and it is shown for some seconds instead. It has no clock of its own: whoever has one
 * calls {@link #tick}.
 */
public final class StatusModel {

    private static final double SECOND = 1e9;

    /** So long a sentence is shown, in seconds. */
    static final double SHOWN = 6;

    /** Work that is done sooner is not spoken of before a class, in seconds. */
    static final double PATIENCE = 0.5;

    private final LessonModel lesson;
    private final EditingModel editing;
    private final StringBinding message;
    private final BooleanBinding line;
    private final ReadOnlyStringWrapper passing = new ReadOnlyStringWrapper(this, "passing", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private boolean isBusy;
    private boolean ticked;
    private long start;

    StatusModel(LessonModel lesson, EditingModel editing, AsideModel aside, Appearance appearance) {
        this.lesson = lesson;
        this.editing = editing;
        this.message = Bindings.createStringBinding(
                () -> message(aside), lesson.busyProperty(), aside.saidProperty(), editing.saidProperty());
        this.line = appearance.coloursProperty().isNotEqualTo(Appearance.Colours.PROJECTOR);
        message.addListener((property, old, now) -> begin());
        line.addListener((property, old, now) -> begin());
    }

    private String message(AsideModel aside) {
        String busy = lesson.busyProperty().get();
        if (!busy.isEmpty()) {
            return busy + " … Esc cancels.";
        }
        String refused = aside.saidProperty().get();
        return refused.isEmpty() ? editing.saidProperty().get() : refused;
    }

    /** Empty if there is nothing that has to be said. */
    public StringBinding message() {
        return message;
    }

    /** Whether there is a status line; its room on the wall is the stage's. */
    public BooleanBinding line() {
        return line;
    }

    /** What is to be shown for some seconds where there is no status line; empty if nothing is. */
    public ReadOnlyStringProperty passingProperty() {
        return passing.getReadOnlyProperty();
    }

    /** Whether seconds are counted, and the time is to be told. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void begin() {
        boolean wasBusy = isBusy;
        isBusy = !lesson.busyProperty().get().isEmpty();
        // What is wrong with a number is said where it is typed.
        boolean isSaidElsewhere =
                line.get() || !isBusy && editing.askedProperty().get() != null;
        String words = isSaidElsewhere ? "" : message.get();
        if (words.isEmpty() || !isBusy) {
            show(words, !words.isEmpty());
        } else if (!wasBusy) {
            show("", true);
        } else if (!running.get()) {
            passing.set(words);
        }
    }

    private void show(String words, boolean counts) {
        passing.set(words);
        ticked = false;
        running.set(counts);
    }

    /**
     * Tells the time.
     *
     * @param nanos of any clock that runs evenly; the first one of a sentence is when it is said
     */
    public void tick(long nanos) {
        if (!running.get()) {
            return;
        }
        if (!ticked) {
            ticked = true;
            start = nanos;
        }
        double seconds = (nanos - start) / SECOND;
        if (isBusy && seconds >= PATIENCE) {
            passing.set(message.get());
            running.set(false);
        } else if (seconds >= SHOWN) {
            passing.set("");
            running.set(false);
        }
    }
}
