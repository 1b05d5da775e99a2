package unfold.ui.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;

/**
 * The lesson that is open, and the commands that open, change and save it. Long work runs on the
 * worker; what fails leaves the open lesson as it is and becomes a notice. Its methods belong to the
 * UI's thread.
 */
public final class LessonModel {

    /** The bundled lesson that opens when none is asked for. */
    public static final String FIRST = "worked-example";

    private final Executor worker;
    private final Executor ui;
    private final CursorModel cursor;
    private final FileChoice choice;
    private final LatestTask task;
    private Consumer<Runnable> leaving = Runnable::run;

    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(this, "showing");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(this, "question");

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    public LessonModel(Executor worker, Executor ui, CursorModel cursor, FileChoice choice) {
        this.worker = worker;
        this.ui = ui;
        this.cursor = cursor;
        this.choice = choice;
        this.task = new LatestTask(worker, ui);
    }

    /** What is open; null before the first lesson is. */
    public ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Whether the open lesson has been changed since it was opened or saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What the reader should know; null if nothing. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What has to be answered first; null if nothing. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The long work that is going on; empty if none. */
    public ReadOnlyStringProperty busyProperty() {
        return task.runningProperty();
    }

    /** Asks for a lesson and opens it. */
    public void open() {
        choice.lesson().ifPresent(this::open);
    }

    public void open(Path path) {
        replaceBy("Opening " + path.getFileName(), () -> Showing.read(path));
    }

    /** Opens a lesson that comes with the program. */
    public void openBundled(String name) {
        replaceBy("Opening " + name, () -> Showing.bundled(name));
    }

    /** Opens the first lesson; if there is something wrong with it, tells so beside the bundled one. */
    public void start(Optional<Path> path) {
        if (path.isEmpty()) {
            openBundled(FIRST);
            return;
        }
        String what = "Opening " + path.get().getFileName();
        run(what, () -> Showing.read(path.get()), this::show, failure -> {
            openBundled(FIRST);
            notice.set(Notice.problem(Failures.inWords(what, failure)));
        });
    }

    private void replaceBy(String what, Callable<Showing> lesson) {
        afterUnsavedWork(() -> run(what, lesson, this::show, failure -> fail(what, failure)));
    }

    <T> void run(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        notice.set(null);
        task.start(what, work, done, failed);
    }

    private void show(Showing opened) {
        unsaved.set(false);
        enter(opened, opened.opensAt());
    }

    void enter(Showing next, int start) {
        cursor.enter(next.trace(), start);
        showing.set(next);
    }

    /** Tells of a fault of the program itself. */
    public void report(Throwable failure) {
        fail("The last command", failure);
    }

    void fail(String what, Throwable failure) {
        notice.set(Notice.problem(Failures.inWords(what, failure)));
    }

    /** Asks for files of weights and loads them. */
    public void loadWeights() {
        loadWeights(choice.weights());
    }

    /** Puts weights into the open lesson, all of them or none. */
    public void loadWeights(List<Path> paths) {
        Showing base = showing.get();
        if (paths.isEmpty()) {
            return;
        }
        if (base == null) {
            notice.set(Notice.problem("Open a lesson first; the weights are loaded into it."));
            return;
        }
        String what = "Loading weights";
        String told = "The weights are loaded; the run is computed anew.";
        change(what, () -> new Changed(base.withWeights(paths), told), () -> {}, failure -> fail(what, failure));
    }

    /** Puts a changed form of the open lesson in its place, and then does {@code done}. */
    void change(String what, Callable<Changed> work, Runnable done, Consumer<Throwable> failed) {
        Consumer<Changed> show = this::showChanged;
        run(what, work, show.andThen(changed -> done.run()), failed);
    }

    /** Stays at the operation, if it is that of a run of the same length. */
    private void showChanged(Changed changed) {
        unsaved.set(true);
        boolean alike = changed.showing().trace().steps().size() == cursor.end();
        enter(changed.showing(), alike ? cursor.position() : 0);
        if (!changed.told().isEmpty()) {
            tell(changed.told());
        }
    }

