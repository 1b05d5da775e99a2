package unfold.ui.mapping;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unfold.ui.pane.Indexed;

/** A line of a list; its words take as many lines as they need. */
final class LineCell extends ListCell<Line> {

    private final boolean indexed;
    private final Label name = wrapped();
    private final Label shape = new Label();
    private final Label words = wrapped();
    private final VBox lines;

    private LineCell(boolean indexed) {
        this.indexed = indexed;
        name.getStyleClass().add("name");
        shape.getStyleClass().add("shape");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, shape);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.BASELINE_LEFT);
        lines = new VBox(head, words);
        // Or the longest words would make the list scroll sideways.
        setPrefWidth(0);
    }

    /** For parameters, whose names have indices. */
    static LineCell ofParameter() {
        return new LineCell(true);
    }

    /** For arrays, whose names are shown as they are. */
    static LineCell ofArray() {
        return new LineCell(false);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : lines);
        setAccessibleText(null);
        if (!empty && line != null) {
            show(line);
        }
    }

    private void show(Line line) {
        if (indexed) {
            Indexed.show(name, line.name());
        } else {
            name.setText(line.name());
        }
        shape.setText(line.shape());
        words.setText(line.words());
        words.getStyleClass().remove("quiet");
        if (line.quiet()) {
            words.getStyleClass().add("quiet");
        }
        setAccessibleText(line.name() + (line.shape().isEmpty() ? "" : ", " + line.shape()) + ", " + line.words());
    }
}
