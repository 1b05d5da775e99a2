package unfold.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unfold.lesson.LessonNumbers;
import unfold.lesson.Rewriting;
import unfold.lesson.Rewritten;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;

/**
 * The equations of the open lesson while they are being written. Every change of the text is checked
 * on the worker; only the newest text's result is shown. The open lesson stays as it is until the text
 * is applied. Its methods belong to the UI's thread.
 */
public final class EditorModel {

    private final LessonModel lesson;
    private final LatestTask check;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyBooleanWrapper unapplied = new ReadOnlyBooleanWrapper(this, "unapplied", false);
    private final ReadOnlyObjectWrapper<Recurrence> good = new ReadOnlyObjectWrapper<>(this, "good");
    private final ReadOnlyObjectWrapper<Mistake> mistake = new ReadOnlyObjectWrapper<>(this, "mistake");
    private final ReadOnlyStringWrapper outlook = new ReadOnlyStringWrapper(this, "outlook", "");

    /** What the newest application came to; written by the worker. */
    private final AtomicReference<Rewritten> applied = new AtomicReference<>();

    private Showing base;
    private LessonNumbers earlier = LessonNumbers.NONE;

    /**
     * @param worker checks texts
     * @param ui runs what touches properties
     */
    public EditorModel(Executor worker, Executor ui, LessonModel lesson) {
        this.lesson = lesson;
        this.check = new LatestTask(worker, ui);
        text.addListener(changed -> check());
        lesson.showingProperty().addListener((property, old, now) -> follow(now));
        lesson.beforeLeaving(this::settleThen);
    }

    /** What is being written, as it stands in the text area. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether the editor is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the text differs from the equations of the open lesson. */
    public ReadOnlyBooleanProperty unappliedProperty() {
        return unapplied.getReadOnlyProperty();
    }

    /** The newest text that could be read; null before there is any. */
    public ReadOnlyObjectProperty<Recurrence> goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** What is wrong with the text; null if nothing. */
    public ReadOnlyObjectProperty<Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** What would become of the lesson's numbers; empty if there is nothing to apply, or it cannot be. */
    public ReadOnlyStringProperty outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** Shows the editor, or takes it away; the text stays. */
    public void toggle() {
        open.set(!open.get() && base != null);
    }

    /** Takes the editor away; whether it was there. The text stays. */
    public boolean close() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    /** Back to the equations of the open lesson. */
    public void revert() {
        if (base != null) {
            text.set(equations(base));
        }
    }

    /** Puts the equations into the open lesson and runs it; if that fails, the lesson stays as it is. */
    public void apply() {
        applyThen(() -> {});
    }

    private void applyThen(Runnable next) {
        if (!unapplied.get()) {
            next.run();
            return;
        }
        Showing changed = base;
        LessonNumbers known = earlier;
        String written = text.get().stripTrailing() + "\n";
        lesson.change("Applying the equations", () -> run(changed, known, written), next, failure -> {
            open.set(true);
            mistake.set(Mistake.of(failure));
        });
    }

    private Changed run(Showing changed, LessonNumbers known, String written) {
        Rewritten rewritten = Rewriting.of(changed.lesson(), known, written);
        Showing next = Showing.run(rewritten.lesson(), changed.file());
        applied.set(rewritten);
        return new Changed(
                next,
                "The run is computed anew with these equations. "
                        + rewritten.changes().inWords());
    }

    /** Asks about a text that would be lost. */
    private void settleThen(Runnable next) {
        if (!unapplied.get()) {
            next.run();
            return;
        }
        lesson.ask(new Question(
                "The equations of “" + base.title() + "” have changes that are not applied.",
                "Apply",
                () -> applyThen(() -> lesson.afterUnsavedWork(next)),
                () -> {
                    revert();
                    next.run();
                },
                () -> {}));
    }

    /** Another lesson brings its own text; the same one with other equations or weights leaves what is written. */
    private void follow(Showing now) {
        Rewritten mine = applied.get();
        boolean isMine = mine != null && mine.lesson() == now.lesson();
        // Whatever is made of a lesson that was read keeps its origin.
        boolean same = base != null
                && base.lesson().lesson().origin() == now.lesson().lesson().origin();
        boolean keep = isMine || same && unapplied.get();
        earlier = isMine ? mine.known() : same ? earlier : LessonNumbers.NONE;
        base = now;
        if (!keep && !text.get().equals(equations(now))) {
            text.set(equations(now));
        } else {
            check();
        }
    }

    private static String equations(Showing showing) {
        return showing.lesson().lesson().equations().stripTrailing();
    }

    private void check() {
        if (base == null) {
            return;
        }
        String written = text.get();
        unapplied.set(!written.stripTrailing().equals(equations(base)));
        if (!unapplied.get()) {
            check.cancel();
            show(new Checked(Optional.of(base.lesson().recurrence()), Optional.empty(), Optional.empty()));
            return;
        }
        Showing changed = base;
        LessonNumbers known = earlier;
        check.start(
                "Checking",
                () -> checked(changed, known, written),
                this::show,
                failure -> show(new Checked(Optional.empty(), Optional.empty(), Optional.of(Mistake.of(failure)))));
    }

    /** What is known of a text: its lines if they could be read, and either the lesson or what is wrong. */
    private record Checked(Optional<Recurrence> read, Optional<Rewritten> lesson, Optional<Mistake> mistake) {}

    private static Checked checked(Showing base, LessonNumbers known, String written) {
        try {
            Rewritten lesson = Rewriting.of(base.lesson(), known, written);
            return new Checked(Optional.of(lesson.lesson().recurrence()), Optional.of(lesson), Optional.empty());
        } catch (RuntimeException e) {
            return new Checked(read(base, written), Optional.empty(), Optional.of(Mistake.of(e)));
        }
    }

    /** The lines of a text that can be read but does not fit the lesson. */
    private static Optional<Recurrence> read(Showing base, String written) {
        try {
            return Optional.of(
                    Recurrence.parse(written, base.lesson().lesson().data().keySet()));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }

    private void show(Checked checked) {
        checked.read().ifPresent(good::set);
        mistake.set(checked.mistake().orElse(null));
        outlook.set(checked.lesson().map(lesson -> lesson.changes().inWords()).orElse(""));
    }
}
