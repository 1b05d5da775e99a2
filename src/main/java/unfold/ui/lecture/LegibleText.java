package unfold.ui.lecture;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;

/** The size of the words that stand over the lesson: as large as other controls, and what a class can read. */
final class LegibleText {

    private LegibleText() {}

    /** As a style. */
    static StringBinding size(Appearance appearance) {
        return Bindings.createStringBinding(
                () -> "-fx-font-size: " + pixels(appearance.theme()) + "px;", appearance.themeProperty());
    }

    private static double pixels(Theme theme) {
        return theme.legible(theme.controls().textSize());
    }
}
