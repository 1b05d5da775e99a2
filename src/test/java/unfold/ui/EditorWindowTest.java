package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    private TextArea open() {
        window.hand.push(KeyCode.CONTROL, KeyCode.E);
        window.hand.look();
        return (TextArea) window.node("equations-text");
    }

    @Test
    void keysOfTheRunEditTheTextWhileItHasThem() {
        TextArea area = open();
        assertSame(area, window.scene.getFocusOwner());
        window.hand.push(KeyCode.END).push(KeyCode.SPACE).push(KeyCode.LEFT).push(KeyCode.PAGE_DOWN);
        assertEquals(0, window.position());
        assertFalse(window.model.player().isPlaying());
        assertTrue(editor.textProperty().get().startsWith("s_t = tanh(U x_t + W s_{t-1} + b_s) \n"));
        window.hand.push(KeyCode.ESCAPE);
        window.hand.look();
        assertNull(window.node("equations-text"));
        window.hand.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }

    @Test
    void textIsTypedMarkedMendedAndApplied() throws TimeoutException {
        TextArea area = open();
        window.hand.interact(() -> area.selectRange(6, 10));
        window.hand.push(KeyCode.T).push(KeyCode.A).push(KeyCode.H).push(KeyCode.N);
        Label message = (Label) window.node("editor-message");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> message.getText().startsWith("Line 1, column 7: There is no function 'tahn'"));
        assertTrue(marked(), "no wave");
        window.hand.interact(() -> area.positionCaret(0));
        window.hand.clickOn(message);
        assertEquals("tahn", area.getSelectedText());
        window.hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertFalse(window.model.lesson().unsavedProperty().get());
        window.hand.push(KeyCode.R).push(KeyCode.E).push(KeyCode.L).push(KeyCode.U);
        window.hand.look();
        assertTrue(message.getText().startsWith("Ready to apply (Ctrl+Enter). Kept: U, W, b_s, "), message::getText);
        assertFalse(marked(), "still a wave");
        window.hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(window.model.lesson().unsavedProperty().get());
        assertTrue(message.getText().startsWith("The run is computed anew "), message::getText);
        assertSame(area, window.scene.getFocusOwner());
    }

    /** Whether anything is painted over the text. */
    private boolean marked() {
        Node pane = window.node("equations-marks");
        return FxThread.call(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = pane.snapshot(clear, null);
            int width = (int) image.getWidth();
            return IntStream.range(0, width * (int) image.getHeight())
                    .anyMatch(i -> image.getPixelReader().getArgb(i % width, i / width) != 0);
        });
    }

    @Test
    void undoTakesBackWhatWasTypedAndWhatWasReverted() {
        TextArea area = open();
        String before = area.getText();
        window.hand.interact(area::end);
        window.hand.push(KeyCode.X);
        assertEquals(before + "x", area.getText());
        window.hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, area.getText());
        window.hand.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(before + "x", area.getText());
        window.hand.clickOn(window.node("editor-revert"));
        assertEquals(before, area.getText());
        window.hand.interact(area::undo);
        assertEquals(before + "x", area.getText());
    }

    @Test
    void signsAreInsertedWhereTheCaretIs() {
        TextArea area = open();
        window.hand.clickOn(window.button("⊙"));
        assertTrue(area.getText().startsWith("⊙s_t"), area::getText);
        assertSame(area, window.scene.getFocusOwner());
    }
}
