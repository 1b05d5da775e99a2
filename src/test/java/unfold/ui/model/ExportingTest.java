package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.Exported;
import unfold.lesson.WeightFiles;
import unfold.trace.Slot;

class ExportingTest {

    private final ChosenFiles files = new ChosenFiles();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), files);
    private final Exporting exporting = new Exporting(lesson, files, Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private String notice() {
        return lesson.noticeProperty().get().text();
    }

    @Test
    void weightsAndGradientsAreThoseOfTheOpenLesson() {
        lesson.openBundled("worked-example");
        files.target = folder.resolve("w.npz");
        exporting.export(Exported.WEIGHTS);
        assertEquals("The weights are written to w.npz.", notice());
        assertEquals(
                lesson.showingProperty().get().lesson().inputs().parameters(), WeightFiles.load(List.of(files.target)));
        files.target = folder.resolve("g.safetensors");
        exporting.export(Exported.GRADIENTS);
        assertEquals("The gradients are written to g.safetensors.", notice());
        var trace = lesson.showingProperty().get().trace();
        assertEquals(
                trace.last(Slot.gradient(trace.quantity("W").orElseThrow(), Slot.UNTIMED))
                        .orElseThrow(),
                WeightFiles.load(List.of(files.target)).get("dW"));
        assertFalse(lesson.unsavedProperty().get());
    }

    @Test
    void nothingIsWrittenWithoutAFileALessonOrAKnownEnding() throws IOException {
        exporting.export(Exported.WEIGHTS);
        assertEquals("Open a lesson first; its weights are written.", notice());
        assertEquals(0, files.questions);
        lesson.openBundled("worked-example");
        exporting.export(Exported.WEIGHTS);
        files.target = folder.resolve("w.doc");
        exporting.export(Exported.WEIGHTS);
        assertTrue(notice().contains("The ending '.doc' is not known for weights"), notice());
        try (var made = Files.list(folder)) {
            assertEquals(0, made.count());
        }
    }

    @Test
    void aNameWithoutEndingIsATableAndNeverReplacesAnotherFile() throws IOException {
        lesson.openBundled("worked-example");
        files.target = folder.resolve("w");
        exporting.export(Exported.WEIGHTS);
        assertEquals("The weights are written to w.csv.", notice());
        Path there = Files.writeString(folder.resolve("w.csv"), "mine");
        exporting.export(Exported.WEIGHTS);
        assertEquals("w.csv exists already; nothing was written. Choose it in the dialog to replace it.", notice());
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void anExportIsNotGivenUpForTheNext() {
        LaterExecutor worker = new LaterExecutor();
        Exporting slowly = new Exporting(lesson, files, worker, Runnable::run);
        lesson.openBundled("worked-example");
        files.target = folder.resolve("w.csv");
        slowly.export(Exported.WEIGHTS);
        files.target = folder.resolve("g.csv");
        slowly.export(Exported.GRADIENTS);
        worker.runAll();
        assertTrue(Files.exists(folder.resolve("w.csv")));
        assertTrue(Files.exists(folder.resolve("g.csv")));
    }
}
