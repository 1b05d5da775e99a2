package unfold.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * The lesson that is open, and the commands that open, change and save it. Long work runs on the
 * worker; what fails leaves the open lesson as it is and becomes a notice. Its methods belong to the
 * UI's thread.
 */
public final class LessonModel {

    /** The bundled lesson that opens when none is asked for. */
    public static final String FIRST = "worked-example";

    private final CursorModel cursor;
    private final FileChoice choice;
    private final LatestTask task;
    private final HistoryModel history = new HistoryModel(this);
    private final Weights weights = new Weights(this);
    private final Saving saving;
    private volatile Consumer<Showing> alongside = changed -> {};
    private boolean changing;

    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(this, "showing");
    private final ReadOnlyObjectWrapper<Showing> lastOpened = new ReadOnlyObjectWrapper<>(this, "lastOpened");
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(this, "question");

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    public LessonModel(Executor worker, Executor ui, CursorModel cursor, FileChoice choice) {
        this.cursor = cursor;
        this.choice = choice;
        this.task = new LatestTask(worker, ui);
        this.saving = new Saving(this, LatestTask.writing(worker, ui), choice);
    }

    /** What is open; null before the first lesson is. */
    public ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** What was changed, to be undone and done again. */
    public HistoryModel history() {
        return history;
    }

    /** What was opened last, as it was opened; it changes just before {@link #showingProperty} does. */
    ReadOnlyObjectProperty<Showing> lastOpenedProperty() {
        return lastOpened.getReadOnlyProperty();
    }

    /** Whether the open lesson has been changed since it was opened or saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return history.unsavedProperty();
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
    public void start(FirstLesson first) {
        run(first.inWords(), first::get, this::show, failure -> {
            if (first.path().isPresent()) {
                openBundled(FIRST);
            }
            notice.set(Notice.problem(Failures.inWords(first.inWords(), failure)));
        });
    }

    private void replaceBy(String what, Callable<Showing> lesson) {
        afterUnsavedWork(() -> run(what, lesson, this::show, failure -> fail(what, failure)));
    }

    <T> void run(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        history.giveUp();
        start(what, work, done, failed);
    }

    /** Runs what makes all other long work obsolete. */
    <T> void start(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        notice.set(null);
        changing = false;
        task.start(what, work, done, failed);
    }

    void show(Showing opened) {
        lastOpened.set(opened);
        history.begin(opened.tuning());
        enter(opened, opened.opensAt());
    }

    void enter(Showing next, int start) {
        cursor.enter(next.trace(), start);
        showing.set(next);
    }

    /** Puts another form of the open lesson in its place, at the same operation. */
    void enter(Showing next) {
        enter(next, SameOperation.in(showing.get().trace(), cursor.home(), next.trace()));
    }

    /** The same lesson, kept in another file. */
    void movedTo(Path file) {
        showing.set(showing.get().in(file));
    }

    CursorModel cursor() {
        return cursor;
    }

    /** Where the reader is in the open lesson's run; while one path is shown, the same place in the whole run. */
    int position() {
        Showing now = showing.get();
        return now.whole()
                .map(whole -> PathModel.corresponding(now.trace(), cursor.home(), whole.trace()))
                .orElseGet(cursor::home);
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

    /** Puts weights into the open lesson, all of them or none, or has the reader say which number is which. */
    public void loadWeights(List<Path> paths) {
        weights.load(paths);
    }

    /** How files of weights are loaded. */
    Weights weights() {
        return weights;
    }

    /** Puts a changed form of the open lesson in its place, and then does {@code done}. */
    void change(String what, Callable<Changed> work, Runnable done, Consumer<Throwable> failed) {
        run(what, work, ((Consumer<Changed>) this::take).andThen(changed -> done.run()), failed);
        changing = isBusy();
    }

    private boolean isBusy() {
        return !busyProperty().get().isEmpty();
    }

    /** Whether the reader has changed the lesson in a way that is not shown yet. */
    boolean isChanging() {
        return isBusy() && (changing || isFollowing());
    }

    void take(Changed changed) {
        record(changed);
        // Other equations are read from their beginning, unless they are like the old ones.
        boolean alike = changed.showing().trace().steps().size()
                == showing.get().trace().steps().size();
        enter(changed.showing(), alike ? cursor.home() : 0);
        if (!changed.told().isEmpty()) {
            tell(changed.told());
        }
    }

    /** Has more made of every moment of a drag before it is shown; it runs on the worker. */
    void alongside(Consumer<Showing> work) {
        alongside = work;
    }

    private Changed accompanied(Changed moment) {
        alongside.accept(moment.showing());
        return moment;
    }

    /** Does the same again and again while something is dragged. */
    void follow(String what, Callable<Changed> work, Consumer<Throwable> failed) {
        history.giveUp();
        notice.set(null);
        task.follow(
                what,
                () -> accompanied(work.call()),
                changed -> {
                    record(changed);
                    enter(changed.showing());
                },
                failed);
    }

    /** Whether something is being dragged whose newest moment is not shown yet. */
    boolean isFollowing() {
        return task.isFollowing();
    }

    private void record(Changed changed) {
        changing = false;
        history.add(new History.Entry(changed.action(), changed.merge(), changed.tuning()));
    }

    /** Tells what is wrong. */
    void warn(String text) {
        notice.set(Notice.problem(text));
    }

    /** Tells what was done. */
    void tell(String text) {
        notice.set(Notice.done(text));
    }

    /** Takes files that were dropped on the window: one lesson, or any number of weights. */
    public void drop(List<Path> paths) {
        DroppedFiles.take(this, paths);
    }

    /** Saves where the lesson came from; asks where if it came from nowhere. */
    public void save() {
        saving.save();
    }

    /** Asks where to save, and saves there. */
    public void saveAs() {
        saving.saveAs();
    }

    /** Asks where to save, and saves there with all weights in a file beside the lesson. */
    public void saveWithWeightsBeside() {
        saving.saveWithWeightsBeside();
    }

    /** Has {@code first} done before anything gives up the open lesson: it runs, or does not run, the rest. */
    void beforeLeaving(Consumer<Runnable> first) {
        saving.beforeLeaving(first);
    }

    /** Does something that gives up the open lesson, after asking about unsaved work. */
    public void afterUnsavedWork(Runnable next) {
        saving.afterUnsavedWork(next);
    }

    /** Asks; each answer takes the question away before it has its consequence. */
    void ask(Question asked) {
        question.set(asked.answeredBy(() -> question.set(null)));
    }

    /** Gives up the long work that is going on; whether there was any. */
    public boolean cancel() {
        history.giveUp();
        return task.cancel();
    }

    /** Takes the notice away; whether there was one. */
    public boolean dismiss() {
        boolean was = notice.get() != null;
        notice.set(null);
        return was;
    }
}
