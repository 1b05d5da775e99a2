package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
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

    @Test
    void textIsTypedMarkedMendedAndApplied(FxRobot robot) throws TimeoutException {
        TextArea area = open(robot);
        robot.interact(() -> area.selectRange(6, 10));
        robot.push(KeyCode.T).push(KeyCode.A).push(KeyCode.H).push(KeyCode.N);
        Label message = (Label) window.node("editor-message");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> message.getText().startsWith("Line 1, column 7: There is no function 'tahn'"));
        assertTrue(marked(), "no wave");
        robot.interact(() -> area.positionCaret(0));
        robot.clickOn(message);
        assertEquals("tahn", area.getSelectedText());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertFalse(window.model.lesson().unsavedProperty().get());
        robot.push(KeyCode.R).push(KeyCode.E).push(KeyCode.L).push(KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(message.getText().startsWith("Ready to apply (Ctrl+Enter). Kept: U, W, b_s, "), message::getText);
        assertFalse(marked(), "still a wave");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(window.model.lesson().unsavedProperty().get());
        assertTrue(message.getText().startsWith("The run is computed anew "), message::getText);
        assertSame(area, window.scene.getFocusOwner());
    }

    /** Whether anything is painted over the text. */
    private boolean marked() {
        Node pane = window.node("equations-marks");
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = pane.snapshot(clear, null);
            int width = (int) image.getWidth();
            return IntStream.range(0, width * (int) image.getHeight())
                    .anyMatch(i -> image.getPixelReader().getArgb(i % width, i / width) != 0);
        });
    }

    @Test
    void undoTakesBackWhatWasTypedAndWhatWasReverted(FxRobot robot) {
        TextArea area = open(robot);
        String before = area.getText();
        robot.interact(area::end);
        robot.push(KeyCode.X);
        assertEquals(before + "x", area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(before + "x", area.getText());
        robot.clickOn(window.node("editor-revert"));
        assertEquals(before, area.getText());
        robot.interact(area::undo);
        assertEquals(before + "x", area.getText());
    }

    @Test
    void signsAreInsertedWhereTheCaretIs(FxRobot robot) {
        TextArea area = open(robot);
        robot.clickOn("⊙");
        assertTrue(area.getText().startsWith("⊙s_t"), area::getText);
        assertSame(area, window.scene.getFocusOwner());
    }
}
