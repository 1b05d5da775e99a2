package unfold.ui.notice;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Lays one panel over the window. While it is there the window behind is disabled, so that neither
 * keys nor clicks reach it.
 */
public final class Overlay extends StackPane {

    private final Node behind;
    private Runnable escape = () -> {};
    private Region shown;
    private Region cover;
    private Runnable leaving;

    /** An overlay over {@code behind}, empty at first. */
    public Overlay(Node behind) {
        this.behind = behind;
        setId("overlay");
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                escape.run();
            }
        });
    }

    /** Whether that panel is the one that is shown. */
    public boolean shows(Region panel) {
        return shown == panel;
    }

    public boolean isOpen() {
        return shown != null;
    }

    /**
     * Shows a panel in place of any other.
     *
     * @param focus the node in it that takes the keys
     * @param onEscape what Esc does; it closes the panel itself
     */
    public void open(Region panel, Node focus, Runnable onEscape) {
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(panel, focus, onEscape);
    }

    /**
     * Shows a panel over the whole window in place of any other.
     *
     * @param focus the node in it that takes the keys
     * @param onEscape what Esc does; it closes the panel itself
     */
    public void cover(Region panel, Node focus, Runnable onEscape) {
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cover = panel;
        show(panel, focus, onEscape);
    }

    private void show(Region panel, Node focus, Runnable onEscape) {
        close();
        shown = panel;
        escape = onEscape;
        panel.setVisible(true);
        if (!getChildren().contains(panel)) {
            getChildren().add(panel);
        }
        behind.setDisable(true);
        setVisible(true);
        focus.requestFocus();
    }

    /** Takes the panel away; one that covers the window is not visible any more, and leaves the scene a pulse later. */
    public void close() {
        if (shown == null) {
            return;
        }
        Region panel = shown;
        shown = null;
        panel.setVisible(false);
        setVisible(false);
        behind.setDisable(false);
        if (panel == cover) {
            removeLater();
        } else {
            getChildren().remove(panel);
        }
    }

    /**
     * What of a node is kept to be painted follows the node in a pulse, and only while it is in a scene: a picture that
     * a panel lets go when it is closed would stay in memory if the panel left at once.
     */
    private void removeLater() {
        Scene scene = getScene();
        if (scene == null || leaving != null) {
            return;
        }
        leaving = () -> {
            scene.removePostLayoutPulseListener(leaving);
            leaving = null;
            Platform.runLater(() -> getChildren().removeIf(panel -> panel != shown));
        };
        scene.addPostLayoutPulseListener(leaving);
    }
}
