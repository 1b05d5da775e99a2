package unfold.ui.model;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import unfold.lesson.problem.LessonException;

/**
 * Keeps unsaved work in the recovery folder, some seconds after each change at the latest, until it is saved or
 * given up. Its methods belong to the UI's thread; files are written on the worker.
 */
public final class Autosave {

    private final LessonModel lesson;
    private final EditorModel editor;
    private final Background background;
    private final RecoveryFolder.Slot slot;

    /** What is to be kept; null if nothing is at risk. */
    private volatile Unsaved newest;

    /** What the file holds; only under the lock of this. */
    private Unsaved written;

    private boolean waiting;
    private boolean failed;
    private volatile boolean ended;

    public Autosave(LessonModel lesson, EditorModel editor, RecoveryFolder folder, Background background) {
        this.lesson = lesson;
        this.editor = editor;
        this.background = background;
        this.slot = folder.slot();
        watch(lesson.showingProperty());
        watch(lesson.unsavedProperty());
        watch(editor.textProperty());
        watch(editor.unappliedProperty());
    }

    private void watch(ObservableValue<?> value) {
        value.addListener((property, old, now) -> changed());
    }

    private boolean isAtRisk() {
        return lesson.showingProperty().get() != null
                && (lesson.unsavedProperty().get() || editor.unappliedProperty().get());
    }

    private void changed() {
        if (ended || waiting || !isAtRisk() && newest == null) {
            return;
        }
        waiting = true;
        background
                .later()
                .execute(() -> background.ui().execute(() -> {
                    waiting = false;
                    keep();
                }));
    }

    private void keep() {
        if (!ended && (isAtRisk() || newest != null)) {
            newest = isAtRisk() ? unsaved() : null;
            background.worker().execute(this::write);
        }
    }

    /** Keeps what there is now, and then does {@code next} on the worker, if that could be done. */
    void keepThen(Runnable next) {
        newest = isAtRisk() ? unsaved() : null;
        background.worker().execute(() -> {
            if (write()) {
                next.run();
            }
        });
    }

    private Unsaved unsaved() {
        Showing open = lesson.showingProperty().get();
        boolean typed = editor.unappliedProperty().get();
        return new Unsaved(
                open.lesson().toLesson(lesson.position()),
                open.file(),
                lesson.unsavedProperty().get() ? Optional.of(lesson.history().lastAction()) : Optional.empty(),
                background.clock().instant(),
                typed ? Optional.of(editor.textProperty().get()) : Optional.empty());
    }

    /** Whichever write comes last, it writes the newest work; whether that is kept now. */
    private synchronized boolean write() {
        Unsaved now = newest;
        if (now == written) {
            return true;
        }
        try {
            if (now == null) {
                slot.clear();
            } else {
                slot.write(now.text());
            }
            written = now;
            return true;
        } catch (IOException | LessonException | IllegalArgumentException e) {
            background.ui().execute(() -> tell(e));
            return false;
        }
    }

    /** Once is enough: the reader can do nothing about it every few seconds. */
    private void tell(Exception failure) {
        if (!failed) {
            failed = true;
            lesson.warn("Unsaved work cannot be kept for the case that the program ends unexpectedly; save it yourself."
                    + " "
                    + (failure instanceof LessonException known
                            ? known.getMessage()
                            : slot.file().getParent() + " cannot be made."));
        }
    }

    /** The window is closed, and the reader has been asked about what was not saved: there is nothing to be kept. */
    public void end() {
        ended = true;
        newest = null;
        write();
    }
}
