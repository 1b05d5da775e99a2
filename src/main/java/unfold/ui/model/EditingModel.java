package unfold.ui.model;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unfold.draw.Cell;
import unfold.draw.Changes;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Change;
import unfold.lesson.edit.ChangedEntries;
import unfold.lesson.edit.Edit;
import unfold.lesson.edit.Entries;
import unfold.lesson.edit.GivenSlots;
import unfold.lesson.edit.Selection;
import unfold.lesson.experiment.Tuning;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Numbers of the open lesson edited where they stand: which are selected, what is asked for, and what is done to
 * them. The run follows at once; each change can be undone. Its methods belong to the UI's thread.
 */
public final class EditingModel {

    private final LessonModel lesson;
    private final FrameModel frames;
    private final ReadOnlyObjectWrapper<Selected> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final BooleanBinding possible;
    private final Draws draws = new Draws();

    /** Changes that are asked for while an earlier one is computed. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private GivenSlots given;
    private Nudge nudge;
    private int nudges;

    EditingModel(LessonModel lesson, FrameModel frames) {
        this.lesson = lesson;
        this.frames = frames;
        possible = Bindings.createBooleanBinding(
                () -> selected.get() != null || candidate().isPresent(),
                selected,
                frames.hoveredProperty(),
                frames.selectedProperty(),
                frames.shownProperty());
        frames.shownProperty().addListener((property, old, now) -> follow(old, now));
        lesson.history().keptProperty().addListener(changed -> mark());
        lesson.lastOpenedProperty().addListener(changed -> waiting.clear());
        lesson.busyProperty().addListener(changed -> next());
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

    /** What random numbers are drawn from. */
    public Draws draws() {
        return draws;
    }

    private void follow(Showing old, Showing now) {
        boolean same = old != null
                && now != null
                && old.lesson().network().program() == now.lesson().network().program();
        if (!same) {
            given = null;
        }
        if (!same || !isOpenLesson()) {
            leave();
        }
        mark();
    }

    /** Other models of a comparison are not edited. */
    private boolean isOpenLesson() {
        Showing shown = frames.shownProperty().get();
        Showing open = lesson.showingProperty().get();
        return shown != null && open != null && shown.lesson() == open.lesson();
    }

    private void mark() {
        Tuning kept = lesson.history().keptProperty().get();
        frames.changesProperty()
                .set(kept == null || !isOpenLesson() ? Changes.NONE : new Changes(changes(kept.lesson())));
    }

    private Map<Slot, BitSet> changes(OpenLesson kept) {
        OpenLesson now = open();
        int shown = now.lesson().others().shown();
        boolean has = kept.lesson().others().count() >= shown;
        return has
                ? ChangedEntries.between(
                        kept.lesson().others().shown() == shown ? kept : kept.showing(shown), now)
                : Map.of();
    }

    private OpenLesson open() {
        return lesson.showingProperty().get().lesson();
    }

    private GivenSlots given() {
        if (given == null) {
            given = new GivenSlots(open());
        }
        return given;
    }

    /** The number that is chosen or under the pointer, if it can be edited. */
    private Optional<Cell> candidate() {
        return isOpenLesson()
                ? Optional.ofNullable(frames.hoveredProperty().get())
                        .or(() -> Optional.ofNullable(frames.selectedProperty().get()))
                        .filter(cell -> given().at(cell.slot(), cell.index()).isPresent())
                : Optional.empty();
    }

    /** Selects a number; says why not if it is computed, or of another model. Whether it is selected. */
    public boolean select(Cell cell) {
        if (!isOpenLesson()) {
            leave();
            said.set("Only numbers of the open lesson, which stands first, can be edited.");
            return false;
        }
        Optional<GivenSlots.Picked> picked = given().at(cell.slot(), cell.index());
        if (picked.isEmpty()) {
            leave();
            said.set(given().refusal(cell.slot()));
            return false;
        }
        asked.set(null);
        said.set("");
        show(cell, new Selection(picked.get().target(), picked.get().entries()));
        return true;
    }

