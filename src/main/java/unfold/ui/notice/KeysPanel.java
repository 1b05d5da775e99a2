package unfold.ui.notice;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unfold.ui.command.Command;
import unfold.ui.command.Key;

/** All keys in one panel, as the key map has them. */
public final class KeysPanel extends VBox {

    private final Button close = new Button("Close");

    public KeysPanel(Runnable onClose) {
        setId("keys-panel");
        getStyleClass().add("panel");
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        VBox left = new VBox(section(Command.Section.STEP), section(Command.Section.EDIT));
        VBox right = new VBox(
                section(Command.Section.FILE),
                section(Command.Section.LESSON),
                section(Command.Section.VIEW),
                section(Command.Section.HELP));
        right.getStyleClass().add("column");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        close.setOnAction(event -> onClose.run());
        close.setDefaultButton(true);
        getChildren().addAll(title, columns, close);
    }

    /** The button that takes the keys. */
    public Button closeButton() {
        return close;
    }

    private static VBox section(Command.Section section) {
        Label heading = new Label(section.title());
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int row = 0;
        for (Command command : Command.values()) {
            if (command.section() == section && !command.keys().isEmpty()) {
                grid.addRow(row++, keys(command), new Label(command.text()));
            }
        }
        return new VBox(heading, grid);
    }

    /** Not the keys that stand in for the first one on other keyboards. */
    private static Label keys(Command command) {
        Key first = command.keys().get(0);
        String others = command.keys().stream()
                .filter(key -> key != first && key.isTyped())
                .map(key -> " or " + key)
                .collect(Collectors.joining());
        Label label = new Label(first + others);
        label.getStyleClass().add("key");
        return label;
    }
}
