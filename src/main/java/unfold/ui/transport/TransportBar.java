package unfold.ui.transport;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.Appearance;
import unfold.ui.model.CursorModel;
import unfold.ui.model.Player;

/** Buttons for every step size, play, the scrubber, the position, the speed. */
public final class TransportBar extends HBox {

    private final Actions actions;
    private final Appearance appearance;

    public TransportBar(Actions actions, Appearance appearance, ScrubberPane scrubber) {
        this.actions = actions;
        this.appearance = appearance;
        setId("transport");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        getChildren().add(scrubber);
    }

    /** Puts the buttons at the left, and what they move at the right. */
    public TransportBar control(CursorModel cursor, Player player) {
        IconButton play = button(Command.PLAY, Icon.PLAY);
        play.getStyleClass().add("play");
        player.playingProperty().addListener((property, old, playing) -> {
            play.show(playing ? Icon.PAUSE : Icon.PLAY);
            play.setAccessibleText(playing ? "Pause" : "Play");
        });
        getChildren()
                .add(
                        0,
                        group(
                                button(Command.FIRST, Icon.FIRST),
                                button(Command.PREVIOUS_PHASE, Icon.BACK_THRICE),
                                button(Command.PREVIOUS_TIME_STEP, Icon.BACK_TWICE),
                                button(Command.PREVIOUS_OPERATION, Icon.BACK),
                                play,
                                button(Command.NEXT_OPERATION, Icon.NEXT),
                                button(Command.NEXT_TIME_STEP, Icon.NEXT_TWICE),
                                button(Command.NEXT_PHASE, Icon.NEXT_THRICE),
                                button(Command.LAST, Icon.LAST)));
        getChildren().addAll(readout(cursor), speed(player));
        return this;
    }

    private IconButton button(Command command, Icon icon) {
        return new IconButton(command, icon, actions, appearance);
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("group");
        group.setAlignment(Pos.CENTER);
        return group;
    }

    /** As wide as the longest position, so that nothing moves while it counts. */
    private static Label readout(CursorModel cursor) {
        Label label = new Label();
        label.setId("readout");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> padded(cursor.position(), cursor.end()) + " / " + cursor.end(),
                        cursor.positionProperty(),
                        cursor.endProperty()));
        label.setTooltip(new Tooltip("Operations done, of all in this run"));
        return label;
    }

    /** A figure space is as wide as a figure. */
    private static String padded(int number, int longest) {
        String text = String.valueOf(number);
        return "\u2007".repeat(Math.max(0, String.valueOf(longest).length() - text.length())) + text;
    }

    private HBox speed(Player player) {
        Label label = new Label();
        label.setId("speed");
        label.getStyleClass().add("speed");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Speeds.inWords(player.speedProperty().get()), player.speedProperty()));
        label.setTooltip(new Tooltip("Operations per second while playing"));
        return group(button(Command.SLOWER, Icon.MINUS), label, button(Command.FASTER, Icon.PLUS));
    }
}
