package unfold.ui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import unfold.draw.TexCache;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.header.HeaderPainter;
import unfold.draw.parameters.ParametersPainter;
import unfold.draw.stage.StagePainter;
import unfold.draw.transport.ScrubberPainter;
import unfold.ui.model.FirstLesson;

/**
 * What the first picture needs and the toolkit is not asked for, done on other threads while the toolkit starts: the
 * lesson is run, the fonts of formulas are read, and the picture is laid out once, which loads what draws it.
 */
final class HeadStart {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1200, 700);

    private final FirstLesson lesson;

    private HeadStart(FirstLesson lesson) {
        this.lesson = lesson;
    }

    /** Begins at once. */
    static HeadStart with(FirstLesson lesson) {
        HeadStart start = new HeadStart(lesson);
        run("unfold-formulas", () -> TexCache.SHARED.get("h_t", "h", 1));
        run("unfold-first-lesson", () -> lesson.picture().ifPresent(HeadStart::draw));
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

    /** Nobody sees this picture, and what goes wrong with it goes wrong on the screen again. */
    private static void draw(FirstLesson.Picture picture) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try {
            new StagePainter().paint(g, AREA, picture.frame(), Theme.light());
            new HeaderPainter().paint(g, AREA, picture.frame(), Theme.light());
            new BlackboardPainter(picture.program()).paint(g, AREA, picture.frame(), Theme.light());
            new ParametersPainter().paint(g, AREA, picture.frame(), Theme.light());
            new ScrubberPainter().paint(g, AREA, picture.frame(), Theme.light());
        } finally {
            g.dispose();
        }
    }
}
