package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a reader does in the library, by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class LibraryTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private void enter(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String title() {
        return window.model.lesson().showingProperty().get().title();
    }

    private List<Node> cards() {
        return List.copyOf(window.scene.getRoot().lookupAll(".lesson-card"));
    }

    private Image picture(Node card) {
        return ((ImageView) card.lookup(".image-view")).getImage();
    }

    @Test
    void typingFiltersAndEnterOpens(FxRobot robot) {
        enter(robot);
        TextField search = (TextField) window.node("library-search");
        assertTrue(search.isFocused());
        robot.write("Peep");
        assertEquals(1, cards().size());
        assertEquals("1 lesson", ((Label) window.node("library-count")).getText());
        robot.push(KeyCode.ENTER);
        assertEquals("LSTM with peepholes", title());
        assertEquals(null, window.node("library"));
        robot.push(KeyCode.RIGHT);
        assertEquals(1, window.position(), "the keys are the lesson's again");
    }

    @Test
    void arrowsSelectAndEscLeaves(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertEquals(2, window.model.library().selectionProperty().get());
        assertEquals(0, window.position());
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("library"));
        assertEquals("Three steps by hand", title());
        enter(robot);
        assertEquals(0, window.model.library().selectionProperty().get());
        enter(robot);
        assertEquals(null, window.node("library"), "the same keys close it");
    }

    @Test
    void aQuestionMarkIsTypedAndShowsNoKeys(FxRobot robot) {
        enter(robot);
        robot.write("?q?");
        assertEquals("?q?", window.model.library().queryProperty().get());
        assertTrue(window.node("library-nothing").isVisible());
    }

    @Test
    void aClickOnACardOpensIt(FxRobot robot) {
        enter(robot);
        robot.write("gru");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(cards().get(0));
        assertEquals("GRU", title());
    }

    @Test
    void whatCanBeSeenHasAPictureInTheColoursOfTheTheme(FxRobot robot) {
        enter(robot);
        robot.write("lstm");
        WaitForAsyncUtils.waitForFxEvents();
        Image light = picture(cards().get(0));
        assertNotNull(light);
        assertFalse(cards().stream().map(this::picture).distinct().count() < 2);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        Image dark = picture(cards().get(0));
        int corner = dark.getPixelReader().getArgb(0, 0);
        assertTrue((corner & 0xff) < 64, () -> Integer.toHexString(corner));
        assertTrue((light.getPixelReader().getArgb(0, 0) & 0xff) > 192);
    }
}
