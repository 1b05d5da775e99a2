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
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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

    private void enter() {
        window.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        window.hand.look();
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
    void typingFiltersAndEnterOpens() {
        enter();
        TextField search = (TextField) window.node("library-search");
        assertTrue(search.isFocused());
        window.hand.write("Peep");
        assertEquals(1, cards().size());
        assertEquals("1 lesson", ((Label) window.node("library-count")).getText());
        window.hand.push(KeyCode.ENTER);
        assertEquals("LSTM with peepholes", title());
        assertEquals(null, window.node("library"));
        window.hand.push(KeyCode.RIGHT);
        assertEquals(1, window.position(), "the keys are the lesson's again");
    }

    @Test
    void arrowsSelectAndEscLeaves() {
        enter();
        window.hand.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertEquals(2, window.model.library().selectionProperty().get());
        assertEquals(0, window.position());
        window.hand.push(KeyCode.ESCAPE);
        assertEquals(null, window.node("library"));
        assertEquals("Three steps by hand", title());
        enter();
        assertEquals(0, window.model.library().selectionProperty().get());
        enter();
        assertEquals(null, window.node("library"), "the same keys close it");
    }

    @Test
    void aQuestionMarkIsTypedAndShowsNoKeys() {
        enter();
        window.hand.write("?q?");
        assertEquals("?q?", window.model.library().queryProperty().get());
        assertTrue(window.node("library-nothing").isVisible());
    }

    @Test
    void aClickOnACardOpensIt() {
        enter();
        window.hand.write("gru");
        window.hand.look();
        window.hand.clickOn(cards().get(0));
        assertEquals("GRU", title());
    }

    @Test
    void whatCanBeSeenHasAPictureInTheColoursOfTheTheme() {
        enter();
        window.hand.write("lstm");
        window.hand.look();
        Image light = picture(cards().get(0));
        assertNotNull(light);
        assertFalse(cards().stream().map(this::picture).distinct().count() < 2);
        window.hand.push(KeyCode.CONTROL, KeyCode.T);
        window.hand.look();
        Image dark = picture(cards().get(0));
        int corner = dark.getPixelReader().getArgb(0, 0);
        assertTrue((corner & 0xff) < 64, () -> Integer.toHexString(corner));
        assertTrue((light.getPixelReader().getArgb(0, 0) & 0xff) > 192);
    }

    @Test
    void picturesAreLetGoWhenItIsLeftAndAreThereAgainWhenItIsBack() {
        enter();
        List<Node> before = cards();
        assertNotNull(picture(before.get(0)));
        window.hand.push(KeyCode.ESCAPE);
        assertTrue(before.stream().allMatch(card -> picture(card) == null));
        enter();
        assertNotNull(picture(cards().get(0)));
    }

    @Test
    void picturesFarOutOfViewAreLetGo() {
        enter();
        Node first = cards().get(0);
        for (int i = 0; i < 6; i++) {
            window.hand.push(KeyCode.PAGE_DOWN).look();
        }
        assertEquals(null, picture(first));
        window.hand.push(KeyCode.PAGE_UP).look();
        long shown = cards().stream().filter(card -> picture(card) != null).count();
        assertTrue(shown > 0 && shown < cards().size(), () -> shown + " of " + cards().size());
    }
}
