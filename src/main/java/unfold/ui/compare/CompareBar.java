package unfold.ui.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.command.Menus;
import unfold.ui.model.CompareModel;
import unfold.ui.model.Sides;

/**
 * A row with the models that are compared: a click on a name gives it the focus, the cross behind it
 * takes it away. It is there only while there are several.
 */
public final class CompareBar extends HBox {

    /** Names of so many letters are not shortened; the words at both ends of the row are, where room is short. */
    private static final int WHOLE = 14;

    private final CompareModel model;
    private final HBox chips = new HBox();

    public CompareBar(CompareModel model, Actions actions) {
        this.model = model;
        setId("compare-bar");
        getStyleClass().add("tabs");
        chips.getStyleClass().add("chips");
        Label label = new Label("Compare");
        label.getStyleClass().add("bar-label");
        label.setMinWidth(0);
        MenuButton add = new MenuButton("Add");
        add.setId("compare-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.getStyleClass().add("tab-button");
        add.getItems().setAll(items(actions));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Button stop = new Button("Stop comparing");
        stop.setId("compare-stop");
        stop.setMinWidth(0);
        stop.getStyleClass().add("tab-button");
        stop.setOnAction(event -> actions.run(Command.STOP_COMPARING));
        getChildren().addAll(label, chips, add, space, stop);
        visibleProperty().bind(model.comparingProperty());
        managedProperty().bind(visibleProperty());
        model.sidesProperty().addListener(changed -> refresh());
        refresh();
    }

    private static List<MenuItem> items(Actions actions) {
        return List.of(
                item(actions, Command.COMPARE_RNN),
                item(actions, Command.COMPARE_LSTM),
                item(actions, Command.COMPARE_GRU),
                item(actions, Command.COMPARE_GRU_PYTORCH),
                new SeparatorMenuItem(),
                item(actions, Command.COMPARE_LESSON),
                item(actions, Command.COMPARE_FILE),
                new SeparatorMenuItem(),
                item(actions, Command.KEEP_BEFORE));
    }

    private static MenuItem item(Actions actions, Command command) {
        MenuItem item = new MenuItem(command.text());
        item.setId("add-" + command.id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> actions.run(command));
        Menus.showKey(item, command);
        return item;
    }

    private void refresh() {
        chips.getChildren().clear();
        Sides sides = model.sidesProperty().get();
        if (sides == null || sides.count() == 1) {
            return;
        }
        for (int i = 0; i < sides.count(); i++) {
            chips.getChildren().add(chip(sides, i));
        }
    }

    private HBox chip(Sides sides, int place) {
        String name = sides.names().get(place);
        ToggleButton choose = new ToggleButton(name);
        choose.setId("compare-chip-" + place);
        choose.setMnemonicParsing(false);
        choose.getStyleClass().add("tab-button");
        choose.setSelected(sides.focus() == place);
        if (name.length() <= WHOLE) {
            choose.setMinWidth(Region.USE_PREF_SIZE);
        }
        choose.setTooltip(new Tooltip(
                place == 0
                        ? "The open lesson; knobs and equations are its own"
                        : sides.showing(place).title()));
        choose.setOnAction(event -> {
            choose.setSelected(true);
            model.focus(place);
        });
        HBox chip = new HBox(choose);
        if (place > 0) {
            Button close = new Button("×");
            close.setId("compare-close-" + place);
            close.getStyleClass().addAll("tab-button", "chip-close");
            close.setAccessibleText("Remove " + name);
            close.setOnAction(event -> model.remove(place));
            chip.getChildren().add(close);
        }
        return chip;
    }
}
