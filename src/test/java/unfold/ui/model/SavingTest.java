package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
