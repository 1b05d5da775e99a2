package unfold.ui;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.command.KeyMap;
import unfold.ui.notice.Overlay;

/** Lets the keys of the window reach it, wherever the focus is. */
final class Keys {

    private Keys() {}

    /** While a panel is open, all keys are the panel's; of the window's, only Keys closes it again. */
    static void install(Scene scene, Actions actions, Overlay overlay) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (overlay.isOpen()) {
                KeyMap.command(event)
                        .filter(command -> command == Command.KEYS)
                        .ifPresent(command -> run(actions, command, event));
            } else if (!menuIsOpen()) {
                KeyMap.command(event, scene.getFocusOwner()).ifPresent(command -> run(actions, command, event));
            }
        });
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
