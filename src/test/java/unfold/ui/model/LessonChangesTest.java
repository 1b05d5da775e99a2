package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.screen.Screen;
import unfold.lesson.BundledLessons;

/** {@code mvn -Psoak test}: whoever goes from lesson to lesson all day keeps only the one that is open. */
@EnabledIfSystemProperty(named = "unfold.changes", matches = "[1-9]\\d*")
class LessonChangesTest {

    private static final int COLLECTIONS = 4;

    private final WindowModel model = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final BufferedImage screen = new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB_PRE);
    private final List<BundledLessons.Entry> lessons =
            BundledLessons.ofProgram().all();

    @Test
    void memoryAtTheEndIsWhatItWasAfterTheFirstTenth() {
        int changes = Integer.getInteger("unfold.changes");
        long early = 0;
        for (int i = 0; i < changes; i++) {
            if (i == changes / 10) {
                early = live();
            }
            change(lessons.get(i % lessons.size()).name());
        }
        long late = live();
        String found = early + " bytes after " + changes / 10 + " lessons, " + late + " after " + changes;
        System.out.println(found);
        assertTrue(late <= 1.2 * early, found);
    }

    private void change(String name) {
        model.lesson().openBundled(name);
        assertNull(model.lesson().noticeProperty().get(), name);
        model.cursor().moveTo(model.cursor().end() / 2);
        Graphics2D g = screen.createGraphics();
        Screen picture = new Screen(
                new BlackboardPainter(model.frames().program().orElseThrow()),
                model.plots().boardProperty().get().plots());
        Rectangle2D area = new Rectangle2D.Double(0, 0, screen.getWidth(), screen.getHeight());
        picture.paint(g, area, model.plots().frames(), Theme.light());
        g.dispose();
    }

    /** Measured with the first lesson open, so that both times the same is kept. */
    private long live() {
        change(LessonModel.FIRST);
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
