package unfold.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.FrameModel;
import unfold.ui.model.PinsModel;
import unfold.ui.pane.PinKeys;

/** Gives the commands about pinned numbers their meaning. */
final class PinActions {

    private PinActions() {}

    static void give(Actions actions, FrameModel frames, PinKeys keys) {
        PinsModel pins = frames.pins();
        BooleanBinding some = Bindings.createBooleanBinding(() -> !pins.isEmpty(), pins.allProperty());
        actions.on(Command.PIN_NUMBER, keys::pin, frames.shownProperty().isNotNull())
                .on(Command.ALL_DIGITS, pins::toggleDigits)
                .on(Command.UNPIN, pins::clear, some)
                .on(Command.COPY_ARITHMETIC, () -> copy(frames), some);
    }

    private static void copy(FrameModel frames) {
        ClipboardContent content = new ClipboardContent();
        content.putString(frames.arithmetic());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
