package unfold.ui.pane;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import unfold.lesson.edit.Entries.Extent;
import unfold.ui.model.Asked;
import unfold.ui.model.EditingModel;

/** What can be done with the selected number, its row, its column and all numbers of its table. */
public final class CellMenu {

    private CellMenu() {}

    /** Shows the menu at a place of the screen. */
    static void show(Node owner, EditingModel editing, double x, double y) {
        ContextMenu menu = new ContextMenu();
        menu.setId("cell-menu");
        menu.setAutoHide(true);
        menu.getItems()
                .addAll(
                        item("edit", "Edit " + editing.name(Extent.ENTRY) + "…", editing::edit),
                        new SeparatorMenuItem());
        for (Extent extent : Extent.values()) {
            if (editing.has(extent)) {
                menu.getItems().add(part(editing, extent));
            }
        }
        menu.show(owner, x, y);
    }

    private static Menu part(EditingModel editing, Extent extent) {
        Menu menu = new Menu(editing.name(extent));
        String id = extent.name().toLowerCase(Locale.ROOT);
        menu.setId("cell-" + id);
        menu.setMnemonicParsing(false);
        Runnable select = () -> editing.extend(extent);
        menu.getItems().add(item(id + "-select", "Select", select));
        if (extent != Extent.ENTRY) {
            menu.getItems().add(item(id + "-fill", "Fill…", () -> ask(editing, extent, Asked.Kind.FILL)));
        }
        menu.getItems()
                .addAll(
                        item(id + "-scale", "Scale…", () -> ask(editing, extent, Asked.Kind.SCALE)),
                        item(id + "-randomise", "Randomise…", () -> ask(editing, extent, Asked.Kind.RANDOMISE)));
        if (extent == Extent.ALL && editing.transposable().get()) {
            menu.getItems().add(item(id + "-transpose", "Transpose", editing::transpose));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(id + "-copy", "Copy", () -> {
                            select.run();
                            copy(editing);
                        }),
                        item(id + "-paste", "Paste", () -> {
                            select.run();
                            paste(editing);
                        }));
        return menu;
    }

    private static void ask(EditingModel editing, Extent extent, Asked.Kind kind) {
        editing.extend(extent);
        editing.ask(kind);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("cell-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Puts the selected numbers on the clipboard of the system. */
    public static void copy(EditingModel editing) {
        ClipboardContent content = new ClipboardContent();
        content.putString(editing.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Puts what is on the clipboard in the place of the selected numbers. */
    public static void paste(EditingModel editing) {
        editing.paste(Clipboard.getSystemClipboard().getString());
    }
}
