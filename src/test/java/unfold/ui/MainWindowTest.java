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
import org.testfx.util.WaitForAsyncUtils;

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

    private void press(FxRobot robot, String id) {
        robot.clickOn(window.node(id));
    }

    private Path broken() throws IOException {
        String text = Files.readString(Path.of("assets", "lessons", "worked-example.yaml"));
        return Files.writeString(folder.resolve("broken.yaml"), text.replace("softmax(", "sotfmax("));
    }

    /** Leaves weights in the lesson that are not saved. */
    private void change(FxRobot robot) throws IOException {
        window.files.weights.add(Files.writeString(folder.resolve("W.csv"), "0 1\n1 0\n"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(stage.getTitle().startsWith("* "), stage::getTitle);
    }

    @Test
    void buttonsStep(FxRobot robot) {
        press(robot, "next-operation");
        assertEquals(1, window.position());
        press(robot, "next-time-step");
        assertEquals(3, window.position());
        press(robot, "next-phase");
        assertEquals(10, window.position());
        press(robot, "previous-operation");
        assertEquals(9, window.position());
        press(robot, "previous-time-step");
        assertEquals(6, window.position());
        press(robot, "last");
        assertEquals(39, window.position());
        press(robot, "previous-phase");
        assertEquals(10, window.position());
        press(robot, "first");
        assertEquals(0, window.position());
    }

    @Test
    void spaceAfterAClickPlaysInsteadOfPressingTheButtonAgain(FxRobot robot) {
        press(robot, "next-operation");
        robot.push(KeyCode.SPACE);
        assertEquals(1, window.position());
        assertTrue(window.model.player().isPlaying());
    }

    @Test
    void spaceOnAButtonReachedByTabPressesThatButton(FxRobot robot) {
        for (int i = 0; i < 30 && !focused("next-time-step"); i++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(focused("next-time-step"));
        robot.push(KeyCode.SPACE);
        assertEquals(3, window.position());
        assertFalse(window.model.player().isPlaying());
        robot.push(KeyCode.RIGHT);
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
    void keysInAnOpenPanelStayInThePanel(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertTrue(window.node("keys-panel").isVisible());
        robot.push(KeyCode.RIGHT).push(KeyCode.PAGE_DOWN).push(KeyCode.END);
        assertEquals(0, window.position());
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("keys-panel"));
        robot.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }

    @Test
    void brokenLessonLeavesTheOpenOneAndSaysWhereItIsBroken(FxRobot robot) throws IOException {
        robot.push(KeyCode.RIGHT);
        window.files.lesson = broken();
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TextArea message = (TextArea) window.node("banner-text");
        assertTrue(message.getText().matches("broken\\.yaml, line \\d+, column 9: .*"), message::getText);
        assertTrue(message.getText().contains("softmax"), message::getText);
        assertTrue(window.node("banner").isVisible());
        assertEquals(message.getText(), window.words("banner"));
        assertEquals("FORWARD  t = 1 of 3", window.words("header"));
        robot.push(KeyCode.RIGHT);
        assertEquals(2, window.position());
        robot.push(KeyCode.ESCAPE);
        assertFalse(window.node("banner").isVisible());
    }

    @Test
    void messageLeavesRoomForTheTransport(FxRobot robot) throws IOException {
        robot.interact(() -> window.model.lesson().report(new IllegalStateException("line\n".repeat(60))));
        WaitForAsyncUtils.waitForFxEvents();
        double top = window.node("banner")
                .localToScene(window.node("banner").getBoundsInLocal())
                .getMaxY();
        assertTrue(top < window.scene.getHeight() / 2, () -> "reaches down to " + top);
        press(robot, "next-operation");
        assertEquals(1, window.position());
    }

    @Test
    void unsavedWorkIsAskedAboutInTheWindow(FxRobot robot) throws IOException {
        change(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertTrue(stage.isShowing());
        robot.push(KeyCode.RIGHT);
        assertEquals(0, window.position());
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("question-panel"));
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        press(robot, "question-discard");
        assertFalse(stage.isShowing());
    }

    @Test
    void savingInTheQuestionSavesAndLeaves(FxRobot robot) throws IOException {
        change(robot);
        window.files.target = folder.resolve("mine.yaml");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        press(robot, "question-save");
        assertFalse(stage.isShowing());
        assertTrue(Files.exists(folder.resolve("mine.yaml")));
    }

    @Test
    void scrubberGoesWhereItIsClickedAndStopsThePlayer(FxRobot robot) {
        Node scrubber = window.node("scrubber");
        robot.push(KeyCode.SPACE);
        robot.clickOn(scrubber);
        int middle = window.position();
        assertTrue(middle > 15 && middle < 25, () -> "at " + middle);
        assertFalse(window.model.player().isPlaying());
        robot.drag(scrubber).dropBy(2 * scrubber.getBoundsInLocal().getWidth(), 0);
        assertEquals(39, window.position());
    }

    @Test
    void pointerOverACellNamesItInTheStatusLine(FxRobot robot) {
        robot.push(KeyCode.END);
        Node parameters = window.node("parameters");
        robot.moveTo(parameters);
        List<String> found = new ArrayList<>();
        double width = parameters.getBoundsInLocal().getWidth();
        for (double x = -0.45; x < 0.45; x += 0.05) {
            robot.moveTo(
                    parameters,
                    new Point2D(x * width, -parameters.getBoundsInLocal().getHeight() * 0.3));
            found.add(((Label) window.node("status-text")).getText());
        }
        assertTrue(found.stream().anyMatch(text -> text.startsWith("U, row ")), found::toString);
    }

    @Test
    void parametersScrollToTheGradientThatGrows(FxRobot robot) {
        robot.interact(() -> window.model.lesson().openBundled("lstm-four-gates"));
        WaitForAsyncUtils.waitForFxEvents();
        ScrollBar bar = (ScrollBar) window.node("parameters").lookup(".scroll-bar");
        assertTrue(bar.isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        Set<Double> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            robot.push(KeyCode.RIGHT);
            seen.add(bar.getValue());
        }
        assertTrue(seen.size() > 1, seen::toString);
        assertTrue(seen.stream().allMatch(value -> value >= 0 && value <= bar.getMax()), seen::toString);
    }

    @Test
    void everyCommandOfTheMenusHasAMeaning(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals("dark", window.model.appearance().theme().palette().name());
        robot.push(KeyCode.F11);
        assertTrue(stage.isFullScreen());
        robot.push(KeyCode.ESCAPE);
        assertFalse(stage.isFullScreen());
    }

    @Test
    void aLecturerFoldsPanelsAndBlanksTheWall(FxRobot robot) {
        robot.push(KeyCode.F8);
        assertEquals(null, window.node("plots"));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(null, window.node("bench"));
        assertTrue(window.node("blackboard").isVisible());
        robot.push(KeyCode.B);
        assertTrue(window.node("blank").isVisible());
        robot.push(KeyCode.RIGHT);
        assertFalse(window.node("blank").isVisible());
        assertEquals(0, window.position());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
        assertTrue(window.words("stage").contains("Forward, t = 1 of 3"), window.words("stage"));
        robot.push(KeyCode.F6);
        assertFalse(focused("stage"));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(focused("stage"));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertTrue(window.node("bench").isVisible());
        robot.push(KeyCode.F8);
        assertTrue(window.node("plots").isVisible());
    }
}
