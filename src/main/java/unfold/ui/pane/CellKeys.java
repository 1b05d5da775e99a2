package unfold.ui.pane;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import unfold.ui.model.Asked;
import unfold.ui.model.EditingModel;
import unfold.ui.model.Selected;

/** The keys while a number is selected, which mean something else otherwise, and those of the field for it. */
public final class CellKeys {

    private final EditingModel editing;
    private final List<CellEditor> editors;

    CellKeys(EditingModel editing, List<CellEditor> editors) {
        this.editing = editing;
        this.editors = List.copyOf(editors);
    }

    /** The keys of two pictures of one lesson. */
    public static CellKeys of(EditingModel editing, StagePane stage, ParametersPane parameters) {
        return new CellKeys(editing, List.of(parameters.editor(), stage.editor()));
    }

    /** Does what a key means for the selected number; whether it means anything. */
    public boolean take(KeyEvent event, Node owner) {
        boolean inField = CellField.isText(owner);
        boolean taken = inField
                ? event.getEventType() == KeyEvent.KEY_PRESSED && inField(event, (TextInputControl) owner)
                : !belongTo(owner)
                        && (event.getEventType() == KeyEvent.KEY_TYPED ? typed(event) : pressed(event, owner));
        if (taken) {
            event.consume();
        }
        return taken;
    }

    /** Whether arrows, Tab and figures are the node's own. */
    static boolean belongTo(Node owner) {
        return owner instanceof TextInputControl
                || owner instanceof Slider
                || owner instanceof ListView
                || owner instanceof ComboBoxBase;
    }

    private boolean isSelecting() {
        return editing.selectedProperty().get() != null;
    }

    private boolean inField(KeyEvent event, TextInputControl field) {
        switch (event.getCode()) {
            case ENTER -> answer(field, 0, event.isShiftDown() ? -1 : 1);
            case TAB -> answer(field, event.isShiftDown() ? -1 : 1, 0);
            case ESCAPE -> editing.forget();
            case UP -> turn(event, 1);
            case DOWN -> turn(event, -1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answer(TextInputControl field, int right, int down) {
        boolean moves = editing.askedProperty().get().words().isEmpty();
        if (editing.answer(field.getText()) && moves) {
            move(right, down);
        }
    }

    /** Another kind of random numbers where these are asked for, else another number. */
    private void turn(KeyEvent event, int steps) {
        Selected selected = editing.selectedProperty().get();
        if (selected != null && editing.askedProperty().get().kind() == Asked.Kind.RANDOMISE) {
            editing.draws().choose(-steps, selected.selection());
        } else {
            nudge(event, steps);
        }
    }

    private void nudge(KeyEvent event, int steps) {
        editing.nudge(steps, CellEditor.fineness(event.isShiftDown(), event.isAltDown()));
    }

    private void move(int right, int down) {
        editors.stream().filter(CellEditor::isHere).findFirst().ifPresent(editor -> editor.move(right, down));
    }

    private boolean typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean begins = character.length() == 1 && "0123456789.-−".contains(character);
        boolean chord = event.isControlDown() || event.isMetaDown() || event.isAltDown();
        if (!isSelecting() || !begins || chord) {
            return false;
        }
        editing.type(character);
        return true;
    }

    private boolean pressed(KeyEvent event, Node owner) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        if (!isSelecting()) {
            return begun(event, owner);
        }
        boolean control = event.isControlDown() || event.isMetaDown();
        if (control) {
            return nudged(event);
        }
        switch (event.getCode()) {
            case RIGHT -> move(1, 0);
            case LEFT -> move(-1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case TAB -> move(event.isShiftDown() ? -1 : 1, 0);
            case ENTER -> editing.edit();
            case DELETE, BACK_SPACE -> editing.clear();
            case ESCAPE -> editing.leave();
            case CONTEXT_MENU -> openMenu();
            default -> {
                return event.getCode() == KeyCode.F10 && event.isShiftDown() && openMenu();
            }
        }
        return true;
    }

    private boolean nudged(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            nudge(event, up ? 1 : -1);
            return true;
        }
        return false;
    }

    private boolean openMenu() {
        editors.stream().filter(CellEditor::isHere).findFirst().ifPresent(CellEditor::openMenu);
        return true;
    }

    /** Enter edits what is chosen or under the pointer, but where it presses a button. */
    private boolean begun(KeyEvent event, Node owner) {
        boolean plain = !event.isControlDown() && !event.isMetaDown() && !event.isShiftDown() && !event.isAltDown();
        boolean button = owner instanceof ButtonBase && owner.isFocusVisible();
        boolean begins = event.getCode() == KeyCode.ENTER
                && plain
                && !button
                && editing.possible().get();
        if (begins) {
            editing.edit();
        }
        return begins;
    }
}
