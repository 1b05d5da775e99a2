package unfold.ui.notice;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
        return isVisible() && getChildren().contains(panel);
    }

    public boolean isOpen() {
        return isVisible();
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
        show(panel, focus, onEscape);
    }

    private void show(Region panel, Node focus, Runnable onEscape) {
        escape = onEscape;
        getChildren().setAll(List.of(panel));
        behind.setDisable(true);
        setVisible(true);
        focus.requestFocus();
    }

    /** What Esc does. */
    public void escape() {
        escape.run();
    }

    /** Takes the panel away. */
    public void close() {
        setVisible(false);
        getChildren().clear();
        behind.setDisable(false);
    }
}