    private void show(Cell cell, Selection selection) {
        Shape shape = quantity(cell).shape();
        selected.set(Selected.of(cell, selection, given(), shape.size(), shape.cols()));
    }

    private Quantity quantity(Cell cell) {
        return open().network().program().quantities().list().get(cell.slot().quantity());
    }

    /** Whether a cell is among the selected ones. */
    public boolean isSelected(Cell cell) {
        Selected now = selected.get();
        return now != null
                && now.parts().stream()
                        .anyMatch(part -> part.holds(cell, quantity(cell).shape().cols()));
    }

    /** Selects a number and asks for another one in its place. */
    public void edit(Cell cell) {
        if (select(cell)) {
            ask(Asked.Kind.NUMBER);
        }
    }

    /** Edits what is selected, chosen or under the pointer. */
    public void edit() {
        if (selected.get() != null) {
            select(selected.get().cell());
            ask(Asked.Kind.NUMBER);
        } else {
            candidate().ifPresent(this::edit);
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
            show(selected.get().cell(), new Selection(now.target(), now.entries().with(extent)));
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
            String name = selected.get().selection().name(open());
            asked.set(
                    switch (kind) {
                        case NUMBER -> new Asked(kind, "", number(), true);
                        case FILL -> new Asked(kind, "Fill " + name + " with", number(), true);
                        case SCALE -> new Asked(kind, "Scale " + name + " by", "2", true);
                        case RANDOMISE ->
                            new Asked(kind, "Randomise " + name + ", seed", Long.toString(draws.seed()), true);
                    });
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
                change(selection.edit(change));
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
        nudge = null;
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
                change(work.apply(selected.get().selection()));
            } catch (LessonException e) {
                lesson.warn(e.getMessage());
            }
        }
    }

    /** Makes a change, once those before it are there. */
    private void change(Edit edit) {
        waiting.add(() -> {
            OpenLesson base = open();
            String action = edit.action(base);
            lesson.change(action, () -> changed(edit, base, action, ""), () -> {}, failure -> lesson.fail(action, failure));
        });
        next();
    }

    private void next() {
        if (lesson.busyProperty().get().isEmpty() && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private Changed changed(Edit edit, OpenLesson base, String action, String merge) {
        OpenLesson made = edit.of(base);
        String told = edit.replacesText(base, made)
                ? edit.target().key() + " was written as a text and consists of numbers now; Undo brings the text back."
                : "";
        return new Changed(
                Showing.run(made, lesson.showingProperty().get().file()), told, action, merge);
    }

    /** A new drag, or a new turn of the wheel, which is undone alone. */
    public void beginNudging() {
        nudge = null;
    }

    /** Moves the selected numbers by some steps, as often as they are dragged along. */
    public void nudge(int steps, Nudge.Fineness fineness) {
        if (selected.get() == null || steps == 0) {
            return;
        }
        asked.set(null);
        Selection selection = selected.get().selection();
        if (nudge == null || !nudge.selection().equals(selection) || !goesOn()) {
            if (!lesson.busyProperty().get().isEmpty()) {
                return;
            }
            nudge = Nudge.from(selection, open(), isWhole(), ++nudges);
        }
        nudge = nudge.by(steps, fineness);
        Nudge now = nudge;
        Edit edit = now.edit();
        String action = edit.action(now.base());
        lesson.follow(action, () -> changed(edit, now.base(), action, now.merge()), failure -> {
            nudge = null;
            lesson.fail(action, failure);
        });
    }

    /** Whether what is shown, or on its way, came of the same nudging. */
    private boolean goesOn() {
        return lesson.isFollowing() || lesson.history().shown().merge().equals(nudge.merge());
    }

    private boolean isWhole() {
        Showing shown = frames.shownProperty().get();
        return shown.subject().isWhole(quantity(selected.get().cell()))
                && selected.get().selection().picked(open()) == Math.rint(selected.get().selection().picked(open()));
    }

    /** The step that {@link #nudge} takes. */
    public String step() {
        Nudge now = nudge != null && nudge.selection().equals(selected.get().selection())
                ? nudge
                : Nudge.from(selected.get().selection(), open(), isWhole(), 0);
        return now.step().toPlainString();
    }
}
