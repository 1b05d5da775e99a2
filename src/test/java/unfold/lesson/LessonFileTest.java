package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.lesson.yaml.Tree;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Phase;

class LessonFileTest {

    private static final String SMALL = "title: T\nequations: |\n  s_t = x_t\ndata:\n  x: [1, 2]\n";

    @TempDir
    Path folder;

    static Stream<Path> bundledLessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "lessons"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("index.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundledLessons")
    void everyBundledLessonIsWrittenAndReadAgainUnchanged(Path file) {
        Lesson lesson = LessonFile.read(file);
        Path copy = folder.resolve("copy.yaml");
        LessonFile.write(lesson, copy);
        // In another folder, as in the program, weights from files are part of the lesson.
        String name = file.getFileName().toString().replace(".yaml", "");
        assertEquals(BundledLessons.ofProgram().read(name), LessonFile.read(copy));
        assertTrue(lesson.presentation().text("introduction").isPresent());
    }

    @Test
    void theWorkedExampleIsWrittenAsItStands() throws IOException {
        Path file = Path.of("assets", "lessons", "worked-example.yaml");
        assertEquals(Files.readString(file), LessonFile.text(LessonFile.read(file)));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -0.0,
                0.0,
                1e-320,
                Double.MIN_VALUE,
                -Double.MAX_VALUE,
                1.0 / 3,
                0.1 + 0.2,
                2e-3,
                1e23,
                9007199254740993.0,
                1e15,
                -123456789,
                5.684341886080802E-14
            })
    void everyNumberKeepsItsBits(double value) {
        Lesson lesson = with(Map.of("W", new WeightSource.Inline(Tensor.vector(value, 1))));
        Lesson again = LessonFile.read(LessonFile.text(lesson), "copy.yaml");
        Tensor tensor = ((WeightSource.Inline) again.weights().get("W")).tensor();
        assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(tensor.get(0)));
    }

    @Test
    void numbersAreWrittenAsShortAsTheyCanBe() {
        Lesson lesson = with(Map.of("W", new WeightSource.Inline(Tensor.vector(-0.0, 3, 0.1, 2e-3, 1e23, 1e-320))));
        String text = LessonFile.text(lesson);
        assertTrue(text.contains("W: [-0.0, 3, 0.1, 0.002, 1.0E23, 1.0E-320]"), text);
    }

    @Test
    void everyKindOfEntryComesBack() {
        Map<String, WeightSource> weights = new LinkedHashMap<>();
        weights.put("g", new WeightSource.Inline(Tensor.scalar(2.5)));
        weights.put("b", new WeightSource.Inline(Tensor.vector(1, -0.0)));
        weights.put("R", new WeightSource.Inline(Tensor.zeros(Shape.row(3))));
        weights.put("U", new WeightSource.FromFile("matrices/U.csv", Optional.empty()));
        weights.put("1e5", new WeightSource.FromFile("null", Optional.of("yes")));
        for (RecipeKind kind : RecipeKind.values()) {
            Map<String, Double> settings = new LinkedHashMap<>();
            kind.settings().forEach(name -> settings.put(name, 0.1));
            weights.put("W_" + kind.word(), new WeightSource.Made(new Recipe(kind, settings, Long.MIN_VALUE)));
        }
        Map<String, Tree> further = new LinkedHashMap<>();
        further.put("group", Tree.text("true"));
        further.put("introduction", Tree.text("one\n\n  two: [x]\n"));
        further.put("roles", new Tree.Entries(Map.of("input", new Tree.Items(List.of(Tree.text("U"))))));
        List<Note> notes = List.of(
                new Note("W_zeros", Phase.BACKWARD, OptionalInt.of(2), "one: two\nthree"),
                new Note("s", Phase.FORWARD, OptionalInt.empty(), "- true"));
        further.put("view", new Tree.Entries(Map.of("panel", Tree.text("knobs"))));
        LessonNumbers numbers = new LessonNumbers(
                Map.of("s", 16),
                weights,
                Map.of("s", Tensor.matrix(new double[][] {{1, 2}, {3, 4}})),
                Map.of(
                        "x", List.of(Tensor.scalar(1), Tensor.scalar(-2)),
                        "M", List.of(Tensor.zeros(Shape.matrix(2, 1)))));
        Lesson lesson = new Lesson(
                "# title: 'odd' \"one\"",
                "\n  # a comment\ns_t = x_t  \n\n\n",
                numbers,
                new Presentation(OptionalInt.of(17), notes, further),
                Origin.NONE);
        assertEquals(lesson, LessonFile.read(LessonFile.text(lesson), "copy.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a\n",
                "a\n\n",
                "\na",
                "  a\nb\n",
                "a\tb\n",
                "a \nb\n",
                "c̃_t = σ(x)\n",
                "a # b: c\n",
                "- a\n",
                "𝛼_t = x_t\n",
                "a\r\nb",
                "--- a\n",
                "a\u0085b",
                "a\u2028b\n"
            })
    void everyTextKeepsItsCharacters(String text) {
        Lesson small = LessonFile.read(SMALL, "small.yaml");
        Lesson lesson = new Lesson(text, text, small.numbers(), Presentation.PLAIN, Origin.NONE);
        Lesson again = LessonFile.read(LessonFile.text(lesson), "copy.yaml");
        assertEquals(text, again.equations());
        assertEquals(text, again.title());
    }

    @Test
    void aMatrixIsWrittenOneRowALineWhenItIsLarge() {
        double[][] rows = new double[3][8];
        rows[1][7] = 0.125;
        Lesson lesson = with(Map.of("W", new WeightSource.Inline(Tensor.matrix(rows))));
        assertTrue(
                LessonFile.text(lesson)
                        .contains("weights:\n"
                                + "  W:\n"
                                + "    - [0, 0, 0, 0, 0, 0, 0, 0]\n"
                                + "    - [0, 0, 0, 0, 0, 0, 0, 0.125]\n"),
                LessonFile.text(lesson));
    }

    @Test
    void aRandomRecipeWithoutSeedGetsOneOfItsOwnAndKeepsIt() {
        String text = SMALL
                + "weights:\n  A: {init: normal}\n  B: {init: glorot, seed: 2}\n"
                + "  C: {init: uniform}\n  D: {init: zeros}\n";
        Lesson lesson = LessonFile.read(text, "seeds.yaml");
        assertEquals(1, seed(lesson, "A"));
        assertEquals(2, seed(lesson, "B"));
        assertEquals(3, seed(lesson, "C"));
        assertTrue(LessonFile.text(lesson).contains("C: {init: uniform, seed: 3}"));
        assertTrue(LessonFile.text(lesson).contains("D: {init: zeros}"));
    }

    @ParameterizedTest
    @MethodSource("equationBlocks")
    void aPlaceInTheEquationsIsFoundInTheFile(String head, int line, int column) {
        Lesson lesson = LessonFile.read(head + "data: {x: [1]}\n", "places.yaml");
        int second = (int) lesson.equations().lines().count() > 1 ? 2 : 1;
        assertEquals(
                new Place("places.yaml", line + second - 1, column + 2),
                lesson.origin().inEquations(second, 3));
    }

    static Stream<Object[]> equationBlocks() {
        return Stream.of(
                new Object[] {"title: T\nequations: |\n  a_t = x_t\n  b_t = a_t\n", 3, 3},
                new Object[] {"# c\ntitle: T\nequations: |\n     a_t = x_t\n     b = 1\n", 4, 6},
                new Object[] {"title: T\nequations: |2\n      a_t = x_t\n    b = 1\n", 3, 3},
                new Object[] {"title: T\nequations: |\n\n  a_t = x_t\n  b = 1\n", 3, 3},
                new Object[] {"title: T\nequations: a_t = x_t\n", 2, 12},
                new Object[] {"title: T\nequations: \"a_t = x_t\"\n", 2, 13});
    }

    @Test
    void weightsKnowTheirLine() {
        Lesson lesson = LessonFile.read(SMALL + "weights:\n  W: [[1]]\n", "lines.yaml");
        assertEquals(
                "lines.yaml, line 7, column 3",
                lesson.origin().place("weights", "W").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsUnderstood(String charset) throws IOException {
        Path file = folder.resolve("bom.yaml");
        Files.write(file, ("\uFEFF" + SMALL).getBytes(charset));
        assertEquals("T", LessonFile.read(file).title());
    }

    @Test
    void windowsLineEndsAreRead() {
        Lesson lesson = LessonFile.read(SMALL.replace("\n", "\r\n"), "crlf.yaml");
        assertEquals("s_t = x_t\n", lesson.equations());
    }

    @Test
    void savingReplacesTheWholeFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("lesson.yaml");
        Files.writeString(file, "old");
        LessonFile.write(LessonFile.read(SMALL, "small.yaml"), file);
        assertEquals(LessonFile.read(SMALL, "small.yaml"), LessonFile.read(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aLessonThatCannotBeSavedLeavesTheOldFileWhole() throws IOException {
        Path file = folder.resolve("missing").resolve("lesson.yaml");
        Lesson lesson = LessonFile.read(SMALL, "small.yaml");
        LessonException e = assertThrows(LessonException.class, () -> LessonFile.write(lesson, file));
        assertEquals(file + ": The folder does not exist; choose another or make it first.", e.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void weightsFromFilesMoveIntoALessonThatMovesAway() throws IOException {
        Files.writeString(folder.resolve("W.csv"), "1,2\n3,4\n");
        Path here = folder.resolve("here.yaml");
        Files.writeString(here, SMALL + "weights: {W: W.csv}\n");
        Lesson lesson = LessonFile.read(here);

        Path beside = folder.resolve("beside.yaml");
        LessonFile.write(lesson, beside);
        assertTrue(Files.readString(beside).contains("W: W.csv"));

        Path away = Files.createDirectory(folder.resolve("away")).resolve("lesson.yaml");
        LessonFile.write(lesson, away);
        assertEquals(
                new WeightSource.Inline(Tensor.matrix(new double[][] {{1, 2}, {3, 4}})),
                LessonFile.read(away).weights().get("W"));
    }

    @Test
    void valuesReferredToAgainAreTheSame() {
        String text = SMALL + "weights:\n  U: &u [[1, 2]]\n  W: *u\n";
        Lesson lesson = LessonFile.read(text, "alias.yaml");
        assertEquals(lesson.weights().get("U"), lesson.weights().get("W"));
    }

    @Test
    void negativeZeroAndZeroAreDifferentLessons() {
        assertNotEquals(
                with(Map.of("W", new WeightSource.Inline(Tensor.scalar(0.0)))),
                with(Map.of("W", new WeightSource.Inline(Tensor.scalar(-0.0)))));
    }

    @Test
    void theFileIsUtf8() throws IOException {
        Path file = folder.resolve("greek.yaml");
        LessonFile.write(LessonFile.read(SMALL.replace("T", "Градиент σ"), "greek.yaml"), file);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("title: Градиент σ\n"), text);
    }

    private static long seed(Lesson lesson, String name) {
        return ((WeightSource.Made) lesson.weights().get(name)).recipe().seed();
    }

    private static Lesson with(Map<String, WeightSource> weights) {
        Lesson small = LessonFile.read(SMALL, "small.yaml");
        return small.with(small.numbers().withWeights(weights));
    }
}
