package unfold.ui;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.command.KeyMap;
import unfold.ui.lecture.BlankKeys;
import unfold.ui.notice.Overlay;
import unfold.ui.pane.CellKeys;
import unfold.ui.pane.PinKeys;

/** Lets the keys of the window reach it, wherever the focus is. */
final class Keys {

    private Keys() {}

    /**
     * A selected number takes its keys first, then those that are pinned. While a panel is open, all keys are the
     * panel's, but for those that change how the window looks and those that close the panel again.
     */
    static void install(Scene scene, Actions actions, Overlay overlay, CellKeys cells, PinKeys pins) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (overlay.isOpen()) {
                KeyMap.command(event, scene.getFocusOwner())
                        .filter(Keys::reachesPanels)
                        .ifPresent(command -> run(actions, command, event));
            } else if (!menuIsOpen()
                    && !cells.take(event, scene.getFocusOwner())
                    && !pins.take(event, scene.getFocusOwner())) {
                KeyMap.command(event, scene.getFocusOwner()).ifPresent(command -> run(actions, command, event));
            }
        });
    }

    /** A blank window takes all keys, before anything in it hears of them. */
    static void whileBlank(Window window, BlankKeys blank) {
        window.addEventFilter(KeyEvent.ANY, event -> {
            if (blank.take(event)) {
                event.consume();
            }
        });
    }

    private static boolean reachesPanels(Command command) {
        return command == Command.KEYS || command == Command.LIBRARY || command.isAboutWindow();
    }

    /** The keys of an open menu come by here too, before they reach the menu. */
    private static boolean menuIsOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing());
    }

    private static void run(Actions actions, Command command, KeyEvent event) {
        event.consume();
        actions.run(command);
    }
}
