package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unfold.ui.model.FirstLesson;
import unfold.ui.model.FirstLook;
import unfold.ui.model.LastOpenedStore;
import unfold.ui.model.Settings;

@ExtendWith(ApplicationExtension.class)
class OpeningTest {

    private final List<String> built = new ArrayList<>();
    private final List<KeyCode> heard = new ArrayList<>();
    private Stage stage;
    private Opening opening;

    @Start
    private void start(Stage shared) {
        // The one that tests share has the title of other windows.
        stage = new Stage();
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    @AfterEach
    void closeTheWindow() {
        FxThread.call(() -> {
            opening.end();
            stage.hide();
            return null;
        });
    }

    private void open(FirstLesson lesson) {
        FxThread.call(() -> {
            opening = new Opening(stage, new FirstLook(Settings.USUAL, false), HeadStart.with(lesson));
            opening.begin(TimeUnit.SECONDS.toMillis(FxThread.SECONDS), List.of(() -> built.add("one"), this::window));
            return null;
        });
    }

    /** Stands for the window that is built behind the picture. */
    private void window() {
        built.add("window");
        Pane window = new StackPane();
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
        children().add(0, window);
        stage.show();
        window.setFocusTraversable(true);
        window.requestFocus();
    }

    private List<Node> children() {
        return ((StackPane) stage.getScene().getRoot()).getChildren();
    }

    private boolean isPictured() {
        return children().stream().anyMatch(FirstPane.class::isInstance);
    }

    private void press(KeyCode code) {
        Node focused = stage.getScene().getFocusOwner();
        Event.fireEvent(
                focused == null ? stage.getScene() : focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(FxThread.SECONDS, TimeUnit.SECONDS, () -> FxThread.call(condition));
    }

    @Test
    void keysThatArePressedBeforeTheWindowIsBuiltReachIt() throws TimeoutException {
        open(FirstLesson.last(LastOpenedStore.NONE));
        waitUntil(this::isPictured);
        FxThread.call(() -> {
            assertTrue(stage.isShowing());
            assertTrue(stage.getTitle().startsWith("Three steps by hand"), stage.getTitle());
            press(KeyCode.RIGHT);
            press(KeyCode.PAGE_DOWN);
            return null;
        });
        waitUntil(() -> built.equals(List.of("one", "window")));
        FxThread.call(() -> {
            assertEquals(List.of(), heard);
            opening.end();
            assertEquals(List.of(KeyCode.RIGHT, KeyCode.PAGE_DOWN), heard);
            assertFalse(isPictured());
            press(KeyCode.LEFT);
            return null;
        });
        assertEquals(List.of(KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.LEFT), heard);
    }

    @Test
    void aLessonWithAMistakeIsLeftToTheWindow(@TempDir Path folder) throws Exception {
        open(FirstLesson.asked(Files.writeString(folder.resolve("lesson.yaml"), "title: A")));
        waitUntil(() -> built.equals(List.of("one", "window")));
        FxThread.call(() -> {
            assertEquals(1, children().size());
            return null;
        });
    }

    @Test
    void whoClosesTheWindowAtOnceHasNothingBuilt() throws TimeoutException {
        open(FirstLesson.last(LastOpenedStore.NONE));
        waitUntil(() -> {
            boolean is = isPictured();
            if (is) {
                stage.hide();
            }
            return is;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), built);
    }
}
