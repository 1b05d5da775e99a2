package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a lecturer does before a class, all in one window: each story leaves the stage as it found it, to the pixel.
 */
class LectureWindowTest extends OneWindow {

    private int begun;

    @BeforeEach
    void remember() {
        begun = picture("stage");
    }

    @AfterEach
    void everythingIsAsBefore() {
        hand.push(KeyCode.HOME);
        assertEquals(begun, picture("stage"));
        window.assertNothingFailed();
    }

    /** A number that stands for all pixels of a pane. */
    private static int picture(String id) {
        hand.look();
        return FxThread.call(() -> {
            WritableImage image = window.node(id).snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }

    private static int stage() {
        return picture("stage");
    }

    private static boolean isThere(String id) {
        Node node = window.node(id);
        return node != null && node.isVisible();
    }

    @Test
    void everyKeyStepsAsItsRulerSaysAndTheStageShowsIt() {
        Map<Integer, Integer> pictures = new HashMap<>(Map.of(0, stage()));
        step(pictures, 1, KeyCode.RIGHT);
        step(pictures, 3, KeyCode.PAGE_DOWN);
        step(pictures, 6, KeyCode.PAGE_DOWN);
        step(pictures, 5, KeyCode.LEFT);
        step(pictures, 3, KeyCode.PAGE_UP);
        step(pictures, 10, KeyCode.CONTROL, KeyCode.RIGHT);
        step(pictures, 39, KeyCode.CONTROL, KeyCode.RIGHT);
        step(pictures, 29, KeyCode.PAGE_UP);
        step(pictures, 10, KeyCode.CONTROL, KeyCode.LEFT);
        step(pictures, 0, KeyCode.HOME);
        step(pictures, 39, KeyCode.END);
        step(pictures, 0, KeyCode.CONTROL, KeyCode.LEFT);
    }

    /** One picture for each cursor, however it was reached, and never the same for two. */
    private static void step(Map<Integer, Integer> pictures, int expected, KeyCode... keys) {
        if (expected == 0) {
            while (window.position() > 0) {
                hand.push(keys);
            }
        } else {
            hand.push(keys);
        }
        assertEquals(expected, window.position(), () -> Arrays.toString(keys));
        int now = stage();
        assertEquals(pictures.getOrDefault(expected, now), now, () -> "at " + expected);
        pictures.put(expected, now);
        assertEquals(pictures.size(), pictures.values().stream().distinct().count(), () -> "at " + expected);
    }

    @Test
    void spacePlaysUntilItIsPressedAgain() {
        hand.push(KeyCode.SPACE).interact(() -> {
            for (long now = 0; now <= 3_000_000_000L; now += 20_000_000) {
                window.model.player().tick(now);
            }
        });
        assertEquals(6, window.position());
        assertNotEquals(begun, stage());
        hand.push(KeyCode.SPACE);
        assertFalse(window.model.player().isPlaying());
    }

    @Test
    void theCellOpensInItsPlaceAndFollowsTheRun() {
        hand.push(KeyCode.PAGE_DOWN);
        int closed = stage();
        hand.push(KeyCode.C);
        int open = stage();
        assertNotEquals(closed, open);
        assertTrue(window.model.frames().insideCellProperty().get());
        hand.push(KeyCode.RIGHT);
        assertNotEquals(open, stage());
        assertEquals(4, window.position());
        hand.push(KeyCode.CONTROL, KeyCode.P);
        assertNotEquals(open, stage());
        hand.push(KeyCode.CONTROL, KeyCode.P).push(KeyCode.LEFT);
        assertEquals(open, stage());
        hand.push(KeyCode.C);
        assertEquals(closed, stage());
    }

    @Test
    void theChainFoldsToItsLoopAndUnfoldsAgain() {
        hand.push(KeyCode.RIGHT);
        int chain = stage();
        hand.push(KeyCode.U);
        assertNotEquals(chain, stage());
        hand.push(KeyCode.U);
        assertEquals(chain, stage());
    }

    @Test
    void theProjectorHasItsOwnColoursLettersAndPanels() {
        double letters = window.model.appearance().theme().textSize();
        hand.push(KeyCode.F8);
        assertNull(window.node("plots"));
        hand.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals("projector", window.model.appearance().theme().palette().name());
        assertTrue(window.model.appearance().theme().textSize() > 1.2 * letters);
        assertNull(window.node("bench"));
        assertTrue(isThere("blackboard"));
        assertFalse(isThere("status"));
        assertNotEquals(begun, stage());
        hand.push(KeyCode.CONTROL, KeyCode.P);
        assertTrue(isThere("bench"));
        assertNull(window.node("plots"), "what was folded away stays so");
        hand.push(KeyCode.F8);
        assertTrue(isThere("plots") && isThere("status"));
    }

    @Test
    void zoomedByKeysItIsLookedAlongAndFitsAgain() {
        hand.push(KeyCode.RIGHT);
        int whole = stage();
        hand.push(KeyCode.Z).push(KeyCode.Z);
        int near = stage();
        assertNotEquals(whole, near);
        hand.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertNotEquals(near, stage());
        assertEquals(1, window.position(), "looking is not stepping");
        hand.push(KeyCode.F);
        assertEquals(whole, stage());
    }

    @Test
    void theWheelZoomsWhereThePointerIs() {
        Point2D middle = hand.middle(window.node("stage"));
        hand.scroll(middle, 3);
        assertTrue(window.model.viewport().zoomedProperty().get());
        int near = stage();
        assertNotEquals(begun, near);
        hand.scroll(middle, -9).moveTo(new Point2D(1, 1));
        assertFalse(window.model.viewport().zoomedProperty().get());
    }

    @Test
    void panelsFoldAwayAndTheStageTakesTheirRoom() {
        Region stage = (Region) window.node("stage");
        double width = stage.getWidth();
        double height = stage.getHeight();
        hand.push(KeyCode.F7).look();
        assertFalse(isThere("blackboard"));
        assertTrue(stage.getWidth() > width);
        hand.push(KeyCode.F8).push(KeyCode.F9).look();
        assertFalse(isThere("plots") || isThere("bench"));
        assertTrue(stage.getHeight() > height);
        hand.push(KeyCode.F9).look();
        assertTrue(isThere("bench"));
        hand.push(KeyCode.SHIFT, KeyCode.F9).look();
        assertTrue(isThere("blackboard") && isThere("plots") && isThere("bench"));
        assertEquals(width, stage.getWidth());
        assertEquals(height, stage.getHeight());
    }

    @Test
    void theSpotlightDimsAllButTheOperation() {
        hand.push(KeyCode.RIGHT);
        int lit = stage();
        hand.push(KeyCode.S);
        int dimmed = stage();
        assertNotEquals(lit, dimmed);
        hand.push(KeyCode.RIGHT);
        assertNotEquals(dimmed, stage());
        hand.push(KeyCode.LEFT).push(KeyCode.S);
        assertEquals(lit, stage());
    }

    @Test
    void aBlankWallWakesWithTheNextKeyWhichDoesNothingElse() {
        for (Runnable blank : new Runnable[] {
            () -> hand.push(KeyCode.B), () -> hand.push(KeyCode.W), () -> hand.write("."), () -> hand.write(",")
        }) {
            blank.run();
            assertTrue(isThere("blank"));
            hand.push(KeyCode.PAGE_DOWN);
            assertFalse(isThere("blank"));
            assertEquals(0, window.position());
        }
        assertNotEquals(blanked(KeyCode.B), blanked(KeyCode.W));
    }

    private static int blanked(KeyCode key) {
        hand.push(key);
        int picture = picture("blank");
        hand.push(key);
        return picture;
    }

    @Test
    void keysMoveTheDividers() {
        Node stage = window.node("stage");
        hand.interact(stage::requestFocus);
        double width = stage.getLayoutBounds().getWidth();
        double height = stage.getLayoutBounds().getHeight();
        hand.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT)
                .push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN)
                .look();
        assertTrue(stage.getLayoutBounds().getWidth() < width - 5);
        assertTrue(stage.getLayoutBounds().getHeight() > height + 5);
        hand.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT)
                .push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP)
                .look();
        assertEquals(width, stage.getLayoutBounds().getWidth(), 1.5);
        assertEquals(height, stage.getLayoutBounds().getHeight(), 1.5);
        Node plots = window.node("plots");
        double below = plots.getLayoutBounds().getWidth();
        hand.interact(window.node("plot-logarithmic")::requestFocus)
                .push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT)
                .look();
        assertTrue(plots.getLayoutBounds().getWidth() > below + 5, "the panel with the keys");
        assertEquals(width, stage.getLayoutBounds().getWidth(), 1.5);
        hand.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT).interact(stage::requestFocus);
        // The ring around what has the keys is there now.
        begun = stage();
    }

    @Test
    void keysWalkFromPanelToPanel() {
        Node stage = window.node("stage");
        hand.interact(stage::requestFocus).push(KeyCode.F6);
        assertNotEquals(stage, window.scene.getFocusOwner());
        hand.push(KeyCode.SHIFT, KeyCode.F6);
        assertEquals(stage, window.scene.getFocusOwner());
        // The ring around what was reached by keys stays.
        begun = stage();
    }
}
