package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unfold.ui.model.EditorModel;

/** What a reader does with the equations in the window. */
@ExtendWith(ApplicationExtension.class)
class EditorWindowTest {

    private TestWindow window;
    private EditorModel editor;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
        editor = window.model.editor();
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private TextArea open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        return (TextArea) window.node("equations-text");
    }

    @Test
    void keysOfTheRunEditTheTextWhileItHasThem(FxRobot robot) {
        TextArea area = open(robot);
        assertSame(area, window.scene.getFocusOwner());
        robot.push(KeyCode.END).push(KeyCode.SPACE).push(KeyCode.LEFT).push(KeyCode.PAGE_DOWN);
        assertEquals(0, window.position());
        assertFalse(window.model.player().isPlaying());
        assertTrue(editor.textProperty().get().startsWith("s_t = tanh(U x_t + W s_{t-1} + b_s) \n"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(window.node("equations-text"));
        robot.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }
}
