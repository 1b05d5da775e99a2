package unfold.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Buttons for signs that few keyboards have. */
final class SymbolBar extends HBox {

    private static final List<Sign> SIGNS = List.of(
            new Sign("σ", "sigmoid, also written \\sigma"),
            new Sign("⊙", "entry by entry, also written * or \\odot"),
            new Sign("ᵀ", "transpose, also written ^T"),
            new Sign("δ", "also written \\delta"),
            new Sign("α", "also written \\alpha"));

    private record Sign(String text, String meaning) {}

    SymbolBar(Consumer<String> insert) {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("signs");
        for (Sign sign : SIGNS) {
            Button button = new Button(sign.text());
            button.getStyleClass().add("sign");
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(sign.meaning()));
            button.setOnAction(event -> insert.accept(sign.text()));
            getChildren().add(button);
        }
    }
}
