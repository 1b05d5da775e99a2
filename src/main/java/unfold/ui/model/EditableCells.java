package unfold.ui.model;

import java.util.Optional;
import unfold.derivation.Program;
import unfold.draw.Cell;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.GivenSlots;
import unfold.lesson.edit.Selection;
import unfold.tensor.Shape;
import unfold.trace.Quantity;

/** The cells on the picture whose numbers the open lesson gives. */
final class EditableCells {

    private final LessonModel lesson;
    private final FrameModel frames;
    private GivenSlots given;
    private Program program;

    EditableCells(LessonModel lesson, FrameModel frames) {
        this.lesson = lesson;
        this.frames = frames;
    }

    OpenLesson open() {
        return lesson.showingProperty().get().lesson();
    }

    /** Whether the picture is one of the open lesson: other models of a comparison are not edited. */
    boolean areShown() {
        Showing shown = frames.shownProperty().get();
        Showing now = lesson.showingProperty().get();
        return shown != null && now != null && shown.lesson() == now.lesson();
    }

    /** The slots of a program; those of another one with the same names need not be the same. */
    private GivenSlots given() {
        Program now = open().network().program();
        if (given == null || program != now) {
            given = new GivenSlots(open());
            program = now;
        }
        return given;
    }

    /** What a cell is in the lesson; empty if it cannot be edited. */
    Optional<Selection> selection(Cell cell) {
        return areShown() ? given().at(cell.slot(), cell.index()) : Optional.empty();
    }

    /** Why a cell cannot be edited, in one sentence. */
    String refusal(Cell cell) {
        return areShown()
                ? given().refusal(cell.slot())
                : "Only numbers of the open lesson, which stands first, can be edited.";
    }

    Selected selected(Cell cell, Selection selection) {
        Shape shape = quantity(cell).shape();
        return Selected.of(cell, selection, given(), shape.size(), shape.cols());
    }

    /** The number under the pointer, or else the chosen one, if it can be edited. */
    Optional<Cell> candidate() {
        return Optional.ofNullable(frames.hoveredProperty().get())
                .or(() -> Optional.ofNullable(frames.selectedProperty().get()))
                .filter(cell -> selection(cell).isPresent());
    }

    Quantity quantity(Cell cell) {
        return open().network().program().quantities().list().get(cell.slot().quantity());
    }

    /** Whether a quantity consists of whole numbers, and is to stay so. */
    boolean isWhole(Cell cell) {
        return frames.shownProperty().get().subject().isWhole(quantity(cell));
    }
}
