package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Trace;

class OpenLessonTest {

    private static final Path LESSONS = Path.of("assets", "lessons");
    private static final String HEAD =
            "title: T\nequations: |\n  s_t = tanh(U x_t + W s_{t-1})\n  L_t = squared_error(s_t, y_t)\n";
    private static final String DATA = "data:\n  x: [[1, 2], [3, 4]]\n  y: [[0], [1]]\n";
    private static final String WHOLE = HEAD + DATA + "weights:\n  U: [[1, 2]]\n  W: [[0.5]]\n";

    @TempDir
    Path folder;

    @Test
    void theWorkedExampleGivesTheNumbersOfTheLecture() {
        OpenLesson open = OpenLesson.open(LessonFile.read(LESSONS.resolve("worked-example.yaml")));
        Trace trace = open.trace();
        assertEquals(3, open.length());
        assertVector(trace, "s", 1, 0.88535, 0.99668);
        assertVector(trace, "s", 3, 0.99394, 1.00000);
        assertVector(trace, "o", 3, 0.21, 0.32, 0.47);
        int u = trace.quantity("U").orElseThrow().id();
        Tensor gradient =
                trace.last(Slot.gradient(trace.quantity(u), Slot.UNTIMED)).orElseThrow();
        double[] printed = {0.04359, 0.09193, 0.14026, 0.00162, 0.00325, 0.00487};
        for (int i = 0; i < printed.length; i++) {
            assertEquals(printed[i], gradient.get(i), 1e-5);
        }
    }

    @Test
    void aFileWithAnotherParametersMatrixIsNotTakenForIt() throws IOException {
        Files.writeString(folder.resolve("w.json"), "{\"U\": [[1]]}");
        Path file = folder.resolve("lesson.yaml");
        Files.writeString(file, HEAD + DATA + "weights:\n  U: [[1, 2]]\n  W: w.json\n");
        LessonException error = assertThrows(LessonException.class, () -> OpenLesson.open(LessonFile.read(file)));
        assertTrue(error.getMessage().contains("'w.json' holds no 'W'; it holds U."), error.getMessage());
    }

    @Test
    void oneRowIsEnoughForATargetOfTheLastTimeStep() {
        String text = "title: T\nequations: |\n  s_t = tanh(U x_t + W s_{t-1})\n  L = squared_error(s_T, y_T)\n"
                + "weights:\n  U: [[1, 2]]\n  W: [[0.5]]\ndata:\n  x: [[1, 2], [3, 4], [5, 6]]\n";
        OpenLesson one = OpenLesson.open(LessonFile.read(text + "  y: [[0.3]]\n", "one.yaml"));
        OpenLesson all = OpenLesson.open(LessonFile.read(text + "  y: [[9], [9], [0.3]]\n", "all.yaml"));
        assertEquals(3, one.length());
        Slot loss = Slot.value(one.trace().quantity("L").orElseThrow(), Slot.UNTIMED);
        assertEquals(all.trace().last(loss), one.trace().last(loss));
        assertTrue(one.trace()
                .last(Slot.value(one.trace().quantity("y").orElseThrow(), 1))
                .isEmpty());
    }

    @Test
    void oneRowIsEnoughForATargetOfTheLastStepOfAStatedLength() {
        String text = "title: T\nequations: |\n  s_t = x_t\n  for u = 1..N:\n  k_u = tanh(s_T + k_{u-1})\n"
                + "  L = squared_error(k_N, y_N)\nsizes: {N: 5}\ndata:\n  x: [[1]]\n  y: [[0.3]]\n";
        OpenLesson open = OpenLesson.open(LessonFile.read(text, "l.yaml"));
        assertEquals(5, open.trace().timeline().of("u").length());
    }

    @Test
    void headingsThatStateTheirLengthNeedNeitherDataNorSizes() {
        String text = "title: T\nequations: |\n  for k = 1..6:\n  x_k = r x_{k-1} ⊙ (1 - x_{k-1})\nweights: {r: 3.7}\n"
                + "initial: {x: [0.5]}\n";
        OpenLesson open = OpenLesson.open(LessonFile.read(text, "l.yaml"));
        assertEquals(6, open.trace().timeline().of("k").length());
    }

    @Test
    void aLengthThatNothingTellsIsAskedForWhereItCanBeWritten() {
        String text = "title: T\nequations: |\n  s_t = x_t\n  for u = 1..N:\n  k_u = tanh(s_T + k_{u-1})\n"
                + "  L = sum(k_N)\ndata:\n  x: [[1]]\n";
        Lesson lesson = LessonFile.read(text, "l.yaml");
        LessonException error = assertThrows(LessonException.class, () -> OpenLesson.open(lesson));
        assertEquals(
                "l.yaml: Nothing says how many time steps u = 1..N has; write the number into the equations, as in"
                        + " 'for u = 1..5:', or give it under sizes, such as 'sizes: {N: 5}'.",
                error.getMessage());
    }

    @Test
    void theLongLessonHasFortyStepsOfSixteenUnits() {
        OpenLesson open = OpenLesson.open(LessonFile.read(LESSONS.resolve("long-memory.yaml")));
        assertEquals(40, open.length());
        assertEquals(Shape.matrix(16, 16), open.shapes().of("W"));
        assertEquals(Shape.matrix(16, 4), open.shapes().of("U"));
        assertEquals(Shape.matrix(3, 16), open.shapes().of("V"));
        assertTrue(open.trace().steps().size() > 40);
    }

