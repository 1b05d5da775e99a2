package unfold.ui;

import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.AsideModel;
import unfold.ui.model.WindowModel;

/** Says why a command cannot be done now: in its menu, and to who presses its key. */
final class Refusals {

    private static final String WHOLE = "All of the network is in view. Z zooms in.";

    private Refusals() {}

    static void give(Actions actions, WindowModel model) {
        menus(actions);
        actions.telling(model.aside()::say, model.aside()::hush)
                .refusing(
                        () -> "This is the end of the run. Home goes back to its start.",
                        Command.NEXT_OPERATION,
                        Command.NEXT_TIME_STEP,
                        Command.NEXT_PHASE,
                        Command.LAST)
                .refusing(
                        () -> "This is the start of the run. Right goes on by one operation.",
                        Command.PREVIOUS_OPERATION,
                        Command.PREVIOUS_TIME_STEP,
                        Command.PREVIOUS_PHASE,
                        Command.FIRST)
                .refusing(() -> "It does not play faster than that.", Command.FASTER)
                .refusing(() -> "It does not play slower than that.", Command.SLOWER)
                .refusing(() -> "There is nothing to undo.", Command.UNDO)
                .refusing(() -> "There is nothing to redo.", Command.REDO)
                .refusing(() -> "The lesson is as it was opened.", Command.RESET)
                .refusing(
                        () -> "Compared networks stand side by side and do not fold. Stop the comparison first.",
                        Command.FOLD)
                .refusing(() -> "There are no equations or weights to be decided.", Command.APPLY_EQUATIONS)
                .refusing(() -> "Nothing is compared. The menu Compare begins it.", Command.NEXT_MODEL)
                .refusing(() -> "Nothing is compared, so there is no model to remove.", Command.REMOVE_MODEL)
                .refusing(
                        () -> model.fold().foldedProperty().get() ? AsideModel.FOLDED : WHOLE,
                        Command.ZOOM_IN,
                        Command.ZOOM_OUT,
                        Command.FIT,
                        Command.LOOK_LEFT,
                        Command.LOOK_RIGHT,
                        Command.LOOK_UP,
                        Command.LOOK_DOWN);
    }

    private static void menus(Actions actions) {
        actions.needing("a comparison", Command.NEXT_MODEL, Command.REMOVE_MODEL, Command.STOP_COMPARING)
                .needing("several sequences", Command.NEXT_SEQUENCE, Command.PREVIOUS_SEQUENCE)
                .needing("one network alone", Command.FOLD)
                .needing("an unfolded network", Command.ZOOM_IN)
                .needing(
                        "a zoom",
                        Command.ZOOM_OUT,
                        Command.FIT,
                        Command.LOOK_LEFT,
                        Command.LOOK_RIGHT,
                        Command.LOOK_UP,
                        Command.LOOK_DOWN)
                .needing("a change", Command.RESET)
                .needing("a change to them", Command.APPLY_EQUATIONS)
                .needing("changed equations", Command.REVERT_EQUATIONS)
                .needing("a pin", Command.UNPIN, Command.COPY_ARITHMETIC)
                .needing("a pinned weight, input or initial value", Command.EDIT_NUMBER)
                .needing(
                        "a selected number beside others",
                        Command.SELECT_ROW,
                        Command.SELECT_COLUMN,
                        Command.SELECT_ALL)
                .needing(
                        "a selected number",
                        Command.FILL,
                        Command.SCALE,
                        Command.RANDOMISE,
                        Command.COPY,
                        Command.PASTE)
                .needing("a selected matrix", Command.TRANSPOSE);
    }
}
