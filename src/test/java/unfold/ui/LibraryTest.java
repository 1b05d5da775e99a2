package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.Toolkit;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
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

    private boolean isOpen() {
        return window.node("overlay").isVisible();
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
        assertFalse(isOpen());
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
        assertFalse(isOpen());
        assertEquals("Three steps by hand", title());
        enter();
        assertEquals(0, window.model.library().selectionProperty().get());
        enter();
        assertFalse(isOpen(), "the same keys close it");
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
    void nothingOfThePicturesIsLeftInMemoryWhenItIsClosedAndTheyAreThereAgainWhenItIsBack() {
        enter();
        window.hand.pulse().pulse();
        List<WeakReference<Object>> painted = painted();
        assertFalse(painted.isEmpty());
        // The toolkit remembers for long what was clicked, and with it all that is around it.
        window.hand.clickOn(cards().get(1));
        assertFalse(isOpen());
        assertTrue(ends(painted), () -> left(painted) + " of " + painted.size());
        enter();
        assertNotNull(picture(cards().get(0)));
        window.hand.pulse();
        assertTrue(isOpen() && window.node("library").isVisible(), "what has left is not taken away once more");
    }

    /** What the toolkit paints of the pictures that can be seen. */
    private List<WeakReference<Object>> painted() {
        return FxThread.call(() -> cards().stream()
                .map(this::picture)
                .filter(Objects::nonNull)
                .map(image -> new WeakReference<>(Toolkit.getImageAccessor().getPlatformImage(image)))
                .toList());
    }

    private boolean ends(List<WeakReference<Object>> painted) {
        for (int i = 0; i < 6 && left(painted) > 0; i++) {
            // When the window is painted again, the painter lets go of what it has painted before.
            window.hand.interact(window.model.cursor()::last).pulse();
            window.hand.interact(window.model.cursor()::first).pulse();
            System.gc();
        }
        return left(painted) == 0;
    }

    private static long left(List<WeakReference<Object>> painted) {
        return painted.stream().filter(picture -> picture.get() != null).count();
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
