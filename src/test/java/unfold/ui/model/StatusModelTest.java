package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusModelTest {

    private static final String REFUSED = "This is the end of the run.";

    private final LaterExecutor worker = new LaterExecutor();
    private final WindowModel window = new WindowModel(worker, Runnable::run, new ChosenFiles());
    private final StatusModel status = window.status();

    @BeforeEach
    void beforeAClass() {
        window.appearance().choose(Appearance.Colours.PROJECTOR);
        after(0);
    }

    /** Tells a time, in seconds. */
    private void after(double seconds) {
        status.tick((long) (1e9 * (100 + seconds)));
    }

    private String passing() {
        return status.passingProperty().get();
    }

    @Test
    void aRefusalIsShownForSomeSecondsAndWhoAsksAgainSeesItAgain() {
        window.aside().say(REFUSED);
        assertEquals(REFUSED, passing());
        after(0);
        after(StatusModel.SHOWN - 0.1);
        assertEquals(REFUSED, passing());
        after(StatusModel.SHOWN);
        assertEquals("", passing());
        assertFalse(status.runningProperty().get());
        assertEquals(REFUSED, status.message().get(), "the status line would go on saying it");
        window.aside().say(REFUSED);
        assertEquals(REFUSED, passing());
        after(StatusModel.SHOWN + 1);
        after(2 * StatusModel.SHOWN);
        assertEquals(REFUSED, passing(), "its time begins anew");
        window.aside().hush();
        assertEquals("", passing());
    }

    @Test
    void itIsShownWhereThereIsNoStatusLineAlone() {
        assertFalse(status.line().get());
        window.aside().say(REFUSED);
        window.appearance().toggleProjector();
        assertTrue(status.line().get());
        assertEquals("", passing());
        assertFalse(status.runningProperty().get());
        window.aside().say(REFUSED);
        assertEquals("", passing());
        assertEquals(REFUSED, status.message().get());
    }

    @Test
    void workIsSpokenOfWhenItTakesLongAndUntilItIsDone() {
        window.lesson().openBundled(LessonModel.FIRST);
        String busy = status.message().get();
        assertTrue(busy.endsWith(" … Esc cancels."), busy);
        after(0);
        after(StatusModel.PATIENCE / 2);
        assertEquals("", passing());
        after(StatusModel.PATIENCE);
        assertEquals(busy, passing());
        after(10 * StatusModel.SHOWN);
        assertEquals(busy, passing());
        worker.runAll();
        assertEquals("", passing());
        assertFalse(status.runningProperty().get());
    }

    @Test
    void aNumberThatCannotBeEditedSaysWhyAndWhatIsWrongWithATypedOneStandsBesideIt() {
        window.lesson().openBundled(LessonModel.FIRST);
        worker.runAll();
        EditingModel editing = window.editing();
        window.cursor().last();
        assertFalse(editing.select(EditingModelTest.cell(window, "s", 1, 0)));
        assertFalse(passing().isEmpty());
        assertEquals(editing.saidProperty().get(), passing());
        assertTrue(editing.select(EditingModelTest.cell(window, "U", 0, 0)));
        assertEquals("", passing());
        editing.type("x");
        assertFalse(editing.answer("x"));
        assertFalse(status.message().get().isEmpty());
        assertEquals("", passing());
    }
}
