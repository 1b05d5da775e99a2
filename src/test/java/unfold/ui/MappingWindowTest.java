package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.tensor.Tensor;
import unfold.ui.model.Showing;

/** What a reader does with a file of weights in the window. */
@ExtendWith(ApplicationExtension.class)
class MappingWindowTest {

    @TempDir
    private static Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private void choose(String content) throws IOException {
        window.files.weights.clear();
        window.files.weights.add(Files.writeString(folder.resolve("model.json"), content));
    }

    private Showing shown() {
        return window.model.lesson().showingProperty().get();
    }

    private String words(String list) {
        Set<Node> cells = window.node(list).lookupAll(".list-cell");
        return String.join(
                "\n",
                cells.stream()
                        .map(Node::getAccessibleText)
                        .filter(text -> text != null && !text.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void keysAloneTurnAMatrixAndAcceptIt() throws IOException {
        choose("{\"W\": [[1, 2], [3, 4]]}");
        window.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        window.hand.look();
        assertSame(window.node("mapping-parameters"), window.scene.getFocusOwner());
        assertEquals("W, 2×2, for W", words("mapping-arrays"));
        assertTrue(words("mapping-parameters").contains("W, 2×2, ← W"), () -> words("mapping-parameters"));
        window.hand.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        assertTrue(((CheckBox) window.node("mapping-turn-W")).isSelected());
        assertFalse(window.model.player().isPlaying());
        window.hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.hand.look();
        assertNull(window.node("mapping"));
        assertNotNull(window.node("parameters"));
        assertEquals(
                Tensor.matrix(new double[][] {{1, 3}, {2, 4}}),
                shown().lesson().inputs().parameters().get("W"));
    }

    @Test
    void escapeClosesTheChoiceFirstAndThenThePane() throws IOException {
        Showing before = shown();
        choose("{\"W\": [[1, 2, 3], [3, 4, 3], [5, 6, 7]]}");
        window.hand.push(KeyCode.CONTROL, KeyCode.L);
        window.hand.look();
        assertTrue(
                ((Label) window.node("mapping-message")).getText().startsWith("As in the file, s has 3 units"),
                () -> ((Label) window.node("mapping-message")).getText());
        window.hand.push(KeyCode.END);
        assertEquals("b_o", window.model.mapping().selectedProperty().get());
        assertEquals(0, window.position());
        ComboBox<?> packing = (ComboBox<?>) window.node("mapping-packing");
        window.hand.interact(() -> {
            packing.requestFocus();
            packing.show();
        });
        window.hand.push(KeyCode.ESCAPE);
        assertFalse(packing.isShowing());
        assertNotNull(window.node("mapping"));
        window.hand.push(KeyCode.ESCAPE);
        window.hand.look();
        assertNull(window.node("mapping"));
        assertSame(before, shown());
    }
}
