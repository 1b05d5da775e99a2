package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a reader does with the window, by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    private TestWindow window;
    private Stage stage;

    @TempDir
    private Path folder;

    @Start
    private void start(Stage stage) {
        this.stage = stage;
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private void press(String id) {
        window.hand.clickOn(window.node(id));
    }

    private Path broken() throws IOException {
        String text = Files.readString(Path.of("assets", "lessons", "worked-example.yaml"));
        return Files.writeString(folder.resolve("broken.yaml"), text.replace("softmax(", "sotfmax("));
    }

    /** Leaves weights in the lesson that are not saved. */
    private void change() throws IOException {
        window.files.weights.add(Files.writeString(folder.resolve("W.csv"), "0 1\n1 0\n"));
        window.hand.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(stage.getTitle().startsWith("* "), stage::getTitle);
    }

    @Test
    void buttonsStep() {
        press("next-operation");
        assertEquals(1, window.position());
        press("next-time-step");
        assertEquals(3, window.position());
        press("next-phase");
        assertEquals(10, window.position());
        press("previous-operation");
        assertEquals(9, window.position());
        press("previous-time-step");
        assertEquals(6, window.position());
        press("last");
        assertEquals(39, window.position());
        press("previous-phase");
        assertEquals(10, window.position());
        press("first");
        assertEquals(0, window.position());
    }

    @Test
    void spaceAfterAClickPlaysInsteadOfPressingTheButtonAgain() {
        press("next-operation");
        window.hand.push(KeyCode.SPACE);
        assertEquals(1, window.position());
        assertTrue(window.model.player().isPlaying());
    }

    @Test
    void spaceOnAButtonReachedByTabPressesThatButton() {
        for (int i = 0; i < 30 && !focused("next-time-step"); i++) {
            window.hand.push(KeyCode.TAB);
        }
        assertTrue(focused("next-time-step"));
        window.hand.push(KeyCode.SPACE);
        assertEquals(3, window.position());
        assertFalse(window.model.player().isPlaying());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(4, window.position());
        assertTrue(focused("next-time-step"));
    }

    private boolean focused(String id) {
        return window.scene.getFocusOwner() == window.node(id);
    }

    @Test
    void keysInAnOpenMenuStayInTheMenu(FxRobot robot) {
        robot.clickOn("View");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertEquals(0, window.position());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }

    @Test
    void keysInAnOpenPanelStayInThePanel() {
        window.hand.push(KeyCode.F1);
        assertTrue(window.node("keys-panel").isVisible());
        window.hand.push(KeyCode.RIGHT).push(KeyCode.PAGE_DOWN).push(KeyCode.END);
        assertEquals(0, window.position());
        window.hand.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("keys-panel"));
        window.hand.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }

    @Test
    void brokenLessonLeavesTheOpenOneAndSaysWhereItIsBroken() throws IOException {
        window.hand.push(KeyCode.RIGHT);
        window.files.lesson = broken();
        window.hand.push(KeyCode.CONTROL, KeyCode.O);
        TextArea message = (TextArea) window.node("banner-text");
        assertTrue(message.getText().matches("broken\\.yaml, line \\d+, column 9: .*"), message::getText);
        assertTrue(message.getText().contains("softmax"), message::getText);
        assertTrue(window.node("banner").isVisible());
        assertEquals(message.getText(), window.words("banner"));
        assertEquals("FORWARD  t = 1 of 3", window.words("header"));
        window.hand.push(KeyCode.RIGHT);
        assertEquals(2, window.position());
        window.hand.push(KeyCode.ESCAPE);
        assertFalse(window.node("banner").isVisible());
    }

    @Test
    void messageLeavesRoomForTheTransport() throws IOException {
        window.hand.interact(() -> window.model.lesson().report(new IllegalStateException("line\n".repeat(60))));
        window.hand.look();
        double top = window.node("banner")
                .localToScene(window.node("banner").getBoundsInLocal())
                .getMaxY();
        assertTrue(top < window.scene.getHeight() / 2, () -> "reaches down to " + top);
        press("next-operation");
        assertEquals(1, window.position());
    }

    @Test
    void unsavedWorkIsAskedAboutInTheWindow() throws IOException {
        change();
        window.hand.push(KeyCode.CONTROL, KeyCode.Q);
        assertTrue(stage.isShowing());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(0, window.position());
        window.hand.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("question-panel"));
        window.hand.push(KeyCode.CONTROL, KeyCode.Q);
        press("question-discard");
        assertFalse(stage.isShowing());
    }

    @Test
    void savingInTheQuestionSavesAndLeaves() throws IOException {
        change();
        window.files.target = folder.resolve("mine.yaml");
        window.hand.push(KeyCode.CONTROL, KeyCode.Q);
        press("question-save");
        assertFalse(stage.isShowing());
        assertTrue(Files.exists(folder.resolve("mine.yaml")));
    }

    @Test
    void scrubberGoesWhereItIsClickedAndStopsThePlayer() {
        Node scrubber = window.node("scrubber");
        window.hand.push(KeyCode.SPACE);
        window.hand.clickOn(scrubber);
        int middle = window.position();
        assertTrue(middle > 15 && middle < 25, () -> "at " + middle);
        assertFalse(window.model.player().isPlaying());
        Point2D middleOfIt = window.hand.middle(scrubber);
        window.hand.drag(
                middleOfIt, middleOfIt.add(2 * scrubber.getBoundsInLocal().getWidth(), 0));
        assertEquals(39, window.position());
    }

    @Test
    void pointerOverACellNamesItInTheStatusLine() {
        window.hand.push(KeyCode.END);
        Node parameters = window.node("parameters");
        Point2D centre = window.hand.middle(parameters);
        List<String> found = new ArrayList<>();
        double width = parameters.getBoundsInLocal().getWidth();
        for (double x = -0.45; x < 0.45; x += 0.05) {
            window.hand.moveTo(
                    centre.add(x * width, -parameters.getBoundsInLocal().getHeight() * 0.3));
            found.add(((Label) window.node("status-text")).getText());
        }
        assertTrue(found.stream().anyMatch(text -> text.startsWith("U, row ")), found::toString);
    }

    @Test
    void parametersScrollToTheGradientThatGrows() {
        window.hand.interact(() -> window.model.lesson().openBundled("lstm-four-gates"));
        window.hand.look();
        ScrollBar bar = (ScrollBar) window.node("parameters").lookup(".scroll-bar");
        assertTrue(bar.isVisible());
        window.hand.push(KeyCode.CONTROL, KeyCode.RIGHT);
        Set<Double> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            window.hand.push(KeyCode.RIGHT);
            seen.add(bar.getValue());
        }
        assertTrue(seen.size() > 1, seen::toString);
        assertTrue(seen.stream().allMatch(value -> value >= 0 && value <= bar.getMax()), seen::toString);
    }

    @Test
    void everyCommandOfTheMenusHasAMeaning() {
        window.hand.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals("dark", window.model.appearance().theme().palette().name());
        window.hand.push(KeyCode.F11);
        assertTrue(stage.isFullScreen());
        window.hand.push(KeyCode.ESCAPE);
        assertFalse(stage.isFullScreen());
    }
}
