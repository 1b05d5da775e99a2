package unfold.ui;

import java.util.List;
import javafx.scene.Scene;
import unfold.ui.model.Appearance;

/** Dresses the controls in the colours and the text size of the pictures. */
final class Look {

    private Look() {}

    static void install(Scene scene, Appearance appearance) {
        scene.widthProperty().addListener(changed -> appearance.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().addListener(changed -> appearance.fit(scene.getWidth(), scene.getHeight()));
        appearance.coloursProperty().addListener(changed -> colour(scene, appearance));
        appearance.themeProperty().addListener(changed -> size(scene, appearance));
        colour(scene, appearance);
        size(scene, appearance);
    }

    private static void colour(Scene scene, Appearance appearance) {
        String palette = appearance.coloursProperty().get().palette();
        scene.getStylesheets().setAll(List.of(sheet(palette), sheet("controls")));
    }

    private static String sheet(String name) {
        return Look.class.getResource(name + ".css").toExternalForm();
    }

    private static void size(Scene scene, Appearance appearance) {
        scene.getRoot().setStyle("-fx-font-size: " + appearance.theme().textSize() + "px;");
    }
}
