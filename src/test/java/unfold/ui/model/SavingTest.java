package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.draw.Cell;
import unfold.trace.Slot;

/** Where the weights of a saved lesson are. */
class SavingTest {

    private final ChosenFiles files = new ChosenFiles();
    private final LessonModel model = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), files);

    @TempDir
    private Path folder;

    private Path lesson() {
        return folder.resolve("one.yaml");
    }

    private List<String> weights() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("one-weights-[0-9a-f]{8}\\.json"))
                    .toList();
        }
    }

    private void load(String number) throws IOException {
        model.loadWeights(List.of(Files.writeString(folder.resolve("W.csv"), number + "\n")));
    }

    @Test
    void weightsInAFileStayThereWhenTheLessonIsSavedAgain() throws IOException {
        model.open(Files.writeString(lesson(), TestLessons.ONE_STEP));
        load("0.25");
        files.target = lesson();
        model.saveWithWeightsBeside();
        assertFalse(model.unsavedProperty().get());
        assertEquals("Saved as one.yaml.", model.noticeProperty().get().text());
        List<String> first = weights();
        assertEquals(1, first.size());
        assertTrue(Files.readString(folder.resolve(first.get(0))).contains("0.25"));

        load("0.125");
        model.save();
        assertEquals(1, weights().size());
        assertFalse(weights().equals(first));
        assertFalse(Files.readString(lesson()).contains("0.125"));

        model.open(lesson());
        load("0.75");
        model.save();
        assertEquals(1, weights().size());
        assertTrue(Files.readString(folder.resolve(weights().get(0))).contains("0.75"));
    }

    @Test
    void saveAsPutsChangedWeightsIntoTheLessonAgain() throws IOException {
        model.open(Files.writeString(lesson(), TestLessons.ONE_STEP));
        files.target = lesson();
        model.saveWithWeightsBeside();
        load("0.125");
        model.saveAs();
        assertTrue(Files.readString(lesson()).contains("0.125"));
        load("0.25");
        model.save();
        assertTrue(Files.readString(lesson()).contains("0.25"));
    }

    @Test
    void aChangeThatIsStillComputedIsNotLeftUnasked() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel window = new WindowModel(worker, Runnable::run, files);
        LessonModel lesson = window.lesson();
        lesson.openBundled("worked-example");
        worker.runAll();
        List<String> left = new ArrayList<>();
        window.knobs().set(Knob.GAIN, 2);
        lesson.afterUnsavedWork(() -> left.add("while a knob is turned"));
        assertEquals(List.of(), left);
        lesson.questionProperty().get().cancel().run();
        worker.runAll();
        window.lesson().history().undo();
        worker.runAll();
        lesson.afterUnsavedWork(() -> left.add("as it was opened"));
        assertEquals(List.of("as it was opened"), left);
        window.editing()
                .select(new Cell(
                        Slot.value(
                                lesson.showingProperty()
                                        .get()
                                        .trace()
                                        .quantity("W")
                                        .orElseThrow(),
                                Slot.UNTIMED),
                        0));
        window.editing().clear();
        lesson.afterUnsavedWork(() -> left.add("while a number is made 0"));
        assertEquals(1, left.size());
        lesson.questionProperty().get().discard().run();
        assertEquals(2, left.size());
        assertTrue(lesson.cancel());
        lesson.afterUnsavedWork(() -> left.add("given up"));
        assertEquals(3, left.size());
    }
}
