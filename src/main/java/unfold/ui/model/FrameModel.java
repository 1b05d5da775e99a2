package unfold.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import unfold.derivation.Program;
import unfold.draw.Cell;
import unfold.draw.Changes;
import unfold.draw.Frame;
import unfold.draw.Marks;
import unfold.draw.Pins;
import unfold.draw.cell.CellPictures;
import unfold.explain.origin.Arithmetic;

/** The still picture of now: the run in focus at the cursor, and the cell under the pointer. */
public final class FrameModel {

    private final ReadOnlyObjectWrapper<Showing> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectBinding<Frame> frame;
    private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final PinsModel pins = new PinsModel();
    private final PinnedOrigins origins = new PinnedOrigins(pins);
    private final ObjectProperty<Changes> changes = new SimpleObjectProperty<>(this, "changes", Changes.NONE);
    private final ReadOnlyBooleanWrapper insideCell = new ReadOnlyBooleanWrapper(this, "insideCell", false);
    private final ReadOnlyObjectWrapper<CellPictures> pictures = new ReadOnlyObjectWrapper<>(this, "pictures");
    private final LessonModel lesson;
    private final CursorModel cursor;
    private final LatestTask drawing;

    /** The program that the pictures are of, or are being made of. */
    private Program pictured;

    /** What was shown last. */
    private Showing left;

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    public FrameModel(LessonModel lesson, CursorModel cursor, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.cursor = cursor;
        this.drawing = new LatestTask(worker, ui);
        // Before anybody sees the new frame: what belongs to the old one does not fit it.
        shown.addListener(changed -> leave());
        frame = Bindings.createObjectBinding(
                () -> frame(shown.get(), cursor.position()), shown, cursor.positionProperty());
        lesson.showingProperty().addListener((property, old, now) -> shown.set(now));
        shown.addListener(changed -> prepare());
    }

    private void leave() {
        Showing now = shown.get();
        if (!isSameProgram(left, now)) {
            pins.clear();
        }
        left = now;
        hovered.set(null);
        forgetPictures();
    }

    /** Of another program; what is being made of it as well. */
    private void forgetPictures() {
        if (program().orElse(null) != pictured) {
            pictured = null;
            pictures.set(null);
            drawing.cancel();
        }
    }

    /** With other weights a number stays at its place, in another network it has none. */
    static boolean isSameProgram(Showing one, Showing other) {
        return one != null
                && other != null
                && one.lesson().network().program() == other.lesson().network().program();
    }

    private static Frame frame(Showing showing, int cursor) {
        // The cursor enters a new run just before the run itself is here.
        return showing == null
                ? null
                : Frame.at(
                        showing.subject(),
                        Math.min(cursor, showing.trace().steps().size()));
    }

    /** What the picture is of: the open lesson, or a model beside it that is in focus; null before there is one. */
    public ReadOnlyObjectProperty<Showing> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Makes the picture one of another run. */
    void show(Showing other) {
        shown.set(other);
    }

    /** The picture; its value is null while no lesson is open. */
    public ObjectBinding<Frame> frame() {
        return frame;
    }

    /** The picture with what is pinned, and the cell under the pointer, marked. */
    public Optional<Frame> marked() {
        return Optional.ofNullable(frame.get()).map(plain -> plain.with(marks(plain)));
    }

    /**
     * The picture that is likely to come next, with its marks; empty if there is none. While numbers are pinned nobody
     * has found out yet where those of the next picture come from.
     */
    public Optional<Frame> expected() {
        int next = cursor.expected();
        return marked().filter(now -> next != now.cursor() && now.marks().pins().isEmpty())
                .map(now -> now.after(next));
    }

    private Marks marks(Frame plain) {
        return new Marks(origins.of(plain, shown.get().network().program()), hovered.get(), changes.get());
    }

    /** The numbers that the reader has pinned. */
    public PinsModel pins() {
        return pins;
    }

    /** The whole arithmetic of the pinned number that is looked at, with all digits; empty if there is none. */
    public String arithmetic() {
        return marked().flatMap(frame -> frame.marks().pins().looked())
                .map(pin -> Arithmetic.whole(Pins.withAllDigits()::figure).text(pin.origin()))
                .orElse("");
    }

    /** The pinned cell that is looked at; null if there is none. */
    public ReadOnlyObjectProperty<Cell> selectedProperty() {
        return pins.lookedProperty();
    }

    /** The cell under the pointer; null if there is none. */
    public ObjectProperty<Cell> hoveredProperty() {
        return hovered;
    }

    /** The numbers of the run in focus that differ from the lesson as it is kept. */
    public ObjectProperty<Changes> changesProperty() {
        return changes;
    }

    /** The program of what is shown; empty while no lesson is open. */
    public Optional<Program> program() {
        return Optional.ofNullable(shown.get()).map(showing -> showing.network().program());
    }

    /** Whether the cell of the time step at work is open in the network over time. */
    public ReadOnlyBooleanProperty insideCellProperty() {
        return insideCell.getReadOnlyProperty();
    }

    /** Opens the cell of the time step at work, or closes it. */
    public void toggleCell() {
        hovered.set(null);
        insideCell.set(!insideCell.get());
        prepare();
    }

    /** The pictures of the open lesson's cell; null while they are not wanted, or not yet made. */
    public ReadOnlyObjectProperty<CellPictures> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** Pictures take some hundredths of a second and are made when they are first wanted. */
    private void prepare() {
        Program program = program().orElse(null);
        forgetPictures();
        if (insideCell.get() && program != null && program != pictured) {
            pictured = program;
            drawing.start("Drawing the cell", () -> new CellPictures(program), pictures::set, lesson::report);
        }
    }
}
