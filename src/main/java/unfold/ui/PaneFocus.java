package unfold.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** Walks from pane to pane: what stands above, the panes in the middle, what stands below. */
final class PaneFocus {

    /** The keys are there, and the reader did not click there: it must be seen. */
    private static final PseudoClass KEYS_HERE = PseudoClass.getPseudoClass("keys-here");

    private final BorderPane content;
    private final List<Node> around;
    private final Supplier<Node> owner;

    /**
     * @param around what stands above and below the middle of {@code content}
     * @param owner what has the keys now
     */
    PaneFocus(BorderPane content, List<Node> around, Supplier<Node> owner) {
        this.content = content;
        this.around = around;
        this.owner = owner;
    }

    /** Gives the keys to the next pane, or to the one before it with {@code by} -1. */
    void go(int by) {
        if (content.isDisabled()) {
            return;
        }
        List<Node> all = panes();
        int at = current(all);
        for (int i = 1; i <= all.size(); i++) {
            if (takeKeys(all.get(Math.floorMod(at + by * i, all.size())))) {
                return;
            }
        }
    }

    private List<Node> panes() {
        List<Node> panes = new ArrayList<>();
        collect(content.getCenter(), panes);
        panes.add(around.get(1));
        panes.add(around.get(0));
        return panes;
    }

    private static void collect(Node node, List<Node> panes) {
        if (node instanceof SplitPane split) {
            split.getItems().forEach(item -> collect(item, panes));
        } else {
            panes.add(node);
        }
    }

    private int current(List<Node> all) {
        for (Node node = owner.get(); node != null; node = node.getParent()) {
            if (all.contains(node)) {
                return all.indexOf(node);
            }
        }
        return 0;
    }

    /** Gives the keys to the first node in a pane that takes them, in the order of the Tab key. */
    private boolean takeKeys(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            mark(node);
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(this::takeKeys);
    }

    private static void mark(Node node) {
        node.pseudoClassStateChanged(KEYS_HERE, true);
        node.focusedProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable focused) {
                node.pseudoClassStateChanged(KEYS_HERE, false);
                node.focusedProperty().removeListener(this);
            }
        });
    }
}
