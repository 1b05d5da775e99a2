package unfold.ui.mapping;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.packing.Row;
import unfold.ui.model.MappingModel;

/** The parameters of the lesson, each with where its numbers would come from. */
final class ParametersList extends ListView<Line> {

    private final MappingModel model;
    private boolean refreshing;

    ParametersList(MappingModel model) {
        this.model = model;
        setId("mapping-parameters");
        setAccessibleText("Parameters of the lesson");
        setMinSize(0, 0);
        setCellFactory(list -> LineCell.ofParameter());
        model.mappingProperty().addListener(changed -> refill());
        model.selectedProperty().addListener(changed -> refill());
        getSelectionModel().selectedItemProperty().addListener((property, old, line) -> {
            if (!refreshing && line != null) {
                model.select(line.name());
            }
        });
        refill();
    }

    private void refill() {
        Mapping mapping = model.mappingProperty().get();
        List<Row> rows = mapping == null ? List.of() : mapping.rows();
        List<Line> lines = rows.stream().map(row -> line(mapping, row)).toList();
        refreshing = true;
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
        }
        String selected = model.selectedProperty().get();
        int index = rows.stream().map(Row::parameter).toList().indexOf(selected);
        if (index >= 0 && index != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().select(index);
            scrollTo(index);
        }
        refreshing = false;
    }

    private static Line line(Mapping mapping, Row row) {
        boolean same = row.before().equals(row.shape());
        String shape = same ? row.shape().toString() : row.before() + " becomes " + row.shape();
        String kept = same ? "keeps its numbers" : "made anew by its recipe";
        String taken = row.parts().stream().map(part -> words(mapping, part)).collect(Collectors.joining("\n"));
        return new Line(row.parameter(), shape, row.isLoaded() ? taken : kept, !row.isLoaded());
    }

    private static String words(Mapping mapping, Row.Part part) {
        boolean turned = mapping.packing().isPresent()
                && part.blocks().stream().anyMatch(block -> mapping.isTurned(block.array()));
        String where = part.where().isEmpty() ? "" : part.where() + ": ";
        return "← " + where + part.from() + (turned ? " (of its transpose)" : "");
    }
}
