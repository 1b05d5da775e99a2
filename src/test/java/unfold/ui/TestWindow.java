package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import unfold.ui.model.ChosenFiles;
import unfold.ui.model.LessonModel;
import unfold.ui.model.WindowModel;

/** The real main window with the worked example, everything done at once; and what fails meanwhile. */
final class TestWindow {

    final ChosenFiles files = new ChosenFiles();
    final WindowModel model;
    final Scene scene;
    final Hand hand;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    TestWindow(Stage stage) {
        this(stage, Runnable::run, Runnable::run);
    }

    TestWindow(Stage stage, Executor worker, Executor ui) {
        model = new WindowModel(worker, ui, files);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            failures.add(failure);
        });
        MainWindow window = new MainWindow(stage, model);
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
        model.lesson().openBundled(LessonModel.FIRST);
        scene = stage.getScene();
        hand = new Hand(scene);
    }

    Node node(String id) {
        return scene.lookup("#" + id);
    }

    /** The button with that text. */
    Node button(String text) {
        return scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof ButtonBase button && text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    String words(String id) {
        return node(id).getAccessibleText();
    }

    int position() {
        return model.cursor().position();
    }

    /** What the mouse would meet at a place of the scene. */
    Node under(Point2D place) {
        return scene.getRoot().contains(place) ? deepest(scene.getRoot(), place) : null;
    }

    private static Node deepest(Node node, Point2D place) {
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node child = children.get(i);
                if (child.isVisible() && !child.isMouseTransparent() && child.contains(child.sceneToLocal(place))) {
                    return deepest(child, place);
                }
            }
        }
        return node;
    }

    void assertNothingFailed() {
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.get(0));
        }
    }

    /** To be called when a test is over: nothing may have failed on any thread. */
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertEquals(List.of(), failures);
    }
}
