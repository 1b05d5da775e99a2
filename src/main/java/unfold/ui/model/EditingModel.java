package unfold.ui.model;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unfold.draw.Cell;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Change;
import unfold.lesson.edit.Edit;
import unfold.lesson.edit.Entries;
import unfold.lesson.edit.Selection;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.trace.Role;

/**
 * Numbers of the open lesson edited where they stand: which are selected, what is asked for, and what is done to
 * them. The run follows at once; each change can be undone. Its methods belong to the UI's thread.
 */
public final class EditingModel {

    private final LessonModel lesson;
    private final EditableCells cells;
    private final ReadOnlyObjectWrapper<Selected> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final BooleanBinding possible;
    private final Draws draws = new Draws();
    private final EditQueue queue;

    EditingModel(LessonModel lesson, FrameModel frames) {
        this.lesson = lesson;
        this.cells = new EditableCells(lesson, frames);
        this.queue = new EditQueue(lesson);
        possible = Bindings.createBooleanBinding(
                () -> selected.get() != null || cells.candidate().isPresent(),
                selected,
                frames.hoveredProperty(),
                frames.selectedProperty(),
                frames.shownProperty());
        frames.shownProperty().addListener((property, old, now) -> follow(old, now));
        frames.hoveredProperty().addListener(changed -> said.set(""));
    }

    /** What is selected; null while nothing is. */
    public ReadOnlyObjectProperty<Selected> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is to be typed; null if nothing. */
    public ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Why the last thing asked for is not done; empty if it is. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether there is a number to edit: selected, chosen or under the pointer. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Whether so many of the numbers around the picked one can be selected. */
    public BooleanBinding possible(Entries.Extent extent) {
        return Bindings.createBooleanBinding(() -> has(extent), selected);
    }

    /** Whether the selected numbers are those of a matrix that can be transposed. */
    public BooleanBinding transposable() {
        return Bindings.createBooleanBinding(() -> has(Entries.Extent.ROW) && isOfParameter(), selected);
    }

    /** Whether what is selected, chosen or under the pointer is a parameter. */
    public boolean isOfParameter() {
        Optional<Cell> cell = selected.get() == null
                ? cells.candidate()
                : Optional.of(selected.get().cell());
        return cell.isPresent() && cells.quantity(cell.get()).role() == Role.PARAMETER;
    }

    /** What random numbers are drawn from. */
    public Draws draws() {
        return draws;
    }

    private void follow(Showing old, Showing now) {
        boolean same = old != null
                && now != null
                && old.lesson().network().program() == now.lesson().network().program();
        if (!same || !cells.areShown()) {
            leave();
        }
    }

    private OpenLesson open() {
        return cells.open();
    }

    /** Selects a number; says why not if it is computed, or of another model. Whether it is selected. */
    public boolean select(Cell cell) {
        Optional<Selection> selection = cells.selection(cell);
        if (selection.isEmpty()) {
            leave();
            said.set(cells.refusal(cell));
            return false;
        }
        asked.set(null);
        said.set("");
        show(cell, selection.get());
        return true;
    }

    private void show(Cell cell, Selection selection) {
        selected.set(cells.selected(cell, selection));
    }

    /** Whether a cell is among the selected ones. */
    public boolean isSelected(Cell cell) {
        Selected now = selected.get();
        return now != null
                && now.parts().stream()
                        .anyMatch(part ->
                                part.holds(cell, cells.quantity(cell).shape().cols()));
    }

    /** Selects a number and asks for another one in its place. */
    public void edit(Cell cell) {
        if (select(cell)) {
            ask(Asked.Kind.NUMBER);
        }
    }

    /** Goes on to another number, if it can be edited. */
    public void go(Cell cell) {
        if (cells.selection(cell).isPresent()) {
            select(cell);
        }
    }

    /** Edits what is selected, chosen or under the pointer. */
    public void edit() {
        if (selected.get() != null) {
            select(selected.get().cell());
            ask(Asked.Kind.NUMBER);
        } else {
            cells.candidate().ifPresent(this::edit);
        }
    }

    /** Whether more of the numbers around the picked one can be selected. */
    public boolean has(Entries.Extent extent) {
        return selected.get() != null && selected.get().selection().has(extent, open());
    }

