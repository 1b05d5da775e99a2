package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.draw.cell.CellPictures;
import unfold.trace.Ruler;
import unfold.trace.Slot;

class FrameModelTest {

    private final CursorModel cursor = new CursorModel();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, cursor, new ChosenFiles());
    private final FrameModel frames = new FrameModel(lesson, cursor, Runnable::run, Runnable::run);

    @Test
    void theStageShowsTheNetworkFirstAndTheCellWhenAsked() {
        assertFalse(frames.insideCellProperty().get());
        frames.toggleCell();
        assertTrue(frames.insideCellProperty().get());
        frames.toggleCell();
        assertFalse(frames.insideCellProperty().get());
    }

    @Test
    void whatWasUnderThePointerIsNotUnderItInTheOtherView() {
        lesson.openBundled("worked-example");
        Slot slot = Slot.value(frames.frame().get().trace().quantity("s").orElseThrow(), 1);
        frames.hoveredProperty().set(new Cell(slot, 0));
        frames.toggleCell();
        assertNull(frames.hoveredProperty().get());
    }

    private int expected() {
        return frames.expected().orElseThrow().cursor();
    }

    @Test
    void whatWasDoneLastIsExpectedAgain() {
        assertTrue(frames.expected().isEmpty());
        lesson.openBundled("worked-example");
        cursor.moveTo(3);
        assertEquals(4, expected());
        cursor.forward(Ruler.Size.TIME_STEP);
        assertEquals(6, cursor.position());
        assertEquals(9, expected());
        cursor.back(Ruler.Size.OPERATION);
        assertEquals(4, expected());
        frames.pins()
                .add(new Cell(
                        Slot.value(frames.frame().get().trace().quantity("s").orElseThrow(), 1), 0));
        assertTrue(frames.expected().isEmpty(), "nobody knows yet where its number comes from");
        frames.pins().clear();
        cursor.last();
        cursor.forward(Ruler.Size.OPERATION);
        assertTrue(frames.expected().isEmpty(), "there is nothing beyond the end");
    }

    @Test
    void whoSeesTheFrameOfAnotherLessonSeesNothingOfTheOneBefore() {
        lesson.openBundled("worked-example");
        frames.toggleCell();
        Slot slot = Slot.value(frames.frame().get().trace().quantity("s").orElseThrow(), 1);
        List<Object> left = new ArrayList<>();
        frames.frame().addListener((property, old, now) -> {
            left.add(frames.picturesProperty().get());
            left.add(frames.hoveredProperty().get());
            left.add(frames.selectedProperty().get());
        });
        frames.hoveredProperty().set(new Cell(slot, 0));
        frames.pins().add(new Cell(slot, 1));
        lesson.openBundled("gru");
        assertEquals(Arrays.asList(null, null, null), left.subList(left.size() - 3, left.size()));
        assertNotNull(frames.picturesProperty().get());
    }

    @Test
    void theProgramIsThatOfTheOpenLesson() {
        assertEquals(Optional.empty(), frames.program());
        lesson.openBundled("gru");
        assertSame(
                lesson.showingProperty().get().lesson().network().program(),
                frames.program().orElseThrow());
        assertEquals(4, frames.program().orElseThrow().timeline().last());
    }

    @Test
    void picturesOfTheCellAreMadeWhenTheyAreWanted() {
        lesson.openBundled("gru");
        assertNull(frames.picturesProperty().get());
        frames.toggleCell();
        CellPictures first = frames.picturesProperty().get();
        assertNotNull(first);
        frames.toggleCell();
        frames.toggleCell();
        assertSame(first, frames.picturesProperty().get());
        lesson.openBundled("jordan");
        assertNotSame(first, frames.picturesProperty().get());
    }

    @Test
    void theViewStaysWhenAnotherLessonIsOpened() {
        frames.toggleCell();
        lesson.openBundled("gru");
        assertTrue(frames.insideCellProperty().get());
    }
}
