package unfold.ui.plot;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import unfold.draw.plot.PlotKind;
import unfold.ui.model.PlotsModel;

/** A plot in the menu: its name shows it alone, the box before it beside the others while the menu stays open. */
final class KindItem extends CustomMenuItem {

    KindItem(PlotsModel model, PlotKind kind) {
        CheckBox box = new CheckBox();
        box.setId("plot-beside-" + kind.word());
        box.setFocusTraversable(false);
        box.setSelected(model.kindsProperty().get().contains(kind));
        box.setTooltip(new Tooltip("Beside the others"));
        box.setAccessibleText(kind.title() + " beside the others");
        box.setOnAction(event -> {
            model.toggle(kind);
            // The last one stays.
            box.setSelected(model.kindsProperty().get().contains(kind));
        });
        // The menu takes what reaches it for a click on the name.
        StackPane around = new StackPane(box);
        around.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        around.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        around.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        Label name = new Label(kind.title());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox content = new HBox(around, name);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("kind");
        setId("plot-" + kind.word());
        setContent(content);
        setOnAction(event -> model.choose(kind));
    }
}
