package unfold.ui.transport;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.Appearance;

/** A button that gives one command, with an icon that grows with the text. */
final class IconButton extends Button {

    private static final double ICON = 1.05;

    private final Appearance appearance;
    private Icon icon;

    IconButton(Command command, Icon icon, Actions actions, Appearance appearance) {
        this.appearance = appearance;
        setId(command.id());
        getStyleClass().add("icon-button");
        setAccessibleText(command.text());
        setTooltip(new Tooltip(command.hint()));
        setOnAction(event -> actions.run(command));
        disableProperty().bind(Bindings.not(actions.possible(command)));
        show(icon);
        appearance.themeProperty().addListener(changed -> show(this.icon));
    }

    void show(Icon shown) {
        icon = shown;
        setGraphic(shown.node(Math.rint(appearance.theme().controls().px(ICON))));
    }
}