    /** Tells what was done. */
    void tell(String text) {
        notice.set(Notice.done(text));
    }

    /** Takes files that were dropped on the window: one lesson, or any number of weights. */
    public void drop(List<Path> paths) {
        long lessons = paths.stream().filter(LessonModel::isLesson).count();
        if (lessons == 0) {
            loadWeights(paths);
        } else if (paths.size() == 1) {
            open(paths.get(0));
        } else {
            notice.set(Notice.problem("Drop one lesson alone, or files of weights alone: these are " + lessons
                    + " lesson" + (lessons == 1 ? "" : "s") + " among " + paths.size() + " files."));
        }
    }

    private static boolean isLesson(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Saves where the lesson came from; asks where if it came from nowhere. */
    public void save() {
        saveThen(() -> {});
    }

    /** Asks where to save, and saves there. */
    public void saveAs() {
        saveAsThen(() -> {});
    }

    private void saveThen(Runnable next) {
        if (showing.get() == null) {
            return;
        }
        showing.get().file().ifPresentOrElse(file -> saveThen(file, next), () -> saveAsThen(next));
    }

    private void saveAsThen(Runnable next) {
        Showing open = showing.get();
        if (open == null) {
            return;
        }
        String suggestion =
                open.file().map(file -> file.getFileName().toString()).orElse("lesson.yaml");
        Optional<Path> chosen = choice.target(suggestion);
        if (chosen.isEmpty()) {
            return;
        }
        Path named = isLesson(chosen.get()) ? chosen.get() : Path.of(chosen.get() + ".yaml");
        // The reader was asked about the name as typed, not about this one.
        if (!named.equals(chosen.get()) && Files.exists(named)) {
            notice.set(Notice.problem(named.getFileName() + " exists already; nothing was saved."
                    + " Choose it in the dialog to replace it."));
            return;
        }
        saveThen(named, next);
    }

    private void saveThen(Path file, Runnable next) {
        Showing saved = showing.get();
        Lesson lesson = saved.lesson().toLesson(cursor.position());
        notice.set(null);
        new LatestTask(worker, ui)
                .start(
                        "Saving",
                        () -> written(lesson, file),
                        done -> {
                            saved(saved, file);
                            next.run();
                        },
                        failure -> fail("Saving " + file.getFileName(), failure));
    }

    private static Path written(Lesson lesson, Path file) {
        LessonFile.write(lesson, file);
        return file;
    }

    /** What was changed or opened while the file was being written is not what is in it. */
    private void saved(Showing written, Path file) {
        if (showing.get() == written) {
            unsaved.set(false);
            showing.set(written.in(file));
        }
        notice.set(Notice.done("Saved as " + file.getFileName() + "."));
    }

    /** Has {@code first} done before anything gives up the open lesson: it runs, or does not run, the rest. */
    void beforeLeaving(Consumer<Runnable> first) {
        leaving = first;
    }

    /** Does something that gives up the open lesson, after asking about unsaved work. */
    public void afterUnsavedWork(Runnable next) {
        leaving.accept(() -> afterSaving(next));
    }

    private void afterSaving(Runnable next) {
        if (!unsaved.get()) {
            next.run();
            return;
        }
        ask(new Question(
                "“" + showing.get().title() + "” has changes that are not saved.",
                "Save",
                // What was changed while the file was being written is asked about again.
                () -> saveThen(() -> afterUnsavedWork(next)),
                next,
                () -> {}));
    }

    /** Asks; each answer takes the question away before it has its consequence. */
    void ask(Question asked) {
        question.set(asked.answeredBy(() -> question.set(null)));
    }

    /** Gives up the long work that is going on; whether there was any. */
    public boolean cancel() {
        return task.cancel();
    }

    /** Takes the notice away; whether there was one. */
    public boolean dismiss() {
        boolean was = notice.get() != null;
        notice.set(null);
        return was;
    }
}
