package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unfold.ui.model.HintModel;

/** What the window says unasked: why a key does nothing, and the hint of the first start. */
class ToldWindowTest extends OneWindow {

    /** 20 pt in pixels of CSS, but for what a float of them is less. */
    private static final double LEAST = 20 * 96 / 72.0 - 1e-3;

    @AfterEach
    void nothingFailed() {
        hand.push(KeyCode.HOME);
        window.assertNothingFailed();
    }

    private static String said() {
        return FxThread.call(() -> ((Label) window.node("status-text")).getText());
    }

    private static boolean isDisabled(String button) {
        return FxThread.call(() -> window.node(button).isDisabled());
    }

    @Test
    void stepsBeyondTheEndsAreDisabledAndTheirKeysSayWhy() {
        assertTrue(isDisabled("previous-operation") && isDisabled("previous-phase") && isDisabled("first"));
        assertFalse(isDisabled("next-operation"));
        hand.push(KeyCode.LEFT);
        assertEquals("This is the start of the run. Right goes on by one operation.", said());
        hand.push(KeyCode.END).push(KeyCode.RIGHT);
        assertEquals("This is the end of the run. Home goes back to its start.", said());
        assertTrue(isDisabled("next-operation") && isDisabled("next-time-step") && isDisabled("last"));
        assertFalse(isDisabled("previous-phase"));
    }

    @Test
    void aFoldedNetworkSaysWhyItIsNotZoomed() {
        hand.push(KeyCode.U).push(KeyCode.Z);
        assertTrue(said().startsWith("A folded network has no other time steps"), said());
        hand.push(KeyCode.U);
        assertFalse(said().startsWith("A folded network"), said());
    }

    @Test
    void beforeAClassItIsSaidInLargeLettersOverTheLowerEdgeAndNothingMoves() {
        Node brief = window.node("brief");
        hand.push(KeyCode.CONTROL, KeyCode.P).push(KeyCode.END).look();
        Bounds transport = FxThread.call(() -> bounds(window.node("transport")));
        assertFalse(brief.isVisible() || window.node("status").isVisible());
        hand.push(KeyCode.RIGHT).look();
        Label words = (Label) window.node("brief-text");
        assertTrue(brief.isVisible());
        assertEquals("This is the end of the run. Home goes back to its start.", words.getText());
        assertEquals(words.getText(), said());
        assertTrue(words.getFont().getSize() >= LEAST, () -> words.getFont().toString());
        FxThread.call(() -> {
            assertEquals(transport, bounds(window.node("transport")));
            assertEquals(bounds(window.node("overlay")).getMaxY(), bounds(words).getMaxY(), 1);
            return null;
        });
        hand.push(KeyCode.LEFT);
        assertFalse(brief.isVisible());
        hand.push(KeyCode.CONTROL, KeyCode.P);
    }

    @Test
    void aPinThatCannotGoFurtherSaysSo() {
        hand.push(KeyCode.RIGHT).push(KeyCode.I);
        for (int i = 0; i < 30; i++) {
            hand.push(KeyCode.ALT, KeyCode.UP);
        }
        assertEquals("No number stands further up.", said());
        hand.push(KeyCode.ALT, KeyCode.DOWN);
        assertFalse(said().startsWith("No number"), said());
        hand.push(KeyCode.ESCAPE);
    }

    @Test
    void theFirstHintStandsBesideTheStageEnterGoesOnAndItIsShownOnce() {
        HintModel hint = window.model.hint();
        hand.interact(hint::begin);
        for (HintModel.Step step : HintModel.Step.values()) {
            hand.look();
            assertEquals(step, hint.stepProperty().get());
            assertFalse(
                    FxThread.call(() -> bounds(window.scene.lookup(".hint")).intersects(bounds(window.node("stage")))));
            hand.push(KeyCode.ENTER);
        }
        assertNull(hint.stepProperty().get());
        hand.interact(hint::begin);
        assertNull(hint.stepProperty().get());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
