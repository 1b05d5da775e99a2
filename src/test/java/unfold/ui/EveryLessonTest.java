package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.lesson.BundledLessons;
import unfold.trace.Ruler;
import unfold.ui.model.LessonModel;

/** Opens every lesson that comes with the program in one real window, and looks at three of its steps. */
@ExtendWith(ApplicationExtension.class)
class EveryLessonTest {

    /** At so many cursors the window is painted. */
    private static final int PAINTED = 3;

    /** At so many its words are made; the words of every step of every recurrence are tested where they are made. */
    private static final int READ = 40;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    @Test
    void everyBundledLessonIsSteppedThrough() {
        BundledLessons.ofProgram().all().forEach(lesson -> window.hand.interact(() -> walk(lesson)));
        window.hand.look();
    }

    private void walk(BundledLessons.Entry lesson) {
        LessonModel model = window.model.lesson();
        model.openBundled(lesson.name());
        assertNull(model.noticeProperty().get(), lesson.name());
        assertEquals(lesson.title(), model.showingProperty().get().title());
        int end = window.model.cursor().end();
        int every = Math.max(1, end / PAINTED);
        int read = Math.max(1, end / READ);
        window.model.cursor().moveTo(0);
        for (int cursor = 0; cursor <= end; cursor++) {
            assertEquals(cursor, window.position(), lesson.name());
            if (cursor % every == 0 || cursor == end) {
                // Every pane paints while it is laid out; what a painter throws reaches the window's handler.
                window.scene.getRoot().layout();
            }
            if (cursor % read == 0 || cursor == end) {
                assertFalse(window.words("blackboard").isBlank(), lesson.name());
            }
            window.model.cursor().forward(Ruler.Size.OPERATION);
        }
        boolean backward = model.showingProperty().get().subject().goesBackward();
        assertTrue(window.words("header").startsWith(backward ? "DONE" : "FORWARD"), lesson.name());
        for (int cursor = end; cursor > 0; cursor--) {
            window.model.cursor().back(Ruler.Size.OPERATION);
        }
        assertEquals("START", window.words("header"), lesson.name());
    }
}
