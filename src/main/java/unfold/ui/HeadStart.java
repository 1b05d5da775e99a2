package unfold.ui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        run("unfold-formulas", () -> TexCache.SHARED.get("h_t", "h", 1));
        run("unfold-first-lesson", start::paint);
        return start;
    }

    private static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
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

    private Painted paint(FirstLesson.Picture picture) {
        practise(picture);
        FirstPicture first = window.join().apply(picture);
        return new Painted(first, first.paint());
    }

    /** As long as the size is not known, a picture that nobody sees loads what will draw the other one. */
    private void practise(FirstLesson.Picture picture) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        List<Painter> painters =
                List.of(new StagePainter(), new HeaderPainter(), new BlackboardPainter(picture.program()));
        for (Painter painter : painters) {
            if (!window.isDone()) {
                painter.paint(g, AREA, picture.frame(), Theme.light());
            }
        }
        g.dispose();
    }
}
