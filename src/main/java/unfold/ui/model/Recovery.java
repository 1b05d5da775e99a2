package unfold.ui.model;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;

/**
 * Offers what programs had not saved that ended unexpectedly, one piece of work after the other. Its methods belong
 * to the UI's thread.
 */
public final class Recovery {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final Question.Answers ANSWERS = new Question.Answers("Restore", "Discard", "Later");

    private final LessonModel lesson;
    private final EditorModel editor;
    private final Autosave autosave;
    private final RecoveryFolder folder;
    private final Background background;
    private final Deque<Found> found = new ArrayDeque<>();
    private boolean asking;

    /** A leftover that can be read. */
    private record Found(RecoveryFolder.Leftover leftover, Unsaved unsaved) {}

    /** What is kept of the window goes into the same folder. */
    public Recovery(LessonModel lesson, EditorModel editor, RecoveryFolder folder, Background background) {
        this.lesson = lesson;
        this.editor = editor;
        this.folder = folder;
        this.background = background;
        this.autosave = new Autosave(lesson, editor, folder, background);
        // Nothing is asked before the reader sees what is open.
        lesson.busyProperty()
                .addListener((property, old, now) -> background.ui().execute(this::offerNext));
        lesson.questionProperty().addListener((property, old, now) -> {
            if (old != null && now == null) {
                // The answer first has its consequence, which may be another question.
                background.ui().execute(this::offerNext);
            }
        });
    }

    /** Looks for unsaved work of earlier sessions, and asks about each. */
    public void offer() {
        background.worker().execute(() -> {
            List<Found> readable = new ArrayList<>();
            List<String> damaged = new ArrayList<>();
            for (RecoveryFolder.Leftover leftover : folder.leftovers()) {
                try {
                    readable.add(new Found(
                            leftover,
                            Unsaved.read(
                                    leftover.text(),
                                    leftover.file().getFileName().toString())));
                } catch (LessonException e) {
                    damaged.add("Unsaved work of an earlier session is damaged and cannot be restored. It was set aside"
                            + " as " + leftover.setAside() + ".\n" + e.getMessage());
                }
            }
            background.ui().execute(() -> {
                found.addAll(readable);
                if (!damaged.isEmpty()) {
                    lesson.warn(String.join("\n", damaged));
                }
                offerNext();
            });
        });
    }

    private void offerNext() {
        boolean busy = !lesson.busyProperty().get().isEmpty();
        if (found.isEmpty() || asking || busy || lesson.questionProperty().get() != null) {
            return;
        }
        asking = true;
        Found next = found.remove();
        lesson.ask(new Question(
                words(next.unsaved()),
                ANSWERS,
                () -> restore(next),
                () -> answered(next.leftover()::discard),
                () -> answered(next.leftover()::release)));
    }

    private String words(Unsaved unsaved) {
        return "Unfold ended without saving “" + unsaved.lesson().title() + "” (changed "
                + TIME.format(unsaved.at().atZone(background.clock().getZone())) + ").";
    }

    private void answered(Runnable consequence) {
        background.worker().execute(consequence);
        goOn();
    }

    private void goOn() {
        asking = false;
        background.ui().execute(this::offerNext);
    }

    private void restore(Found chosen) {
        Unsaved unsaved = chosen.unsaved();
        String what = "Restoring “" + unsaved.lesson().title() + "”";
        lesson.afterUnsavedWork(() -> lesson.run(
                what,
                () -> Showing.run(OpenLesson.open(unsaved.lesson()), unsaved.file()),
                showing -> restored(showing, chosen),
                failure -> {
                    chosen.leftover().release();
                    lesson.warn(Failures.inWords(what, failure) + "\nThe unsaved work stays in "
                            + chosen.leftover().file() + ".");
                    goOn();
                }));
    }

    private void restored(Showing showing, Found chosen) {
        lesson.show(showing);
        Unsaved unsaved = chosen.unsaved();
        if (unsaved.action().isPresent()) {
            lesson.history().keptNowhere();
        }
        unsaved.equations().ifPresent(editor::restore);
        // Only when this window keeps it may the old file go.
        autosave.keepThen(chosen.leftover()::discard);
        String action = unsaved.action().orElse("");
        lesson.tell("Restored" + (action.isEmpty() ? "" : ", up to “" + action + "”") + ". "
                + unsaved.file()
                        .map(file -> "Saving puts it into " + file.getFileName() + ".")
                        .orElse("It is in no file of yours yet."));
        goOn();
    }

    /** The window is closed for good: nothing of it is to be offered again. */
    public void end() {
        autosave.end();
    }
}