    @Test
    void aSavedLessonRunsToTheSameNumbers() {
        for (String name : List.of("worked-example.yaml", "long-memory.yaml")) {
            OpenLesson open = OpenLesson.open(LessonFile.read(LESSONS.resolve(name)));
            Path copy = folder.resolve(name);
            LessonFile.write(open.toLesson(17), copy);
            OpenLesson again = OpenLesson.open(LessonFile.read(copy));
            assertEquals(OptionalInt.of(17), again.lesson().presentation().cursor());
            assertEquals(open.inputs(), again.inputs());
        }
    }

    @Test
    void loadedWeightsAreSavedWithTheLesson() {
        OpenLesson open = OpenLesson.open(LessonFile.read(WHOLE, "l.yaml"));
        OpenLesson changed = open.withWeights(Map.of("U", Tensor.vector(-0.0, 7)));
        Tensor row = Tensor.matrix(new double[][] {{-0.0, 7}});
        assertEquals(row, changed.inputs().parameters().get("U"));
        assertEquals(
                Tensor.matrix(new double[][] {{1, 2}}),
                open.inputs().parameters().get("U"));
        Lesson saved = LessonFile.read(LessonFile.text(changed.toLesson(0)), "copy.yaml");
        assertEquals(changed.inputs(), OpenLesson.open(saved).inputs());
        assertNotEquals(open.inputs(), changed.inputs());
    }

    @Test
    void weightsMayLieBesideTheLesson() throws IOException {
        Files.writeString(folder.resolve("all.txt"), "U = 1 2\n\nW = 0.5\n");
        Path file = folder.resolve("l.yaml");
        Files.writeString(file, HEAD + DATA + "weights:\n  U: all.txt\n  W: {file: all.txt, array: W}\n");
        assertEquals(
                OpenLesson.open(LessonFile.read(WHOLE, "l.yaml")).inputs(),
                OpenLesson.open(LessonFile.read(file)).inputs());
    }

    @Test
    void namesMayBeSpeltAsInTheEquations() {
        String text = "title: T\nequations: |\n  \\hat{h}_t = \\delta \\hat{h}_{t-1} + W_{xh} x_t\n"
                + "  L_t = sum(\\hat{h}_t)\n"
                + "data: {x_t: [[1, 2]]}\nweights: {delta: 0.5, 'W_{xh}': [[1, 2]]}\ninitial: {'\\hat{h}': [3]}\n";
        OpenLesson open = OpenLesson.open(LessonFile.read(text, "l.yaml"));
        assertEquals(Tensor.scalar(0.5), open.inputs().parameters().get("δ"));
        assertEquals(List.of(Tensor.vector(3)), open.inputs().initial().get("h^"));
        assertEquals(1, open.inputs().data().get("x").size());
    }

    @Test
    void oneInitialNumberStandsForAllEntriesAndRowsForSeveralSteps() {
        String text =
                "title: T\nequations: |\n  s_t = x_t + s_{t-1} + s_{t-2}\n  L_t = sum(s_t)\n" + "data: {x: [[1, 2]]}\n";
        assertEquals(
                List.of(Tensor.vector(0.5, 0.5)),
                OpenLesson.open(LessonFile.read(text + "initial: {s: 0.5}\n", "l.yaml"))
                        .inputs()
                        .initial()
                        .get("s"));
        assertEquals(
                List.of(Tensor.vector(1, 2), Tensor.vector(3, 4)),
                OpenLesson.open(LessonFile.read(text + "initial: {s: [[1, 2], [3, 4]]}\n", "l.yaml"))
                        .inputs()
                        .initial()
                        .get("s"));
    }

    static List<Arguments> misfits() {
        return MistakeTable.read("bad-openings.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    void everyMisfitHasItsMessage(String mistake, String message) {
        String text = MistakeTable.unescaped(mistake)
                .replace("WHOLE + ", WHOLE)
                .replace("HEAD + ", HEAD)
                .replace("DATA + ", DATA);
        LessonException e = assertThrows(LessonException.class, () -> OpenLesson.open(LessonFile.read(text, "l.yaml")));
        String pattern = Stream.of(message.split(Pattern.quote("..."), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        assertTrue(e.getMessage().matches(pattern), e.getMessage());
    }

    private static void assertVector(Trace trace, String key, int time, double... expected) {
        Tensor value =
                trace.last(Slot.value(trace.quantity(key).orElseThrow(), time)).orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], value.get(i), 0.006);
        }
    }

    @Test
    void aNoteOnWhatTruncationLeavesOutStaysInTheLesson() {
        String text = "title: T\nequations: |\n  h_t = tanh(W h_{t-1} + x_t)\n  L = squared_error(h_T, y_T)\n"
                + "weights: {W: [[0.5]]}\ndata: {x: [[1], [1], [1], [1]], y: [[1]]}\nbackward: {truncation: 2}\n"
                + "notes:\n  - {of: h, phase: backward, time: 2, text: Cut.}\n"
                + "  - {of: h, phase: backward, time: 3, text: Reached.}\n";
        OpenLesson opened = OpenLesson.open(LessonFile.read(text, "notes.yaml"));
        assertEquals(List.of(List.of("Reached.")), List.copyOf(opened.notes().values()));
        assertEquals(
                2,
                opened.reopened(opened.lesson()).lesson().presentation().notes().size());
    }
}
