package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.Frame;
import unfold.draw.compare.Compared;
import unfold.draw.motion.Motion;
import unfold.lesson.CellKind;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.ui.model.CompareModel;
import unfold.ui.model.CursorModel;
import unfold.ui.model.Sides;

/** Compares an RNN, an LSTM and a GRU in the real window, and steps through them there and back. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private CompareModel compare() {
        return window.model.compare();
    }

    @Test
    void threeCellsStepTogetherToTheEndAndBack() {
        assertFalse(window.node("compare-bar").isVisible());
        window.hand.interact(() -> {
            compare().with(CellKind.LSTM);
            compare().with(CellKind.GRU);
        });
        assertTrue(window.node("compare-bar").isVisible());
        assertTrue(window.words("stage").startsWith("The network unrolled over time: RNN, LSTM, GRU. "));
        window.hand.push(KeyCode.M);
        assertTrue(window.words("blackboard").contains("s"));
        window.hand.interact(() -> {
            CursorModel cursor = window.model.cursor();
            for (int i = 0; i <= cursor.end(); i++) {
                cursor.moveTo(i);
                assertTogether();
            }
        });
        while (window.position() > 0) {
            window.hand.push(KeyCode.PAGE_UP);
            window.hand.interact(this::assertTogether);
        }
        assertEquals(0, window.position());
        window.hand.push(KeyCode.END);
        window.hand.push(KeyCode.C);
        assertTrue(painted(), "the insides of the cells");
        window.hand.push(KeyCode.C);
        assertTrue(painted(), "the networks over time");
        window.hand.push(KeyCode.SHIFT, KeyCode.M);
        assertEquals(List.of("RNN", "GRU"), compare().sidesProperty().get().names());
        window.hand.interact(() -> ((Button) window.node("compare-stop")).fire());
        assertFalse(window.node("compare-bar").isVisible());
    }

    private void assertTogether() {
        List<Compared> models = compare().now();
        Frame focused = models.get(1).frame();
        if (focused.current().map(Step::time).orElse(Slot.UNTIMED) == Slot.UNTIMED) {
            return;
        }
        for (Compared model : models) {
            assertEquals(focused.activeTime(), model.frame().activeTime());
            assertEquals(focused.phase(), model.frame().phase());
        }
    }

    private boolean painted() {
        window.hand.look();
        Node pane = window.node("stage");
        WritableImage image = FxThread.call(() -> pane.snapshot(null, null));
        int third = (int) image.getWidth() / 3;
        for (int tile = 0; tile < 3; tile++) {
            long colours = 0;
            for (int x = tile * third; x < (tile + 1) * third; x += 3) {
                int column = x;
                colours += IntStream.range(0, (int) image.getHeight())
                        .map(y -> image.getPixelReader().getArgb(column, y))
                        .distinct()
                        .count();
            }
            if (colours < 2L * third / 3) {
                return false;
            }
        }
        return true;
    }

    private String item(String id) {
        MenuBar bar = (MenuBar) window.node("menu-bar");
        return FxThread.call(() -> bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .map(MenuItem::getText)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theMenuSaysWhatACommandNeeds() {
        assertEquals("Stop comparing  (needs a comparison)", item("menu-stop-comparing"));
        window.hand.interact(() -> compare().with(CellKind.LSTM));
        assertEquals("Stop comparing", item("menu-stop-comparing"));
        assertEquals("Fold to a loop, or unfold  (needs one network alone)", item("menu-fold"));
    }

    @Test
    void allModelsGoOnTogether() {
        window.hand.interact(() -> compare().with(CellKind.LSTM));
        Sides sides = compare().sidesProperty().get();
        Motion own = sides.motion(1, new Motion(4, 6, 0.5));
        assertEquals(sides.at(4).get(1).frame().cursor(), own.from());
        assertEquals(sides.at(6).get(1).frame().cursor(), own.to());
        assertEquals(0.5, own.fraction());
        assertTrue(sides.motion(1, Motion.rest(6)).isAtRest());
    }

    @Test
    void aClickOnAModelGivesItTheFocusAndAChipTakesItAway() {
        window.hand.interact(() -> compare().with(CellKind.LSTM));
        window.hand.interact(() -> ((ToggleButton) window.node("compare-chip-1")).fire());
        assertEquals(1, compare().sidesProperty().get().focus());
        window.hand.clickOn(window.node("compare-close-1"));
        assertEquals(1, compare().sidesProperty().get().count());
    }
}
