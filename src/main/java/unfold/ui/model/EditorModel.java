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
    private final Executor worker;
    private final Executor ui;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyBooleanWrapper unapplied = new ReadOnlyBooleanWrapper(this, "unapplied", false);
    private final ReadOnlyObjectWrapper<Recurrence> good = new ReadOnlyObjectWrapper<>(this, "good");
    private final ReadOnlyObjectWrapper<Mistake> mistake = new ReadOnlyObjectWrapper<>(this, "mistake");
    private final ReadOnlyStringWrapper outlook = new ReadOnlyStringWrapper(this, "outlook", "");

    /** What the newest application came to; written by the worker. */
    private final AtomicReference<Rewritten> applied = new AtomicReference<>();

    private boolean checking;
    private Showing base;
    private int edition;
    private int opening;
    private LessonNumbers earlier = LessonNumbers.NONE;

    /**
     * @param worker checks texts
     * @param ui runs what touches properties
     */
    public EditorModel(Executor worker, Executor ui, LessonModel lesson) {
        this.lesson = lesson;
        this.worker = worker;
        this.ui = ui;
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

    /** What is wrong with the text; null if nothing, or if that is not known yet. */
    public ReadOnlyObjectProperty<Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** What would become of the lesson's numbers, or has just become of them; empty if there is nothing to apply, or not yet, or it cannot be. */
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

    /** Counts how often the text of another lesson has come; what came before is not to be had back by undoing. */
    public int edition() {
        return edition;
    }

    /** Back to the equations of the open lesson. */
    public void revert() {
        if (base != null) {
            text.set(equations(base));
        }
    }

    /** Shows a text that was being written when the program ended. */
    void restore(String written) {
        text.set(written);
        open.set(true);
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
        Draft draft = new Draft(base, earlier, text.get());
        Runnable done = () -> {
            tell(applied.get().changes());
            next.run();
        };
        lesson.change("Applying the equations", () -> run(draft), done, failure -> {
            open.set(true);
            mistake.set(Mistake.of(failure));
        });
    }

    /** In the editor, if that is there: a notice would take room from the stage. */
    private void tell(Rewritten.Changes changes) {
        String told = "The run is computed anew with these equations. " + changes.inWords();
        if (!open.get()) {
            lesson.tell(told);
        } else if (!unapplied.get()) {
            outlook.set(told);
        }
    }

    private Changed run(Draft draft) {
        Rewritten rewritten = draft.rewritten();
        Showing next = Showing.run(rewritten.lesson(), draft.base.file());
        applied.set(rewritten);
        return Changed.by("Edit equations", next, "");
    }

    /** Asks about a text that would be lost. */
    private void settleThen(Runnable next) {
        if (!unapplied.get()) {
            next.run();
            return;
        }
        lesson.ask(new Question(
                "The equations of “" + base.title() + "” have changes that are not applied.",
                Question.Answers.of("Apply"),
                // What was typed while the run was computed is asked about again.
                () -> applyThen(() -> settleThen(next)),
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
        boolean same = base != null && opening == lesson.history().opening();
        opening = lesson.history().opening();
        boolean keep = isMine || same && unapplied.get();
        earlier = isMine ? mine.known() : same ? earlier : LessonNumbers.NONE;
        base = now;
        if (!keep && !text.get().equals(equations(now))) {
            edition++;
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
        // What is known of another text is not shown beside this one.
        mistake.set(null);
        outlook.set("");
        if (!unapplied.get()) {
            good.set(base.lesson().recurrence());
        } else if (!checking) {
            start(new Draft(base, earlier, written));
        }
    }

    /** One check at a time: were every key to start one, fast typing would starve the newest. */
    private void start(Draft draft) {
        checking = true;
        worker.execute(() -> {
            Checked checked = checked(draft);
            ui.execute(() -> deliver(draft, checked));
        });
    }

    private void deliver(Draft draft, Checked checked) {
        checking = false;
        Draft newest = new Draft(base, earlier, text.get());
        if (draft.isSameAs(newest)) {
            checked.read().ifPresent(good::set);
            mistake.set(checked.mistake().orElse(null));
            outlook.set(
                    checked.lesson().map(lesson -> lesson.changes().inWords()).orElse(""));
        } else {
            check();
        }
    }

    /** A text and all that decides what becomes of it. */
    private record Draft(Showing base, LessonNumbers earlier, String text) {

        Rewritten rewritten() {
            return Rewriting.of(base.lesson(), earlier, text.stripTrailing() + "\n");
        }

        /** The same text and the same lesson, not one like it. */
        boolean isSameAs(Draft other) {
            return base == other.base && earlier == other.earlier && text.equals(other.text);
        }
    }

    /** What is known of a text: its lines if they could be read, and either the lesson or what is wrong. */
    private record Checked(Optional<Recurrence> read, Optional<Rewritten> lesson, Optional<Mistake> mistake) {}

    /** Whatever goes wrong becomes a mistake: a worker that dies silently would look like a text that is right. */
    private static Checked checked(Draft draft) {
        try {
            Rewritten lesson = draft.rewritten();
            return new Checked(Optional.of(lesson.lesson().recurrence()), Optional.of(lesson), Optional.empty());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Checked(read(draft), Optional.empty(), Optional.of(Mistake.of(e)));
        }
    }

    /** The lines of a text that can be read but does not fit the lesson. */
    private static Optional<Recurrence> read(Draft draft) {
        try {
            return Optional.of(Recurrence.parse(
                    draft.text, draft.base.lesson().lesson().data().keySet()));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }
}
