package unfold.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Menus and whatever else stands over the windows. */
final class Popups {

    private Popups() {}

    static Stream<PopupWindow> all() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast);
    }

    /** Those that can be chosen, but for the one that ends it all. */
    static List<MenuItem> items(List<MenuItem> all) {
        return all.stream()
                .flatMap(item -> item instanceof Menu menu ? items(menu.getItems()).stream() : Stream.of(item))
                .filter(item -> !item.isDisable() && !"menu-exit".equals(item.getId()))
                .toList();
    }
}
