package unfold.ui.mapping;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unfold.lesson.mapping.Mapping;
import unfold.ui.knobs.Choice;
import unfold.ui.model.Appearance;
import unfold.ui.model.MappingModel;
import unfold.ui.model.Offer;
import unfold.ui.pane.Indexed;

/** The selected parameter: what it takes, which way round, and its numbers. */
final class DetailPane extends BorderPane {

    private final MappingModel model;
    private final Label name = new Label();
    private final Choice<Offer> offers;
    private final VBox turns = new VBox();

    DetailPane(MappingModel model, Appearance appearance) {
        this.model = model;
        getStyleClass().add("detail");
        setMinSize(0, 0);
        offers = new Choice<>("mapping-source", "What the parameter takes", Offer::words, model::take);
        offers.setMaxWidth(Double.MAX_VALUE);
        offers.setPrefWidth(0);
        HBox.setHgrow(offers, Priority.ALWAYS);
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, new Label("←"), offers);
        head.getStyleClass().add("part");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(head, turns);
        top.getStyleClass().add("source");
        setTop(top);
        setCenter(new PreviewPane(model, appearance));
        model.mappingProperty().addListener(changed -> refresh());
        model.selectedProperty().addListener(changed -> refresh());
    }

    private void refresh() {
        Mapping mapping = model.mappingProperty().get();
        String selected = model.selectedProperty().get();
        if (mapping == null || mapping.row(selected).isEmpty()) {
            return;
        }
        Indexed.show(name, selected);
        offers.show(model.offers(), model.taken());
        turns.getChildren()
                .setAll(mapping.turnable(selected).stream()
                        .map(array -> turn(array, mapping))
                        .toList());
    }

    private CheckBox turn(String array, Mapping mapping) {
        CheckBox box = new CheckBox(array + " transposed");
        box.setId("mapping-turn-" + array);
        box.setMinWidth(0);
        box.setMnemonicParsing(false);
        box.setSelected(mapping.isTurned(array));
        box.setOnAction(event -> model.turn(array));
        return box;
    }
}
