package unfold.ui.lecture;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import unfold.ui.model.Appearance;
import unfold.ui.model.StatusModel;

/**
 * Before a class, what the status line would say: some seconds over the lower edge of the window, where nothing moves
 * for it. Clicks go through it.
 */
public final class BriefLine extends StackPane {

    public BriefLine(StatusModel status, Appearance appearance) {
        setId("brief");
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_CENTER);
        Label words = new Label();
        words.setId("brief-text");
        words.getStyleClass().add("brief");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(status.passingProperty());
        words.styleProperty().bind(LegibleText.size(appearance));
        getChildren().add(words);
        visibleProperty().bind(status.passingProperty().isNotEmpty());
    }
}
