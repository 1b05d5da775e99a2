package unfold.ui.mapping;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import unfold.lesson.mapping.Mapping;
import unfold.ui.knobs.Choice;
import unfold.ui.model.Appearance;
import unfold.ui.model.MappingModel;
import unfold.ui.model.Offer;

/** The selected parameter: what it takes, which way round, and its numbers. */
final class DetailPane extends BorderPane {

    private final MappingModel model;
    private final Choice<Offer> offers;
    private final VBox turns = new VBox();

    DetailPane(MappingModel model, Appearance appearance) {
        this.model = model;
        getStyleClass().add("detail");
        setMinSize(0, 0);
        offers = new Choice<>("mapping-source", "What the parameter takes", Offer::words, model::take);
        offers.setMaxWidth(Double.MAX_VALUE);
        offers.setPrefWidth(0);
        VBox top = new VBox(offers, turns);
        top.getStyleClass().add("source");
        top.setFillWidth(true);
        setTop(top);
        setCenter(new PreviewPane(model, appearance));
        model.mappingProperty().addListener(changed -> refresh());
        model.selectedProperty().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        Optional.ofNullable(model.mappingProperty().get())
                .filter(mapping -> mapping.row(model.selectedProperty().get()).isPresent())
                .ifPresent(this::show);
    }

    private void show(Mapping mapping) {
        offers.show(model.offers(), model.taken());
        turns.getChildren()
                .setAll(mapping.turnable(model.selectedProperty().get()).stream()
                        .map(array -> turn(array, mapping))
                        .toList());
    }

    private CheckBox turn(String array, Mapping mapping) {
        CheckBox box = new CheckBox(array + " transposed");
        box.setId("mapping-turn-" + array);
        box.setMinWidth(0);
        box.setWrapText(true);
        box.setMnemonicParsing(false);
        box.setSelected(mapping.isTurned(array));
        box.setOnAction(event -> model.turn(array));
        return box;
    }
}
