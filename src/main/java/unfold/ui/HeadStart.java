package unfold.ui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import unfold.draw.Painter;
import unfold.draw.TexCache;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.header.HeaderPainter;
import unfold.draw.stage.StagePainter;
import unfold.ui.model.FirstLesson;

/**
 * What the first picture needs, done on other threads while the toolkit starts: the lesson is run, the fonts of
 * formulas are read, and the picture is painted as soon as the size of the window is known.
 */
final class HeadStart {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1200, 700);

    private final FirstLesson lesson;
    private final Executor formulas = thread("unfold-formulas");
    private final CompletableFuture<Function<FirstLesson.Picture, FirstPicture>> window = new CompletableFuture<>();
    private final CompletableFuture<Optional<Painted>> painted = new CompletableFuture<>();

    /** A picture with its pixels. */
    record Painted(FirstPicture picture, BufferedImage pixels) {}

    private HeadStart(FirstLesson lesson) {
        this.lesson = lesson;
    }

    /** Begins at once. */
    static HeadStart with(FirstLesson lesson) {
        HeadStart start = new HeadStart(lesson);
        start.formulas.execute(() -> TexCache.SHARED.get("h_t", "h", 1));
        thread("unfold-first-lesson").execute(start::paint);
        return start;
    }

    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    FirstLesson lesson() {
        return lesson;
    }

    /**
     * Tells what the picture has to fit into.
     *
     * @return the picture, on another thread, when it is painted; empty if there is something wrong with the lesson,
     *     which the window will tell
     */
    CompletableFuture<Optional<Painted>> into(Function<FirstLesson.Picture, FirstPicture> place) {
        window.complete(place);
        return painted;
    }

    private void paint() {
        Optional<Painted> done = Optional.empty();
        try {
            done = lesson.picture().map(this::paint);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // It goes wrong on the screen again.
            done = Optional.empty();
        } finally {
            painted.complete(done);
        }
    }

    private Painted paint(FirstLesson.Picture lesson) {
        practise(lesson);
        FirstPicture picture = window.join().apply(lesson);
        return new Painted(picture, picture.paint(formulas));
    }

    /** As long as something is missing, a picture that nobody sees loads what will draw the other one. */
    private void practise(FirstLesson.Picture lesson) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        new HeaderPainter().paint(g, AREA, lesson.frame(), Theme.light());
        CompletableFuture.runAsync(() -> {}, formulas).join();
        for (Painter painter : List.of(new StagePainter(), new BlackboardPainter(lesson.program()))) {
            if (!window.isDone()) {
                painter.paint(g, AREA, lesson.frame(), Theme.light());
            }
        }
        g.dispose();
    }
}
