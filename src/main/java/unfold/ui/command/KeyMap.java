package unfold.ui.command;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which command a key event means, given what has the focus. */
public final class KeyMap {

    private KeyMap() {}

    /** The command that a key stands for, whatever has the focus. */
    public static Optional<Command> command(KeyEvent event) {
        for (Command command : Command.values()) {
            if (command.keys().stream().anyMatch(key -> key.matches(event))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /**
     * The command for the window; empty if the key belongs to the node that has the focus: what
     * edits belongs to a text, what moves a slider or walks through a list to these, Space to a button that was reached by Tab. A button that was clicked
     * has the focus too, but the reader does not see that, and means the window.
     *
     * @param owner what has the focus; null if nothing
     */
    public static Optional<Command> command(KeyEvent event, Node owner) {
        return command(event).filter(command -> !belongsTo(owner, event, command));
    }

    private static boolean belongsTo(Node owner, KeyEvent event, Command command) {
        if (owner instanceof TextInputControl) {
            boolean letter = event.getCode().isLetterKey() && !event.isControlDown() && !event.isMetaDown();
            boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
            boolean undoing = command == Command.UNDO || command == Command.REDO;
            boolean editing = command.section() == Command.Section.EDIT;
            boolean walking = event.getCode().isArrowKey();
            return command.section() == Command.Section.STEP || editing || typed || letter || undoing || walking;
        }
        if (owner instanceof ComboBoxBase<?> box && box.isShowing() && command == Command.CLOSE) {
            return true;
        }
        if (owner instanceof Slider || owner instanceof ListView || owner instanceof ComboBoxBase) {
            boolean walking =
                    command.section() == Command.Section.STEP || event.getCode().isArrowKey();
            return walking && !event.isControlDown() && !event.isAltDown();
        }
        return owner instanceof ButtonBase && owner.isFocusVisible() && event.getCode() == KeyCode.SPACE;
    }
}
