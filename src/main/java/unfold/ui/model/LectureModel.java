package unfold.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where a lecturer wants the eyes of the class: on the current operation alone, or off the wall. */
public final class LectureModel {

    /** What covers the whole window. */
    public enum Blank {
        NONE,
        BLACK,
        WHITE
    }

    private final ReadOnlyBooleanWrapper spotlight = new ReadOnlyBooleanWrapper(this, "spotlight", false);
    private final ReadOnlyObjectWrapper<Blank> blank = new ReadOnlyObjectWrapper<>(this, "blank", Blank.NONE);
    private final Player player;

    LectureModel(Player player) {
        this.player = player;
    }

    /** Whether all but the current operation is dimmed. */
    public ReadOnlyBooleanProperty spotlightProperty() {
        return spotlight.getReadOnlyProperty();
    }

    public void toggleSpotlight() {
        spotlight.set(!spotlight.get());
    }

    public ReadOnlyObjectProperty<Blank> blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public boolean isBlank() {
        return blank.get() != Blank.NONE;
    }

    /** Covers the window. What plays is paused: nobody would see it. */
    public void cover(Blank cover) {
        player.pause();
        blank.set(cover);
    }

    /** Shows the window again. */
    public void uncover() {
        blank.set(Blank.NONE);
    }
}
