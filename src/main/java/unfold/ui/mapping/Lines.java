package unfold.ui.mapping;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unfold.ui.pane.Indexed;

/** A cell of a list with a name, a shape behind it, and a remark below that takes as many lines as it needs. */
abstract class Lines<T> extends ListCell<T> {

    private final Label name = new Label();
    private final Label shape = new Label();
    private final Label remark = new Label();
    private final VBox lines;

    Lines() {
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        shape.getStyleClass().add("shape");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, shape);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(name, Priority.SOMETIMES);
        lines = new VBox(head, remark);
        // Or the longest remark would make the list scroll sideways.
        setPrefWidth(0);
    }

    /** Fills the cell. */
    abstract void show(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : lines);
        if (!empty && item != null) {
            show(item);
        }
    }

    /** What stands in the cell; what is not used, or not changed, is quieter. */
    final void show(String title, String size, String words, boolean quiet) {
        Indexed.show(name, title);
        shape.setText(size);
        remark.setText(words);
        remark.getStyleClass().setAll("label", quiet ? "quiet" : "remark");
        setAccessibleText(title + ", " + size + ", " + words);
    }
}
