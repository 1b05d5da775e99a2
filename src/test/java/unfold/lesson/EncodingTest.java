package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.encoding.Series;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/** Data that are written as text, classes and pairs. */
class EncodingTest {

    private static final String HEAD = "title: T\nequations: |\n  s_t = W x_t\n";

    @TempDir
    Path folder;

    private static Lesson read(String data) {
        return LessonFile.read(HEAD + "data:\n  " + data.replace("\n", "\n  ") + "\n", "l.yaml");
    }

    private static Series series(Lesson lesson, String name) {
        return (Series) lesson.data().get(name);
    }

    private static String tokens(String data, String name) {
        return String.join(" ", series(read(data), name).tokens());
    }

    private static String vectors(Lesson lesson, String name) {
        return lesson.data().get(name).stream()
                .map(EncodingTest::vector)
                .map(vector -> String.join("", vector))
                .collect(Collectors.joining(" "));
    }

    private static List<String> vector(Tensor step) {
        return Arrays.stream(step.toArray())
                .mapToObj(value -> value == 0 ? "0" : value == 1 ? "1" : Double.toString(value) + ";")
                .toList();
    }

    @Test
    void charactersAreOneHotInOrderOfFirstOccurrence() {
        Lesson lesson = read("x: {characters: hello}");
        assertEquals("1000 0100 0010 0010 0001", vectors(lesson, "x"));
        assertEquals(List.of("h", "e", "l", "o"), series(lesson, "x").units());
    }

    @Test
    void aCharacterIsOneCodePoint() {
        Lesson lesson = read("x: {characters: '𝄞ж '}");
        assertEquals(List.of("𝄞", "ж", "␣"), series(lesson, "x").tokens());
    }

    @Test
    void theNextTokensAreTheTargetsAndTheTextEndsWhereTheLastIsKnown() {
        Lesson lesson = read("x: {characters: hello}\ny: {next: x}");
        assertEquals("h e l l", String.join(" ", series(lesson, "x").tokens()));
        assertEquals("0100 0010 0010 0001", vectors(lesson, "y"));
    }

    @Test
    void anEndKeepsTheTextWholeAndJoinsTheVocabulary() {
        Lesson lesson = read("x: {words: to be}\ny: {next: x, end: <eos>}");
        assertEquals("100 010", vectors(lesson, "x"));
        assertEquals("010 001", vectors(lesson, "y"));
        assertEquals(List.of("to", "be", "<eos>"), series(lesson, "x").units());
    }

    @Test
    void punctuationStandsAloneWithinWordsItStays() {
        assertEquals(
                "Don't panic , it's well-known : 2nd <unk> !",
                tokens("x: {words: \"Don't panic, it's well-known: 2nd <unk>!\"}", "x"));
    }

    @Test
    void wordsOutsideTheVocabularyBecomeTheUnknownSymbol() {
        Lesson lesson = read("x: {words: The dog sat, vocabulary: [<unk>, the, sat], unknown: <unk>, lower: true}");
        assertEquals("010 100 001", vectors(lesson, "x"));
        assertEquals("the dog sat", String.join(" ", series(lesson, "x").tokens()));
    }

    @Test
    void oneVocabularyCanServeSeveralTexts() {
        Lesson lesson = read("x: {words: the cat}\ny: {words: a cat, vocabulary: x}");
        assertEquals("100 010", vectors(lesson, "x"));
        assertEquals("001 010", vectors(lesson, "y"));
    }

    @Test
    void classesAreNamed() {
        assertEquals("010 001 010", vectors(read("x: {classes: [a, b, c], values: [b, c, b]}"), "x"));
    }

    @Test
    void everyWordIsPairedWithItsNeighbours() {
        String data = "x: {skip_gram: the quick brown fox, window: 1}\ny: {context: x}";
        assertEquals("the quick quick brown brown fox", tokens(data, "x"));
        assertEquals("quick the brown quick fox brown", tokens(data, "y"));
        assertEquals(
                4 * 2 - 2 + 4,
                series(read(data.replace("window: 1", "window: 2")), "x").size());
    }

    @Test
    void anEmbeddingGivesItsRows() {
        Lesson lesson = read("x: {words: b a, embedding: {a: [0.5, 0], b: [0.25, 1]}}\ny: {next: x, end: a}");
        assertEquals("0.25;1 0.5;0", vectors(lesson, "x"));
        assertEquals("10 10", vectors(lesson, "y"));
        assertTrue(series(lesson, "x").units().isEmpty());
    }

