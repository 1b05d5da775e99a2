package unfold.ui;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Palette;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;

/** Dresses the controls in the colours and the text size of the pictures. */
final class Look {

    private static final String CONTROLS =
            Look.class.getResource("controls.css").toExternalForm();

    /** How far a button stands out from its ground. */
    private static final double BUTTON = 0.09;

    private Look() {}

    /** Reads the toolkit's own style sheet, which the first control would ask for. */
    static void loadControls() {
        new Button();
    }

    static void install(Scene scene, Appearance appearance) {
        scene.widthProperty().addListener(changed -> appearance.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().addListener(changed -> appearance.fit(scene.getWidth(), scene.getHeight()));
        if (scene.getWidth() > 0) {
            appearance.fit(scene.getWidth(), scene.getHeight());
        }
        appearance.themeProperty().addListener((property, old, now) -> {
            if (old.palette() != now.palette()) {
                colour(scene, now);
            }
            size(scene, now);
        });
        colour(scene, appearance.theme());
        size(scene, appearance.theme());
    }

    private static void colour(Scene scene, Theme theme) {
        byte[] sheet = colours(theme.palette()).getBytes(StandardCharsets.UTF_8);
        String address = "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet);
        scene.getStylesheets().setAll(List.of(address, CONTROLS));
    }

    /** A style sheet that names every colour of a palette: {@code -unfold-forward-band: #e6f0f9}. */
    static String colours(Palette palette) {
        StringBuilder sheet = new StringBuilder(".root {\n");
        for (Hue hue : Hue.values()) {
            String name = hue.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sheet.append("    -unfold-")
                    .append(name)
                    .append(": ")
                    .append(hex(palette.color(hue)))
                    .append(";\n");
        }
        Color button = Diverging.blend(palette.color(Hue.PANEL), palette.color(Hue.INK), BUTTON);
        return sheet.append("    -fx-base: ")
                .append(hex(button))
                .append(";\n}\n")
                .toString();
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    private static void size(Scene scene, Theme theme) {
        scene.getRoot().setStyle("-fx-font-size: " + theme.controls().textSize() + "px;");
    }
}
