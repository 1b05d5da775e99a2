package unfold.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that a JavaFX program can show: a window with one label, started as Unfold is. */
public final class LabelWindow {

    private LabelWindow() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(Window.class);
    }

    /** JavaFX makes it. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            stage.setTitle("Label");
            stage.setScene(new Scene(new Label("Label"), 800, 600));
            stage.show();
        }
    }
}
