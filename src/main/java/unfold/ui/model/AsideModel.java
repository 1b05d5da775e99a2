package unfold.ui.model;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One short sentence on what the reader has just wanted and cannot have now, until something else happens. */
public final class AsideModel {

    /** What the reader is told who wants to look closer at a folded network. */
    public static final String FOLDED =
            "A folded network has no other time steps to look at. U unfolds it, then Z zooms.";

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    AsideModel(FrameModel frames) {
        frames.frame().addListener(changed -> hush());
        frames.hoveredProperty().addListener(changed -> hush());
        frames.insideCellProperty().addListener(changed -> hush());
    }

    /** What was said last; empty if it does not matter any more. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void say(String sentence) {
        // Who asks once more is told once more.
        said.set("");
        said.set(sentence);
    }

    /** Something else has happened. */
    public void hush() {
        said.set("");
    }
}
