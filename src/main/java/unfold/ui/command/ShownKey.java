package unfold.ui.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key as it stands in a menu. It matches nothing: what a key does is decided by the {@link KeyMap}
 * alone, which knows whether the window may have it.
 */
final class ShownKey extends KeyCombination {

    private final String text;

    ShownKey(Key key) {
        text = key.toString();
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return text;
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
