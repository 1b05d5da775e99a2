package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.LessonFile;
import unfold.trace.Phase;
import unfold.trace.Step;

class BatchModelTest {

    private final CursorModel cursor = new CursorModel();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, cursor, new ChosenFiles());
    private final BatchModel batch = new BatchModel(lesson);

    @TempDir
    private Path folder;

    private Showing showing() {
        return lesson.showingProperty().get();
    }

    private int shown() {
        return showing().trace().companions().shown();
    }

    private Step current() {
        return showing().trace().steps().get(cursor.position() - 1);
    }

    @Test
    void sequencesFollowEachOtherInACircle() {
        lesson.openBundled("batch-of-sentences");
        assertTrue(batch.severalProperty().get());
        assertEquals(1, shown());
        batch.next();
        assertEquals(2, shown());
        assertEquals(2, showing().trace().length());
        batch.next();
        batch.next();
        assertEquals(1, shown());
        batch.previous();
        assertEquals(3, shown());
        assertEquals(5, showing().trace().length());
    }

    @Test
    void cursorStaysAtTheSameOperation() {
        lesson.openBundled("batch-of-sentences");
        cursor.moveTo(2);
        Step before = current();
        batch.next();
        assertEquals(before.equation(), current().equation());
        assertEquals(2, current().time());
        cursor.last();
        batch.next();
        assertTrue(cursor.isAtEnd());
        cursor.first();
        batch.next();
        assertEquals(0, cursor.position());
    }

    @Test
    void cursorStaysInItsPhaseWhereTheTimeStepIsMissing() {
        lesson.openBundled("batch-of-sentences");
        batch.previous();
        cursor.moveTo(cursor.end() - 1);
        while (current().time() != 5) {
            cursor.back(unfold.trace.Ruler.Size.OPERATION);
        }
        batch.previous();
        assertEquals(2, shown());
        assertEquals(Phase.BACKWARD, current().phase());
    }

    @Test
    void lookingIsNoChangeButIsSaved() throws IOException {
        Path file = Files.writeString(
                folder.resolve("b.yaml"),
                TestLessons.ONE_STEP.replace(
                        "data: {x: [[1]], y: [[0]]}",
                        "data:\n  - {x: [[1]], y: [[0]]}\n  - {x: [[1], [2]], y: [[0], [1]]}"));
        lesson.open(file);
        batch.next();
        assertFalse(lesson.unsavedProperty().get());
        lesson.save();
        assertEquals(2, LessonFile.read(file).others().shown());
    }

    @Test
    void aSingleSequenceHasNoNext() {
        lesson.openBundled("worked-example");
        Showing open = showing();
        assertFalse(batch.severalProperty().get());
        batch.next();
        assertSame(open, showing());
    }

    @Test
    void loadedWeightsKeepTheSequence() throws IOException {
        lesson.openBundled("batch-of-sentences");
        batch.next();
        Path weights = Files.writeString(folder.resolve("W.csv"), "0,0\n0,0\n");
        lesson.loadWeights(java.util.List.of(weights));
        assertEquals(2, shown());
        assertTrue(lesson.unsavedProperty().get());
        double before = showing().trace().companions().otherLoss();
        batch.next();
        batch.previous();
        assertEquals(before, showing().trace().companions().otherLoss());
    }
}