    /** Selects the whole row, column or table of the picked number, or it alone. */
    public void extend(Entries.Extent extent) {
        if (has(extent)) {
            asked.set(null);
            Selection now = selected.get().selection();
            show(
                    selected.get().cell(),
                    new Selection(now.target(), now.entries().with(extent)));
        }
    }

    /** What the selected numbers would be called with another extent: {@code row 2 of W}. */
    public String name(Entries.Extent extent) {
        Selection now = selected.get().selection();
        return new Selection(now.target(), now.entries().with(extent)).name(open());
    }

    /** The number that was picked, in full. */
    public String number() {
        return Decimals.shortest(selected.get().selection().picked(open()));
    }

    /** Asks for a number for what is selected. */
    public void ask(Asked.Kind kind) {
        if (selected.get() != null) {
            asked.set(Asked.about(kind, selected.get().selection().name(open()), number(), draws.seed()));
        }
    }

    /** Begins to type another number in the place of the picked one. */
    public void type(String first) {
        if (selected.get() != null) {
            select(selected.get().cell());
            asked.set(new Asked(Asked.Kind.NUMBER, "", first, false));
        }
    }

    /** Takes what was typed; says what is wrong with it if it cannot be used. Whether it was taken. */
    public boolean answer(String typed) {
        Asked question = asked.get();
        Selection selection = selected.get().selection();
        String text = typed.strip().replace('−', '-');
        try {
            Change change = question.kind() == Asked.Kind.RANDOMISE
                    ? draws.change(text, selection, open())
                    : number(question.kind(), Decimals.read(text, () -> selection.name(open())));
            asked.set(null);
            said.set("");
            boolean same = question.kind() == Asked.Kind.NUMBER && text.equals(number());
            if (!same) {
                queue.change(selection.edit(change));
            }
            return true;
        } catch (LessonException e) {
            said.set(e.getMessage());
            return false;
        }
    }

    private static Change number(Asked.Kind kind, double value) {
        return kind == Asked.Kind.SCALE ? new Change.Scale(value) : new Change.Fill(value);
    }

    /** Takes the question away; what is selected stays. Whether there was one. */
    public boolean forget() {
        boolean was = asked.get() != null;
        asked.set(null);
        said.set("");
        return was;
    }

    /** Nothing is selected from now on. Whether something was. */
    public boolean leave() {
        boolean was = selected.get() != null;
        asked.set(null);
        selected.set(null);
        return was;
    }

    /** Makes the selected numbers 0. */
    public void clear() {
        apply(selection -> selection.edit(new Change.Fill(0)));
    }

    /** Transposes the whole matrix. */
    public void transpose() {
        extend(Entries.Extent.ALL);
        apply(selection -> selection.edit(new Change.Transpose()));
    }

    /** The selected numbers as text; empty if there are none. */
    public String copied() {
        return selected.get() == null ? "" : selected.get().selection().copied(open());
    }

    /** Puts numbers that were copied elsewhere in the place of the selected ones. */
    public void paste(String text) {
        apply(selection -> selection.pasted(text == null ? "" : text));
    }

    private void apply(Function<Selection, Edit> work) {
        if (selected.get() != null) {
            asked.set(null);
            try {
                queue.change(work.apply(selected.get().selection()));
            } catch (LessonException e) {
                lesson.warn(e.getMessage());
            }
        }
    }

    /** A new drag, or a new turn of the wheel, which is undone alone. */
    public void beginNudging() {
        queue.beginNudging();
    }

    /** Moves the selected numbers by some steps, as often as they are dragged along. */
    public void nudge(int steps, Nudge.Fineness fineness) {
        if (selected.get() != null && steps != 0) {
            asked.set(null);
            queue.nudge(selected.get().selection(), cells.isWhole(selected.get().cell()), steps, fineness);
        }
    }

    /** What is selected and what the keys do with it, in one line; empty while nothing is. */
    public String line() {
        return selected.get() == null
                ? ""
                : selected.get()
                        .line(
                                open(),
                                queue.step(
                                        selected.get().selection(),
                                        cells.isWhole(selected.get().cell())));
    }
}