    @Test
    void anEmbeddingComesFromAFileAndMovesWithTheLesson() throws IOException {
        Files.writeString(folder.resolve("v.csv"), "a, 0.5, 0\nb; 0.25 1\n");
        Files.writeString(folder.resolve("v.json"), "{\"a\": [0.5, 0], \"b\": [0.25, 1]}");
        for (String file : List.of("v.csv", "v.json")) {
            Path path = folder.resolve("l.yaml");
            Files.writeString(path, HEAD + "data:\n  x: {words: b a, embedding: " + file + "}\n");
            Lesson lesson = LessonFile.read(path);
            assertEquals("0.25;1 0.5;0", vectors(lesson, "x"));
            LessonFile.write(lesson, folder.resolve("beside.yaml"));
            assertEquals(lesson, LessonFile.read(folder.resolve("beside.yaml")));
            Path far = Files.createDirectories(folder.resolve("far")).resolve("l.yaml");
            LessonFile.write(lesson, far);
            assertEquals(lesson.data(), LessonFile.read(far).data());
        }
    }

    @Test
    void aMistakeInAnEmbeddingsFileNamesItsLine() throws IOException {
        Files.writeString(folder.resolve("v.csv"), "a, 0.5, 0\nb; 0.25 x\n");
        Path path = folder.resolve("l.yaml");
        Files.writeString(path, HEAD + "data:\n  x: {words: b a, embedding: v.csv}\n");
        assertEquals(
                "v.csv, line 2: 'x' in the row of 'b', entry 2 is not a number; write digits with a decimal point,"
                        + " such as 0.25 or 1e-3.",
                assertThrows(LessonException.class, () -> LessonFile.read(path)).getMessage());
    }

    @Test
    void aLessonIsWrittenAsItWasRead() {
        for (String data : List.of(
                "x: {characters: ' a\tb', vocabulary: \"ab \\t\", padding: a}",
                "x: {words: \"yes: no, 1\", lower: true}\ny: {next: x, end: .}",
                "x: {words: a b, embedding: {a: [0.10, 1e-3], b: [1, 2]}}\ny: {classes: [1, null], values: 1}",
                "x: {skip_gram: a b c, window: 2}\ny: {context: x}")) {
            Lesson lesson = read(data);
            String text = LessonFile.text(lesson);
            assertEquals(lesson, LessonFile.read(text, "again"), text);
        }
    }

    @Test
    void lessonsOfTheSameNumbersWrittenOtherwiseAreNotEqual() {
        Lesson text = read("x: {characters: ab}");
        Lesson rows = read("x: [[1, 0], [0, 1]]");
        assertEquals(text.data().get("x"), rows.data().get("x"));
        assertNotEquals(text, rows);
        assertNotEquals(rows, text);
    }

    @Test
    void otherNumbersTakeTheTextAwayAndAllThatHangsOnIt() {
        Lesson lesson = read("x: {characters: hello}\ny: {next: x}\nz: {classes: [a, b], values: [a, b, a, b]}");
        Map<String, List<Tensor>> data = new LinkedHashMap<>(lesson.data());
        data.put("y", List.copyOf(data.get("y")));
        LessonNumbers old = lesson.numbers();
        Lesson changed = lesson.with(new LessonNumbers(old.sizes(), old.weights(), old.initial(), data));
        assertEquals(lesson.data(), changed.data());
        assertTrue(changed.data().get("z") instanceof Series);
        assertTrue(LessonFile.text(changed).contains("x:\n    - [1, 0, 0, 0]"), LessonFile.text(changed));
        assertEquals(changed, LessonFile.read(LessonFile.text(changed), "again"));
    }

    @Test
    void paddingFillsWhatIsReadOutside() {
        String text = "title: T\nequations: |\n  m_t = x_{t-2} + x_{t+1}\n  L_t = cross_entropy(softmax(m_t), x_t)\n"
                + "data: {x: {words: a b, padding: <pad>}}\n";
        List<Tensor> outside = OpenLesson.open(LessonFile.read(text, "l.yaml"))
                .inputs()
                .initial()
                .get("x");
        assertEquals(List.of(Tensor.vector(1, 0, 0), Tensor.vector(1, 0, 0), Tensor.vector(1, 0, 0)), outside);
    }

    @Test
    void aVeryLargeSeriesIsRefused() {
        String text = "ab ".repeat(6_000);
        LessonException e = assertThrows(LessonException.class, () -> read("x: {characters: " + text + "}"));
        assertEquals(
                "l.yaml, line 5, column 19: The text of x has 17999 characters; a lesson shows at most 10000.",
                e.getMessage());
    }
}
