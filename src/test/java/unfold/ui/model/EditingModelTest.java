package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Cell;
import unfold.lesson.CellKind;
import unfold.lesson.Lesson;
import unfold.lesson.edit.Entries.Extent;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;

class EditingModelTest {

    private final ChosenFiles files = new ChosenFiles();
    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, files);
    private final EditingModel editing = window.editing();

    @BeforeEach
    void open() {
        window.lesson().openBundled("worked-example");
    }

    static Showing shown(WindowModel window) {
        return window.lesson().showingProperty().get();
    }

    static Cell cell(WindowModel window, String key, int time, int index) {
        Quantity quantity = shown(window).trace().quantities().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Cell(Slot.value(quantity, quantity.timed() ? time : Slot.UNTIMED), index);
    }

    private Cell cell(String key, int time, int index) {
        return cell(window, key, time, index);
    }

    static double number(WindowModel window, Cell cell) {
        Tensor numbers = shown(window).trace().at(cell.slot(), 0).orElseThrow();
        return numbers.get(cell.index());
    }

    private double number(Cell cell) {
        return number(window, cell);
    }

    private Lesson lesson() {
        return shown(window).lesson().lesson();
    }

    private String undoable() {
        return window.lesson().history().undoableProperty().get();
    }

    private boolean isMarked(Cell cell) {
        return window.frames().marked().orElseThrow().changes().has(cell.slot(), cell.index());
    }

    @Test
    void typedNumberIsRunMarkedNamedAndUndoneBitForBit() {
        Lesson before = lesson();
        Cell w = cell("W", 0, 2);
        editing.edit(w);
        assertEquals(
                new Asked(Asked.Kind.NUMBER, "", "0.3", true),
                editing.askedProperty().get());
        assertTrue(editing.answer(" 0.5 "));
        assertNull(editing.askedProperty().get());
        assertEquals(w, editing.selectedProperty().get().cell());
        assertEquals(0.5, number(w));
        assertEquals("W[2,1] = 0.5", undoable());
        assertTrue(isMarked(w));
        assertFalse(isMarked(cell("W", 0, 3)));
        window.lesson().history().undo();
        assertEquals(before, lesson());
        assertFalse(isMarked(w));
        assertFalse(window.lesson().unsavedProperty().get());
        window.lesson().history().redo();
        assertEquals(0.5, number(w));
        assertTrue(isMarked(w));
    }

    @Test
    void dataTargetsAndInitialStatesAreEditedLikeParameters() {
        for (Cell each : List.of(cell("x", 2, 1), cell("y", 3, 0), cell("s", 0, 1), cell("b_s", 0, 1))) {
            Tensor loss = loss();
            editing.edit(each);
            assertTrue(editing.answer("-0.25"));
            assertEquals(-0.25, number(each));
            assertTrue(isMarked(each));
            assertNotEquals(loss, loss());
        }
        assertEquals("b_s[2] = -0.25", undoable());
    }

    private Tensor loss() {
        Cell total = cell("L in total", 0, 0);
        return shown(window).trace().at(total.slot(), Integer.MAX_VALUE).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | 'abc' in W[1,1] is not a number",
                "NaN | NaN in W[1,1]. Only finite numbers can be used",
                "1e400 | '1e400' in W[1,1] is too large for a double",
                "'' | Nothing stands in W[1,1]; write a number"
            })
    void whatIsNoNumberStaysInTheFieldAndIsSaid(String typed, String words) {
        Lesson before = lesson();
        editing.edit(cell("W", 0, 0));
        assertFalse(editing.answer(typed));
        assertTrue(
                editing.saidProperty().get().startsWith(words),
                () -> editing.saidProperty().get());
        assertEquals(Asked.Kind.NUMBER, editing.askedProperty().get().kind());
        assertEquals(before, lesson());
        assertTrue(editing.forget());
        assertEquals("", editing.saidProperty().get());
    }

    @Test
    void computedNumbersSayWhatToEditInstead() {
        editing.edit(cell("s", 2, 0));
        assertNull(editing.selectedProperty().get());
        assertEquals(
                "s_2 is computed; edit what it comes from: U, x, W, s, b_s.",
                editing.saidProperty().get());
        Cell w = cell("W", 0, 0);
        assertFalse(editing.select(new Cell(w.slot().gradient(), 0)));
        assertEquals(
                "The gradient ∂L/∂W is computed; edit W itself.",
                editing.saidProperty().get());
    }

    @Test
    void questionsAreAnsweredForRowsColumnsAndAll() {
        Cell w = cell("W", 0, 2);
        editing.select(w);
        editing.extend(Extent.ROW);
        editing.ask(Asked.Kind.SCALE);
        assertEquals("Scale row 2 of W by", editing.askedProperty().get().words());
        editing.answer("2");
        assertEquals("Scale row 2 of W by 2", undoable());
        assertEquals(0.6, number(w));
        assertEquals(0.1, number(cell("W", 0, 0)));
        editing.transpose();
        assertEquals("Transpose W", undoable());
        assertEquals(0.6, number(cell("W", 0, 1)));
        editing.ask(Asked.Kind.RANDOMISE);
        assertFalse(editing.answer("seven"));
        editing.answer("7");
        assertEquals("Randomise W: uniform, seed 7", undoable());
        editing.clear();
        assertEquals("Fill W with 0", undoable());
        editing.paste("1\t2\n3\t4");
        assertEquals("1\t2\n3\t4\n", editing.copied());
        editing.paste("1\tx");
        assertEquals(Notice.Kind.PROBLEM, window.lesson().noticeProperty().get().kind());
    }

    @Test
    void savingTakesTheMarksAway(@TempDir Path folder) {
        Cell w = cell("W", 0, 2);
        editing.edit(w);
        editing.answer("5");
        files.target = folder.resolve("five.yaml");
        window.lesson().saveAs();
        assertFalse(isMarked(w));
        window.lesson().history().undo();
        assertTrue(isMarked(w), "the file has 5");
    }

    @Test
    void knobsGoOnFromTheEditedLesson() {
        Cell w = cell("W", 0, 2);
        window.knobs().set(Knob.GAIN, 2);
        assertTrue(isMarked(w), "the gain has changed it");
        editing.edit(w);
        editing.answer("5");
        assertEquals(5, number(w));
        assertEquals(0.8, number(cell("W", 0, 3)));
        assertEquals(1, window.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
    }

    @Test
    void textIsReplacedOnceAndSaidSo() {
        window.lesson().openBundled("word-by-word");
        Cell x = cell("x", 1, 0);
        editing.select(x);
        editing.nudge(1, Nudge.Fineness.USUAL);
        assertTrue(window.lesson().noticeProperty().get().text().startsWith("x was written as a text"));
        editing.nudge(1, Nudge.Fineness.USUAL);
        assertEquals(0.42, number(x));
        window.lesson().history().undo();
        assertEquals(0.4, number(x));
        assertEquals("", undoable());
    }

    @Test
    void onlyTheOpenLessonIsEdited() {
        window.compare().with(CellKind.GRU);
        window.compare().focus(1);
        Quantity first =
                window.frames().shownProperty().get().trace().quantities().get(0);
        editing.edit(new Cell(Slot.value(first, 1), 0));
        assertNull(editing.selectedProperty().get());
        assertTrue(editing.saidProperty().get().startsWith("Only numbers of the open lesson"));
        window.compare().focus(0);
        editing.edit(cell("x", 1, 0));
        assertTrue(editing.answer("7"));
        assertEquals(7, number(cell("x", 1, 0)));
    }

    @Test
    void selectionEndsWithAnotherNetwork() {
        editing.select(cell("W", 0, 0));
        assertTrue(editing.line().startsWith("W[1,1] = 0.1."));
        window.lesson().openBundled("gru");
        assertNull(editing.selectedProperty().get());
        assertEquals("", editing.line());
    }
}
