package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.parameters.ParametersLayout;
import unfold.lesson.edit.Entries.Extent;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;
import unfold.ui.model.Asked;

/** Numbers typed and nudged in the window, by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class NumbersWindowTest {

    /** What the parameters leave to their scroll bar. */
    private static final double BAR = 18;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private Trace trace() {
        return window.model.lesson().showingProperty().get().trace();
    }

    private Slot weights() {
        Quantity w = trace().quantities().stream()
                .filter(each -> each.key().equals("W"))
                .findFirst()
                .orElseThrow();
        return Slot.value(w, Slot.UNTIMED);
    }

    private double weight(int index) {
        return trace().at(weights(), 0).orElseThrow().get(index);
    }

    private Point2D place(int index) {
        Region pane = (Region) window.node("parameters");
        Rectangle2D area = new Rectangle2D.Double(0, 0, pane.getWidth() - BAR, pane.getHeight());
        Rectangle2D cell = ParametersLayout.of(
                        window.model.frames().frame().get().subject(),
                        area,
                        window.model.appearance().theme())
                .grid(weights())
                .orElseThrow()
                .cell(index);
        return pane.localToScene(cell.getCenterX(), cell.getCenterY());
    }

    private String status() {
        return ((Label) window.node("status-text")).getText();
    }

    @Test
    void doubleClickTypesANumberAndTheRunFollows() {
        Trace before = trace();
        window.hand.doubleClickOn(place(2)).write("0.5").push(KeyCode.ENTER);
        assertEquals(0.5, weight(2));
        assertNotEquals(
                before.at(weights().gradient(), Integer.MAX_VALUE),
                trace().at(weights().gradient(), Integer.MAX_VALUE));
        window.hand.push(KeyCode.UP).write("7").push(KeyCode.TAB);
        assertEquals(7, weight(0));
        assertTrue(status().startsWith("W[1,2] = 0.2"), this::status);
        assertEquals(0, window.position(), "no key stepped");
        window.hand.push(KeyCode.ESCAPE).push(KeyCode.RIGHT);
        assertEquals(1, window.position());
        window.hand.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before.at(weights(), 0), trace().at(weights(), 0));
    }

    @Test
    void selectedNumberIsDraggedTurnedAndCleared() {
        window.hand.doubleClickOn(place(3)).push(KeyCode.ESCAPE);
        window.hand.drag(place(3), place(3).add(0, -20));
        assertEquals(0.45, weight(3));
        window.hand.scroll(place(3), 5);
        assertNotEquals(0.45, weight(3));
        window.hand.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0.4, weight(3));
        window.hand.push(KeyCode.DELETE);
        assertEquals(0, weight(3));
    }

    private static List<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    @Test
    void menuIsAboutTheSelectionAndARowIsScaled() {
        window.hand.doubleClickOn(place(2)).push(KeyCode.ESCAPE).push(KeyCode.CONTEXT_MENU);
        List<String> items = new ArrayList<>();
        window.hand.interact(() -> menus().forEach(menu -> {
            menu.getItems().forEach(item -> items.add(String.valueOf(item.getText())));
            menu.hide();
        }));
        assertEquals(List.of("Edit W[2,1]…", "null", "W[2,1]", "row 2 of W", "column 1 of W", "W"), items);
        window.hand.interact(() -> {
            window.model.editing().extend(Extent.ROW);
            window.model.editing().ask(Asked.Kind.SCALE);
        });
        Node field = window.node("cell-text-parameters");
        assertEquals(field, window.scene.getFocusOwner());
        window.hand.write("x").push(KeyCode.ENTER);
        assertTrue(window.node("cell-problem-parameters").isVisible());
        window.hand.push(KeyCode.BACK_SPACE).write("10").push(KeyCode.ENTER);
        assertEquals(3, weight(2));
        assertEquals(4, weight(3));
        assertFalse(field.isVisible() && field.isFocused());
    }
}
