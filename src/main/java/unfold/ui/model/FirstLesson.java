package unfold.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import unfold.derivation.Program;
import unfold.draw.Frame;

/**
 * The lesson that the window begins with. It can be read and run before there is a window, on any thread; whoever
 * comes first does the work, all others wait for it.
 */
public final class FirstLesson {

    private final Optional<Path> path;
    private final FutureTask<Showing> work;

    /**
     * @param path the file that was asked for; empty for the bundled lesson {@link LessonModel#FIRST}
     */
    public FirstLesson(Optional<Path> path) {
        this.path = path;
        this.work = new FutureTask<>(
                () -> path.isPresent() ? Showing.read(path.get()) : Showing.bundled(LessonModel.FIRST));
    }

    Optional<Path> path() {
        return path;
    }

    /** What the work is called. */
    String inWords() {
        return "Opening " + path.map(each -> each.getFileName().toString()).orElse(LessonModel.FIRST);
    }

    /** The lesson with its run. */
    Showing get() throws Exception {
        work.run();
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        }
    }

    /** Its first picture; empty if there is something wrong with it, which the window will tell. */
    public Optional<Picture> picture() {
        try {
            Showing showing = get();
            return Optional.of(new Picture(
                    Frame.at(showing.subject(), showing.opensAt()),
                    showing.network().program()));
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** What is drawn first. */
    public record Picture(Frame frame, Program program) {}
}
