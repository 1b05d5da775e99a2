package unfold.ui.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightsBeside;
import unfold.lesson.WeightsFormat;

/** Saves the open lesson, and asks about what is not saved before it is given up. */
final class Saving {

    private final LessonModel lesson;
    private final LatestTask task;
    private final FileChoice choice;
    private final Map<Path, Form> formerly = new HashMap<>();
    private Consumer<Runnable> leaving = Runnable::run;

    /** Where the weights of a saved lesson are. */
    private enum Form {
        /** In the lesson, or where they came from. */
        WHOLE {
            @Override
            Path write(OpenLesson open, Lesson lesson, Path file) {
                LessonFile.write(lesson, file);
                return file;
            }
        },
        /** All in one file beside it. */
        WEIGHTS_BESIDE {
            @Override
            Path write(OpenLesson open, Lesson lesson, Path file) {
                WeightsBeside.write(open, lesson, file, WeightsFormat.JSON);
                return file;
            }
        };

        abstract Path write(OpenLesson open, Lesson lesson, Path file);
    }

    Saving(LessonModel lesson, LatestTask task, FileChoice choice) {
        this.lesson = lesson;
        this.task = task;
        this.choice = choice;
    }

    void beforeLeaving(Consumer<Runnable> first) {
        leaving = first;
    }

    void save() {
        saveThen(() -> {});
    }

    void saveAs() {
        saveAsThen(Form.WHOLE, () -> {});
    }

    void saveWithWeightsBeside() {
        saveAsThen(Form.WEIGHTS_BESIDE, () -> {});
    }

    private void saveThen(Runnable next) {
        Showing open = lesson.showingProperty().get();
        if (open != null) {
            open.file().ifPresentOrElse(file -> saveThen(file, form(file), next), () -> saveAsThen(Form.WHOLE, next));
        }
    }

    /** A lesson that has its weights in a file keeps them there. */
    private Form form(Path file) {
        boolean opened =
                lesson.history().first().filter(WeightsBeside::isUsedBy).isPresent();
        return formerly.getOrDefault(file, opened ? Form.WEIGHTS_BESIDE : Form.WHOLE);
    }

    private void saveAsThen(Form form, Runnable next) {
        Showing open = lesson.showingProperty().get();
        if (open == null) {
            return;
        }
        String suggestion =
                open.file().map(file -> file.getFileName().toString()).orElse("lesson.yaml");
        Optional<Path> chosen = choice.target(suggestion);
        if (chosen.isEmpty()) {
            return;
        }
        Path named = LessonFile.isNamedLikeOne(chosen.get()) ? chosen.get() : Path.of(chosen.get() + ".yaml");
        // The reader was asked about the name as typed, not about this one.
        if (!named.equals(chosen.get()) && Files.exists(named)) {
            lesson.warn(named.getFileName() + " exists already; nothing was saved."
                    + " Choose it in the dialog to replace it.");
            return;
        }
        saveThen(named, form, next);
    }

    private void saveThen(Path file, Form form, Runnable next) {
        Showing saved = lesson.showingProperty().get();
        History.Entry entry = lesson.history().shown();
        int opening = lesson.history().opening();
        Lesson written = saved.lesson().toLesson(lesson.position());
        lesson.dismiss();
        task.start(
                "Saving",
                () -> form.write(saved.lesson(), written, file),
                done -> {
                    formerly.put(file, form);
                    saved(entry, opening, file);
                    next.run();
                },
                failure -> lesson.fail("Saving " + file.getFileName(), failure));
    }

    /** What was changed or opened while the file was being written is not what is in it. */
    private void saved(History.Entry entry, int opening, Path file) {
        if (opening == lesson.history().opening()) {
            lesson.history().saved(entry);
            lesson.movedTo(file);
        }
        lesson.tell("Saved as " + file.getFileName() + ".");
    }

    void afterUnsavedWork(Runnable next) {
        leaving.accept(() -> afterSaving(next));
    }

    private void afterSaving(Runnable next) {
        if (!lesson.unsavedProperty().get() && !lesson.isChanging()) {
            next.run();
            return;
        }
        lesson.ask(new Question(
                "“" + lesson.showingProperty().get().title() + "” has changes that are not saved.",
                Question.Answers.of("Save"),
                // What was changed while the file was being written is asked about again.
                () -> saveThen(() -> afterUnsavedWork(next)),
                next,
                () -> {}));
    }
}
