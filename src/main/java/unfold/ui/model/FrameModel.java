package unfold.ui.model;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import unfold.derivation.Program;
import unfold.draw.Cell;
import unfold.draw.Frame;

/** The still picture of now: the open lesson's run at the cursor, and the cell under the pointer. */
public final class FrameModel {

    private final ObjectBinding<Frame> frame;
    private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ReadOnlyBooleanWrapper insideCell = new ReadOnlyBooleanWrapper(this, "insideCell", false);
    private final LessonModel lesson;

    public FrameModel(LessonModel lesson, CursorModel cursor) {
        this.lesson = lesson;
        frame = Bindings.createObjectBinding(
                () -> frame(lesson.showingProperty().get(), cursor.position()),
                lesson.showingProperty(),
                cursor.positionProperty());
        lesson.showingProperty().addListener(changed -> hovered.set(null));
    }

    private static Frame frame(Showing showing, int cursor) {
        // The cursor enters a new run just before the run itself is here.
        return showing == null
                ? null
                : Frame.at(
                        showing.subject(),
                        Math.min(cursor, showing.trace().steps().size()));
    }

    /** The picture; its value is null while no lesson is open. */
    public ObjectBinding<Frame> frame() {
        return frame;
    }

    /** The picture with the cell under the pointer marked. */
    public Optional<Frame> marked() {
        Frame plain = frame.get();
        if (plain == null || hovered.get() == null) {
            return Optional.ofNullable(plain);
        }
        return Optional.of(
                new Frame(plain.subject(), plain.cursor(), null, hovered.get().slot()));
    }

    /** The cell under the pointer; null if there is none. */
    public ObjectProperty<Cell> hoveredProperty() {
        return hovered;
    }

    /** The program of the open lesson; empty while none is open. */
    public Optional<Program> program() {
        return Optional.ofNullable(lesson.showingProperty().get())
                .map(showing -> showing.lesson().network().program());
    }

    /** Whether the stage shows the inside of one time step, and not the network over time. */
    public ReadOnlyBooleanProperty insideCellProperty() {
        return insideCell.getReadOnlyProperty();
    }

    /** From the network over time to the inside of the cell, or back. */
    public void toggleCell() {
        hovered.set(null);
        insideCell.set(!insideCell.get());
    }
}
