package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.Corpus;

/** Whatever file is loaded into the open lesson: it fits, or the lesson stays as it is and the reader is told. */
class FuzzedWeightsTest {

    private static final int INPUTS = Integer.getInteger("unfold.fuzz.inputs", 4_000) / 20;

    @TempDir
    private Path folder;

    @Test
    void aFileThatDoesNotFitLeavesTheOpenLessonAsItIs() throws IOException {
        LessonModel model = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), new ChosenFiles());
        model.openBundled("worked-example");
        Corpus corpus = new Corpus();
        int refused = 0;
        for (int number = 0; number < INPUTS; number++) {
            Corpus.Seed input = corpus.damaged(number);
            Path file = Files.write(folder.resolve(input.name()), input.bytes());
            Showing before = model.showingProperty().get();
            boolean unsaved = model.unsavedProperty().get();
            model.loadWeights(List.of(file));
            Files.delete(file);
            assertEquals("", model.busyProperty().get());
            assertNull(model.questionProperty().get());
            if (model.noticeProperty().get().kind() == Notice.Kind.PROBLEM) {
                refused++;
                assertSame(before, model.showingProperty().get(), input.name());
                assertEquals(unsaved, model.unsavedProperty().get());
                String told = model.noticeProperty().get().text();
                assertFalse(told.contains("Loading weights failed"), told);
            }
        }
        assertTrue(refused > INPUTS / 2, "refused: " + refused);
    }
}
