package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.lesson.Lesson;

/** Numbers that are nudged and dragged, and changes that wait for each other. */
class EditQueueTest {

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final EditingModel editing = window.editing();

    @BeforeEach
    void open() {
        window.lesson().openBundled("worked-example");
    }

    private Cell cell(String key, int time, int index) {
        return EditingModelTest.cell(window, key, time, index);
    }

    private static double number(WindowModel window, Cell cell) {
        return EditingModelTest.number(window, cell);
    }

    private double number(Cell cell) {
        return number(window, cell);
    }

    private Lesson lesson() {
        return EditingModelTest.shown(window).lesson().lesson();
    }

    private String undoable() {
        return window.lesson().history().undoableProperty().get();
    }

    @Test
    void nudgesGoInDecimalsAndAreUndoneTogether() {
        Lesson before = lesson();
        Cell w = cell("W", 0, 2);
        editing.select(w);
        for (int i = 0; i < 7; i++) {
            editing.nudge(1, Nudge.Fineness.USUAL);
        }
        assertEquals(0.37, number(w));
        editing.nudge(-1, Nudge.Fineness.COARSE);
        editing.nudge(1, Nudge.Fineness.FINE);
        assertEquals(0.271, number(w));
        assertEquals("W[2,1] = 0.271", undoable());
        editing.beginNudging();
        editing.nudge(1, Nudge.Fineness.COARSE);
        window.lesson().history().undo();
        assertEquals(0.271, number(w));
        window.lesson().history().undo();
        assertEquals(before, lesson());
        editing.nudge(1, Nudge.Fineness.USUAL);
        assertEquals(0.31, number(w), "it begins at what is shown");
    }

    @Test
    void wholeNumbersAreNudgedByOne() {
        Cell x = cell("x", 1, 0);
        editing.select(x);
        editing.nudge(3, Nudge.Fineness.USUAL);
        assertEquals(4, number(x));
    }

    @Test
    void dragComputesItsNewestMomentAndTypedNumbersWaitForEachOther() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel slow = new WindowModel(worker, Runnable::run, new ChosenFiles());
        slow.lesson().openBundled("worked-example");
        worker.runAll();
        List<Double> seen = new ArrayList<>();
        Cell w = EditingModelTest.cell(slow, "W", 0, 0);
        slow.lesson().showingProperty().addListener(changed -> seen.add(number(slow, w)));
        slow.editing().select(w);
        for (int i = 0; i < 30; i++) {
            slow.editing().nudge(1, Nudge.Fineness.USUAL);
        }
        worker.runAll();
        assertEquals(List.of(0.11, 0.4), seen);
        for (int i = 0; i < 4; i++) {
            slow.editing().edit(EditingModelTest.cell(slow, "W", 0, i));
            slow.editing().answer("-" + (i + 1));
        }
        worker.runAll();
        assertEquals(-1, number(slow, w));
        assertEquals(-4, number(slow, EditingModelTest.cell(slow, "W", 0, 3)));
        for (int i = 0; i < 4; i++) {
            slow.lesson().history().undo();
            worker.runAll();
        }
        assertEquals(0.4, number(slow, w));
    }
}
