package unfold.ui.mapping;

import java.util.List;
import javafx.scene.control.ListView;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.mapping.Use;
import unfold.ui.model.MappingModel;

/** The arrays of the file, each with what takes its numbers or why nothing does. */
final class ArraysList extends ListView<Line> {

    private final MappingModel model;
    private boolean refreshing;

    ArraysList(MappingModel model) {
        this.model = model;
        setId("mapping-arrays");
        setAccessibleText("Arrays of the file");
        setMinSize(0, 0);
        setCellFactory(list -> LineCell.ofArray());
        model.mappingProperty().addListener(changed -> refill());
        getSelectionModel().selectedItemProperty().addListener((property, old, line) -> {
            if (!refreshing && line != null) {
                follow(line.name());
            }
        });
        refill();
    }

    /** Shows what takes the numbers of an array. */
    private void follow(String array) {
        Mapping mapping = model.mappingProperty().get();
        List<String> users = mapping == null ? List.of() : mapping.use(array).parameters();
        if (!users.isEmpty() && !users.contains(model.selectedProperty().get())) {
            model.select(users.get(0));
        }
    }

    private void refill() {
        Mapping mapping = model.mappingProperty().get();
        List<Line> lines = mapping == null
                ? List.of()
                : mapping.arrays().keySet().stream()
                        .map(array -> line(mapping, array))
                        .toList();
        refreshing = true;
        int selected = getSelectionModel().getSelectedIndex();
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
            getSelectionModel().select(selected);
        }
        refreshing = false;
    }

    private static Line line(Mapping mapping, String array) {
        Use use = mapping.use(array);
        String words = use.isUsed()
                ? "for " + String.join(", ", use.parameters())
                : use.unused().isEmpty() ? "not placed" : "not used: " + use.unused();
        String turned = mapping.isTurned(array) ? ", transposed" : "";
        String rows = use.rowsAreInputs()
                .map(inputs -> inputs ? ", rows are inputs" : ", rows are outputs")
                .orElse("");
        String shape = mapping.arrays().get(array).shape() + turned + rows;
        return new Line(array, "", shape + ", " + words, !use.isUsed());
    }
}
