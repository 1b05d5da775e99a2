package unfold.ui.mapping;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.packing.Row;
import unfold.ui.model.MappingModel;

/** The parameters of the lesson, each with where its numbers would come from. */
final class ParametersList extends ListView<String> {

    private final MappingModel model;
    private boolean refreshing;

    ParametersList(MappingModel model) {
        this.model = model;
        setId("mapping-parameters");
        setAccessibleText("Parameters of the lesson");
        setMinSize(0, 0);
        setCellFactory(list -> new Line());
        model.mappingProperty().addListener(changed -> refill());
        model.selectedProperty().addListener(changed -> refill());
        getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (!refreshing && now != null) {
                model.select(now);
            }
        });
    }

    private void refill() {
        Mapping mapping = model.mappingProperty().get();
        List<String> names = mapping == null
                ? List.of()
                : mapping.rows().stream().map(Row::parameter).toList();
        refreshing = true;
        if (!names.equals(getItems())) {
            getItems().setAll(names);
        }
        String selected = model.selectedProperty().get();
        if (names.contains(selected) && !selected.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(selected);
            scrollTo(selected);
        }
        refreshing = false;
        refresh();
    }

    private final class Line extends Lines<String> {

        @Override
        void show(String parameter) {
            Mapping mapping = model.mappingProperty().get();
            if (mapping == null || mapping.row(parameter).isEmpty()) {
                return;
            }
            Row row = mapping.row(parameter).orElseThrow();
            boolean same = row.before().equals(row.shape());
            String size = same ? row.shape().toString() : row.before() + " becomes " + row.shape();
            show(parameter, size, words(row, same), !row.isLoaded());
        }

        private static String words(Row row, boolean same) {
            if (!row.isLoaded()) {
                return same ? "keeps its numbers" : "made anew by its recipe";
            }
            return "← "
                    + row.parts().stream()
                            .map(part -> part.where().isEmpty() ? part.from() : part.where() + ": " + part.from())
                            .collect(Collectors.joining("\n← "));
        }
    }
}
