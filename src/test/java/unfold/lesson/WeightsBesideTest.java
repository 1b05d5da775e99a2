package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

class WeightsBesideTest {

    private static final String TEXT = "title: T\nequations: |\n  s_t = tanh(W s_{t-1} + g U x_t + b)\n"
            + "weights:\n  W: {init: normal, seed: 3}\n  U: [[0.1, -0.0]]\n  b: [1.0E-320]\n  g: 0.30000000000000004\n"
            + "data:\n  x: [[1, 2]]\n";

    @TempDir
    Path folder;

    private OpenLesson open(String text) {
        return OpenLesson.open(LessonFile.read(text, "small.yaml"));
    }

    private OpenLesson write(String text, String name) {
        OpenLesson lesson = open(text);
        WeightsBeside.write(lesson, lesson.lesson(), folder.resolve(name), WeightsFormat.JSON);
        return lesson;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path weights() throws IOException {
        return folder.resolve(
                names().stream().filter(WeightsName::isOne).findFirst().orElseThrow());
    }

    private Map<String, Tensor> read(String name) {
        return OpenLesson.open(LessonFile.read(folder.resolve(name))).inputs().parameters();
    }

    @Test
    void allWeightsStandInOneFileBitForBit() throws IOException {
        OpenLesson lesson = write(TEXT, "rnn.yaml");
        assertEquals(lesson.inputs().parameters(), read("rnn.yaml"));
        assertEquals(2, names().size());
        assertTrue(weights().getFileName().toString().matches("rnn-weights-[0-9a-f]{8}\\.json"), weights()::toString);
        assertTrue(Files.readString(folder.resolve("rnn.yaml"))
                        .contains("  U:\n    file: " + weights().getFileName() + "\n    array: U\n")
                || Files.readString(folder.resolve("rnn.yaml"))
                        .contains("U: {file: " + weights().getFileName() + ", array: U}"));
        assertTrue(WeightsBeside.isUsedBy(LessonFile.read(folder.resolve("rnn.yaml"))));
        assertFalse(WeightsBeside.isUsedBy(lesson.lesson()));
    }

    @Test
    void aLaterSavingReplacesBothAndTheSameAgainChangesNothing() throws IOException {
        write(TEXT, "rnn.yaml");
        Path first = weights();
        write(TEXT.replace("seed: 3", "seed: 4"), "rnn.yaml");
        assertFalse(Files.exists(first));
        List<String> names = names();
        OpenLesson same = write(TEXT.replace("seed: 3", "seed: 4"), "rnn.yaml");
        assertEquals(names, names());
        assertEquals(same.inputs().parameters(), read("rnn.yaml"));
    }

    @Test
    void aLessonThatWasNotReplacedAfterTheNewWeightsWereWrittenStillOpensWithTheOldOnes() throws IOException {
        OpenLesson old = write(TEXT, "rnn.yaml");
        String lesson = Files.readString(folder.resolve("rnn.yaml"));
        Path weights = weights();
        byte[] content = Files.readAllBytes(weights);
        write(TEXT.replace("seed: 3", "seed: 4"), "rnn.yaml");
        // As if the program had been killed between the two, or before the old weights went.
        Files.writeString(folder.resolve("rnn.yaml"), lesson);
        Files.write(weights, content);
        assertEquals(old.inputs().parameters(), read("rnn.yaml"));
        assertEquals(3, names().size());
        write(TEXT.replace("seed: 3", "seed: 5"), "rnn.yaml");
        assertEquals(2, names().size());
    }

    @Test
    void weightsThatAnotherLessonNamesStay() throws IOException {
        OpenLesson old = write(TEXT, "rnn.yaml");
        Files.copy(folder.resolve("rnn.yaml"), folder.resolve("copy.yaml"));
        write(TEXT.replace("seed: 3", "seed: 4"), "rnn.yaml");
        assertEquals(old.inputs().parameters(), read("copy.yaml"));
    }

    @Test
    void filesOfOthersAreNeitherReplacedNorRemoved() throws IOException {
        write(TEXT, "rnn.yaml");
        Path weights = weights();
        Files.writeString(weights, "{\"U\": 1}");
        Path alike = Files.writeString(folder.resolve("rnn-weights-00000000.json"), "mine");
        OpenLesson again = write(TEXT, "rnn.yaml");
        assertEquals("{\"U\": 1}", Files.readString(weights));
        assertEquals("mine", Files.readString(alike));
        assertEquals(again.inputs().parameters(), read("rnn.yaml"));
        assertEquals(4, names().size());
    }

    @Test
    void aLessonWithoutWeightsIsWrittenAlone() throws IOException {
        write("title: T\nequations: |\n  s_t = x_t\ndata:\n  x: [1, 2]\n", "plain.yaml");
        assertEquals(List.of("plain.yaml"), names());
    }

    @Test
    void aFormatThatLosesSomethingIsRefusedBeforeAnythingIsWritten() throws IOException {
        WeightsFormat coarse = new WeightsFormat() {
            @Override
            public String ending() {
                return "json";
            }

            @Override
            public byte[] bytes(Map<String, Tensor> matrices) {
                return "{\"W\": [[1]]}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
        };
        OpenLesson lesson = open(TEXT);
        LessonException e = assertThrows(
                LessonException.class,
                () -> WeightsBeside.write(lesson, lesson.lesson(), folder.resolve("rnn.yaml"), coarse));
        assertTrue(
                e.getMessage()
                        .endsWith(": These weights would not open again once they are saved, so they were not. Their"
                                + " values do not survive being written."),
                e::getMessage);
        assertEquals(List.of(), names());
    }
}
