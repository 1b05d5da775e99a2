package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.stage.StageLayout;
import unfold.trace.Slot;
import unfold.ui.model.PinsModel;

/** Numbers pinned in the window, by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class PinsWindowTest {

    private TestWindow window;
    private Stage stage;

    @Start
    private void start(Stage shown) {
        stage = shown;
        window = new TestWindow(shown);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private PinsModel pins() {
        return window.model.frames().pins();
    }

    private Slot state(int time) {
        Frame frame = window.model.frames().frame().get();
        return Slot.value(frame.trace().quantity("s").orElseThrow(), time);
    }

    private Point2D place(Slot slot, int index) {
        Node pane = window.node("stage");
        Rectangle2D area = new Rectangle2D.Double(
                0,
                0,
                pane.getBoundsInLocal().getWidth(),
                pane.getBoundsInLocal().getHeight());
        Frame frame = window.model.frames().frame().get();
        Rectangle2D cell = StageLayout.of(
                        frame.subject(), area, window.model.appearance().theme(), frame.activeTime())
                .grid(slot)
                .orElseThrow()
                .cell(index);
        return pane.localToScene(cell.getCenterX(), cell.getCenterY());
    }

    private String status() {
        return ((Label) window.node("status-text")).getText();
    }

    private List<Cell> pinned() {
        return pins().allProperty().get().stream().map(PinsModel.Kept::cell).toList();
    }

    @Test
    void numbersArePinnedByClicksWalkedThroughByTabAndUnpinnedByEscape() {
        window.hand.interact(() -> window.model.cursor().moveTo(8));
        Cell first = new Cell(state(1), 0);
        Cell second = new Cell(state(2), 1);
        window.hand.clickOn(place(state(1), 0));
        assertEquals(List.of(first), pinned());
        assertTrue(window.words("blackboard").contains("s_1[1] = tanh("), () -> window.words("blackboard"));
        window.hand.holding(KeyCode.CONTROL, () -> window.hand.clickOn(place(state(2), 1)));
        assertEquals(List.of(first, second), pinned());
        assertEquals(second, pins().lookedProperty().get());
        window.hand.push(KeyCode.TAB);
        assertEquals(first, pins().lookedProperty().get());
        window.hand.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(second, pins().lookedProperty().get());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(List.of(first, second), pinned(), "pins stay when the run goes on");
        window.hand.clickOn(place(state(2), 1));
        assertEquals(List.of(first), pinned(), "a click on the pinned number unpins it");
        window.hand.interact(() -> stage.setFullScreen(true));
        window.hand.push(KeyCode.ESCAPE);
        assertEquals(List.of(), pinned());
        assertTrue(stage.isFullScreen(), "Escape unpins first");
        window.hand.push(KeyCode.ESCAPE);
        assertTrue(!stage.isFullScreen());
    }

    @Test
    void aNumberIsReachedByKeysAloneAndCopiedWithAllDigits() {
        window.hand.push(KeyCode.RIGHT).push(KeyCode.I);
        Cell first = new Cell(state(1), 0);
        assertEquals(first, pins().lookedProperty().get());
        window.hand.push(KeyCode.ALT, KeyCode.RIGHT);
        assertNotEquals(first, pins().lookedProperty().get());
        assertEquals(1, pinned().size(), "the pin has moved");
        window.hand.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(first, pins().lookedProperty().get());
        window.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String complete = String.valueOf(
                window.model.frames().frame().get().at(state(1)).orElseThrow().get(0));
        String[] copied = new String[1];
        window.hand.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("s_1[1] = tanh(") && copied[0].endsWith(complete), copied[0]);
        window.hand.push(KeyCode.I);
        assertEquals(2, pinned().size());
        window.hand.push(KeyCode.ESCAPE);
        assertNull(pins().lookedProperty().get());
        assertEquals(1, window.position(), "only the first key stepped");
        window.hand.moveTo(place(state(1), 0));
        assertTrue(!status().contains(complete), this::status);
        window.hand.push(KeyCode.X);
        assertTrue(status().contains(complete), this::status);
    }
}
