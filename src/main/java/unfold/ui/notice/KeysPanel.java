package unfold.ui.notice;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unfold.ui.command.Command;
import unfold.ui.command.Key;

/** All keys in one panel, as the key map has them. */
public final class KeysPanel extends VBox {

    private final Button close = new Button("Close");
    private final ScrollPane all = new ScrollPane();

    public KeysPanel(Runnable onClose) {
        setId("keys-panel");
        getStyleClass().add("panel");
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        FlowPane columns = new FlowPane(
                column(section(Command.Section.STEP), section(Command.Section.EDIT), section(Command.Section.COMPARE)),
                column(section(Command.Section.FILE), section(Command.Section.LESSON)),
                column(section("View", KeysPanel::isAboutStage), section(Command.Section.HELP)),
                column(section("Window", Command::isAboutWindow)));
        columns.getStyleClass().add("columns");
        // As high as it is, as long as the window is.
        all.prefViewportHeightProperty().bind(columns.heightProperty());
        all.setContent(columns);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.setMinSize(0, 0);
        all.setAccessibleText("Keys");
        VBox.setVgrow(all, Priority.ALWAYS);
        close.setOnAction(event -> onClose.run());
        close.setDefaultButton(true);
        getChildren().addAll(title, all, close);
    }

    /** What takes the keys: in a small window it scrolls. */
    public ScrollPane list() {
        return all;
    }

    private static VBox column(VBox... sections) {
        VBox column = new VBox(sections);
        column.getStyleClass().add("column");
        return column;
    }

    private static boolean isAboutStage(Command command) {
        return command.section() == Command.Section.VIEW && !command.isAboutWindow();
    }

    private static VBox section(Command.Section section) {
        return section(section.title(), command -> command.section() == section);
    }

    private static VBox section(String title, Predicate<Command> isIn) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int row = 0;
        for (Command command : Command.values()) {
            if (isIn.test(command) && !command.keys().isEmpty()) {
                grid.addRow(row++, keys(command), text(command));
            }
        }
        return new VBox(heading, grid);
    }

    private static Label text(Command command) {
        Label label = new Label(command.text());
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
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
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }
}
