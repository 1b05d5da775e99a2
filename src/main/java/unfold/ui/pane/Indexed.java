package unfold.ui.pane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import unfold.draw.Scripted;

/** Names with real indices in controls: {@code W_f} with a small f below. */
public final class Indexed {

    private Indexed() {}

    /** Shows the text with its indices; the text itself stays what the control has, for those who read it aloud. */
    public static void show(Labeled control, String text) {
        if (!text.equals(control.getText()) || control.getGraphic() == null) {
            boolean plain = Scripted.pieces(text).stream().allMatch(piece -> piece.level() == Scripted.Level.LINE);
            control.setText(text);
            control.setGraphic(plain ? null : node(text));
            control.setContentDisplay(plain ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /** The text with its indices. */
    public static Node node(String text) {
        HBox line = new HBox();
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMouseTransparent(true);
        for (Scripted.Piece piece : Scripted.pieces(text)) {
            Label label = new Label(piece.text());
            label.setMinWidth(Region.USE_PREF_SIZE);
            switch (piece.level()) {
                case BELOW -> label.getStyleClass().add("below");
                case ABOVE -> label.getStyleClass().add("above");
                case LINE -> {
                    // As everything around it.
                }
            }
            line.getChildren().add(label);
        }
        return line;
    }
}
