package unfold.ui.plot;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unfold.draw.plot.PlotKind;
import unfold.ui.model.PlotsModel;

/** A plot in the menu: its name shows it alone, the box before it beside the others while the menu stays open. */
final class KindItem extends CustomMenuItem {

    /** Whether the click that the menu tells of was one on the box. */
    private boolean ofBox;

    KindItem(PlotsModel model, PlotKind kind) {
        CheckBox box = new CheckBox();
        box.setId("plot-beside-" + kind.word());
        box.setFocusTraversable(false);
        box.setSelected(model.kindsProperty().get().contains(kind));
        box.setTooltip(new Tooltip("Beside the others"));
        box.setAccessibleText(kind.title() + " beside the others");
        box.setOnAction(event -> {
            ofBox = true;
            model.toggle(kind);
            // The last one stays.
            box.setSelected(model.kindsProperty().get().contains(kind));
        });
        Label name = new Label(kind.title());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnMousePressed(event -> ofBox = false);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox content = new HBox(box, name);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("kind");
        setId("plot-" + kind.word());
        setContent(content);
        setHideOnClick(false);
        setOnAction(event -> {
            if (!ofBox) {
                model.choose(kind);
                getParentPopup().hide();
            }
            ofBox = false;
        });
    }
}
