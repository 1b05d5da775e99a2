package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unfold.lesson.BundledLessons;
import unfold.ui.model.LessonModel;

/** Opens every lesson that comes with the program in one real window, and looks at three of its steps. */
@ExtendWith(ApplicationExtension.class)
class EveryLessonTest {

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
    void everyBundledLessonShowsItsFirstMiddleAndLastStep(FxRobot robot) {
        BundledLessons.ofProgram().all().forEach(lesson -> robot.interact(() -> walk(lesson)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void walk(BundledLessons.Entry lesson) {
        LessonModel model = window.model.lesson();
        model.openBundled(lesson.name());
        assertNull(model.noticeProperty().get(), lesson.name());
        assertEquals(lesson.title(), model.showingProperty().get().title());
        int end = window.model.cursor().end();
        for (int cursor : new int[] {0, end / 2, end}) {
            window.model.cursor().moveTo(cursor);
            // Every pane paints while it is laid out; what a painter throws reaches the window's handler.
            window.scene.getRoot().layout();
            assertFalse(window.words("blackboard").isBlank(), lesson.name() + " at " + cursor);
        }
        assertEquals("DONE", window.words("header"), lesson.name());
    }
}
