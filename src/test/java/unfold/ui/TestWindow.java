package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unfold.ui.model.ChosenFiles;
import unfold.ui.model.LessonModel;
import unfold.ui.model.WindowModel;

/** The real main window with the worked example, everything done at once; and what fails meanwhile. */
final class TestWindow {

    final ChosenFiles files = new ChosenFiles();
    final WindowModel model = new WindowModel(Runnable::run, Runnable::run, files);
    final Scene scene;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    TestWindow(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        MainWindow window = new MainWindow(stage, model);
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
        model.lesson().openBundled(LessonModel.FIRST);
        scene = stage.getScene();
    }

    Node node(String id) {
        return scene.lookup("#" + id);
    }

    String words(String id) {
        return node(id).getAccessibleText();
    }

    int position() {
        return model.cursor().position();
    }

    /** To be called when a test is over: nothing may have failed on any thread. */
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertEquals(List.of(), failures);
    }
}
