package unfold.ui.mapping;

import java.util.List;
import javafx.scene.control.ListView;
import unfold.lesson.mapping.Mapping;
import unfold.ui.model.MappingModel;

/** The arrays of the file, each with what takes its numbers or why nothing does. */
final class ArraysList extends ListView<String> {

    private final MappingModel model;

    ArraysList(MappingModel model) {
        this.model = model;
        setId("mapping-arrays");
        setAccessibleText("Arrays of the file");
        setMinSize(0, 0);
        setCellFactory(list -> new Line());
        model.mappingProperty().addListener(changed -> refill());
        getSelectionModel().selectedItemProperty().addListener((property, old, array) -> follow(array));
    }

    /** Shows what takes the numbers of an array. */
    private void follow(String array) {
        Mapping mapping = model.mappingProperty().get();
        if (array != null && mapping != null) {
            List<String> users = mapping.users(array);
            if (!users.isEmpty() && !users.contains(model.selectedProperty().get())) {
                model.select(users.get(0));
            }
        }
    }

    private void refill() {
        Mapping mapping = model.mappingProperty().get();
        List<String> names = mapping == null ? List.of() : List.copyOf(mapping.arrays().keySet());
        if (!names.equals(getItems())) {
            getItems().setAll(names);
        }
        refresh();
    }

    private final class Line extends Lines<String> {

        @Override
        void show(String array) {
            Mapping mapping = model.mappingProperty().get();
            if (mapping == null || !mapping.arrays().containsKey(array)) {
                return;
            }
            List<String> users = mapping.users(array);
            String unused = mapping.unused(array);
            String words = !users.isEmpty()
                    ? "for " + String.join(", ", users)
                    : unused.isEmpty() ? "not placed" : "not used: " + unused;
            String turned = mapping.isTurned(array) ? ", transposed" : "";
            show(array, mapping.arrays().get(array).shape() + turned, words, users.isEmpty());
        }
    }
}
