package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.lesson.CellKind;
import unfold.ui.model.MotionModel.Pace;

class FoldModelTest {

    private static final long MILLI = 1_000_000;

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final FoldModel fold = window.fold();
    private long now;

    @BeforeEach
    void open() {
        window.lesson().openBundled("worked-example");
        window.cursor().moveTo(5);
    }

    private double after(long millis) {
        now += millis * MILLI;
        fold.tick(now);
        return fold.fractionProperty().get();
    }

    @Test
    void foldingTakesItsTimeAndKeepsTheTimeStepThatWasAtWork() {
        fold.toggle();
        assertEquals(0, after(1000), "the first tick is the start, however late");
        assertEquals(0.5, after(210), 1e-9);
        assertEquals(1, after(210));
        assertFalse(fold.movingProperty().get());
        assertTrue(fold.foldedProperty().get());
        window.cursor().last();
        assertEquals(2, fold.time());
    }

    @Test
    void theKeyPressedAgainOnTheWayTurnsAround() {
        fold.toggle();
        after(0);
        double there = after(168);
        fold.toggle();
        assertEquals(there, after(50), "turned, not begun anew");
        assertTrue(after(42) < there);
        fold.toggle();
        after(0);
        assertEquals(1, after(1000));
    }

    @Test
    void withoutMotionItIsFoldedAtOnce() {
        window.motion().choose(Pace.OFF);
        fold.toggle();
        assertEquals(1, fold.fractionProperty().get());
        assertFalse(fold.movingProperty().get());
    }

    @Test
    void anOpenCellAndAComparisonUnfoldIt() {
        fold.toggle();
        window.frames().toggleCell();
        assertEquals(0, fold.fractionProperty().get());
        assertFalse(fold.foldedProperty().get());
        fold.toggle();
        assertFalse(window.frames().insideCellProperty().get(), "folding closes the cell");
        window.compare().with(CellKind.LSTM);
        assertFalse(fold.foldedProperty().get());
        assertFalse(fold.possible().get());
        fold.toggle();
        assertFalse(fold.foldedProperty().get(), "several models cannot be folded");
    }

    @Test
    void aLessonOpensInTheWayItNames() {
        window.lesson().openBundled("lstm-peepholes");
        assertTrue(window.frames().insideCellProperty().get(), "it names the open cell");
        fold.open("folded");
        assertEquals(1, fold.fractionProperty().get(), "at once");
        assertFalse(window.frames().insideCellProperty().get());
        window.lesson().openBundled("gru");
        assertTrue(fold.foldedProperty().get(), "a lesson that names none leaves it as it is");
        fold.open("unfolded");
        assertEquals(0, fold.fractionProperty().get());
    }

    @Test
    void turnedAroundOnTheWayItKeepsTheTimeStepItBeganWith() {
        fold.toggle();
        after(0);
        after(168);
        window.cursor().last();
        fold.toggle();
        after(0);
        assertTrue(after(42) > 0);
        fold.toggle();
        assertEquals(2, fold.time());
    }
}
