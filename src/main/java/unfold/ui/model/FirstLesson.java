package unfold.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.proof.Proof;

/**
 * The lesson that the window begins with. It can be read and run before there is a window, on any thread; whoever
 * comes first does the work, all others wait for it.
 */
public final class FirstLesson {

    private final Optional<Path> path;
    private final FutureTask<Showing> work;

    private FirstLesson(Optional<Path> path, Callable<Showing> work) {
        this.path = path;
        this.work = new FutureTask<>(work);
    }

    /** The lesson of a file that was asked for. */
    public static FirstLesson asked(Path path) {
        return new FirstLesson(Optional.of(path), () -> Showing.read(path));
    }

    /** The lesson opened last; where there is none, or it does not open any more, the bundled {@link LessonModel#FIRST}. */
    public static FirstLesson last(LastOpenedStore opened) {
        return new FirstLesson(
                Optional.empty(),
                () -> LastOpened.first(opened).map(FirstLesson::again).orElseGet(FirstLesson::bundled));
    }

    private static Showing again(LessonPlace place) {
        try {
            return place.bundled() == null ? Showing.read(place.file()) : Showing.bundled(place.bundled());
        } catch (Exception e) {
            return bundled();
        }
    }

    private static Showing bundled() {
        return Showing.bundled(LessonModel.FIRST);
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
                    showing.title(),
                    Frame.at(showing.subject(), showing.opensAt()),
                    showing.network().program(),
                    ProofModel.unchecked(showing)));
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** What is drawn first. */
    public record Picture(String title, Frame frame, Program program, Proof proof) {}
}
