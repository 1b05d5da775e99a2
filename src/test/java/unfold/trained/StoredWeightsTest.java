package unfold.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.lesson.WeightSource;
import unfold.lesson.matrix.JsonWriter;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Trace;
import unfold.training.Accuracy;
import unfold.training.Example;

/** The stored weights are what the program that makes them says, and do what the lessons say. */
class StoredWeightsTest {

    private static final Path LESSONS = Path.of("assets", "lessons");

    static List<Plan> plans() {
        return Plan.all();
    }

    private static Lesson lesson(Plan plan) {
        return LessonFile.read(LESSONS.resolve(plan.lesson() + ".yaml"));
    }

    private static Map<String, Tensor> stored(Plan plan) {
        return WeightFiles.load(List.of(LESSONS.resolve("weights").resolve(plan.lesson() + ".json")));
    }

    @Test
    void everyStoredFileHasItsPlan() throws IOException {
        try (Stream<Path> files = Files.list(LESSONS.resolve("weights"))) {
            assertEquals(
                    plans().stream().map(plan -> plan.lesson() + ".json").collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aStoredFileHoldsTheParametersOfItsLessonAndNothingElse(Plan plan) {
        Lesson lesson = lesson(plan);
        WeightSource file = new WeightSource.FromFile("weights/" + plan.lesson() + ".json", Optional.empty());
        assertEquals(Set.of(file), Set.copyOf(lesson.weights().values()));
        Map<String, Shape> shapes = new LinkedHashMap<>();
        stored(plan).forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        assertEquals(OpenLesson.open(lesson).parameterShapes(), shapes);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theIntroductionSaysHowOftenItIsRight(Plan plan) {
        Lesson lesson = lesson(plan);
        Accuracy.Score score = new Apprentice(plan, lesson).score(stored(plan));
        String introduction =
                lesson.presentation().text("introduction").orElseThrow().replaceAll("\\s+", " ");
        String direct = score.right() + " of " + score.of();
        boolean stated = introduction.contains(direct)
                || introduction.contains("f " + score.of() + " ")
                        && introduction.contains("gets " + score.right() + " right");
        assertTrue(stated, () -> direct + ": " + introduction);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatItIsMeasuredOnIsKeptFromTheTraining(Plan plan) {
        Set<Example> kept = plan.heldOutSequences();
        assertEquals(plan.heldOut(), kept.size());
        List<Example> seen = plan.trainingCorpus().draw(500, 1);
        assertTrue(seen.stream().noneMatch(kept::contains));
    }

    @ParameterizedTest
    @CsvSource({"from-to", "copy-lstm-1"})
    void theSamePlanMakesTheSameFileBitForBit(String name) {
        Plan shorter = Plan.of(name).withIterations(4);
        String once = file(shorter);
        assertEquals(once, file(shorter));
        assertNotEquals(once, file(Plan.of(name).withIterations(5)));
    }

    private static String file(Plan plan) {
        return JsonWriter.text(
                Apprentice.middle(new Apprentice(plan, lesson(plan)).results()).weights());
    }

    @Test
    void theMiddleResultIsTheStoredOne() {
        List<Apprentice.Result> results = IntStream.of(3, 5, 9)
                .mapToObj(right -> new Apprentice.Result(Map.of(), new Accuracy.Score(right, 10)))
                .toList();
        assertEquals(5, Apprentice.middle(results).score().right());
    }

    @Test
    void theWordsOfTheFlightHaveTheirTags() {
        Trace trace = OpenLesson.open(lesson(Plan.of("from-to"))).trace();
        for (int time = 1; time <= 5; time++) {
            double[] tags = value(trace, "o", time).toArray();
            Tensor wanted = value(trace, "y", time);
            for (int tag = 0; tag < 3; tag++) {
                assertEquals(wanted.get(tag), tags[tag], 0.1);
            }
        }
    }

    @Test
    void theSentenceIsBlameAndTheDogsSleep() {
        for (String name : List.of("sentiment", "agreement")) {
            Trace trace = OpenLesson.open(lesson(Plan.of(name))).trace();
            assertTrue(value(trace, "y", Slot.UNTIMED).get(0) < 0.1, name);
        }
    }

    @Test
    void onlyTheThirdBitsAreForetold() {
        Trace trace = OpenLesson.open(lesson(Plan.of("elman-xor"))).trace();
        for (int time = 1; time <= 11; time++) {
            double error = Math.abs(
                    value(trace, "p", time).get(0) - value(trace, "d", time).get(0));
            boolean knowable = time % 3 == 2;
            assertTrue(knowable ? error < 0.2 : error > 0.1 && error < 0.9, time + ": " + error);
        }
    }

    /** What is left at the first time step of the gradient at the last one. */
    @ParameterizedTest
    @CsvSource({
        "copy-rnn, h, 0, 1e-6",
        "copy-lstm-0, C, 0, 1e-5",
        "copy-lstm-1, C, 0.005, 0.05",
        "copy-gru, h, 0, 1e-4",
        "copy-gru-open, h, 1e-3, 1"
    })
    void theGradientDiesOutWhereNothingWasLearnt(String name, String state, double least, double most) {
        Trace trace = OpenLesson.open(lesson(Plan.of(name))).trace();
        double left =
                gradient(trace, state, 1).norm() / gradient(trace, state, 21).norm();
        assertTrue(left >= least && left <= most, () -> name + ": " + left);
    }

    /** The gates at time step 10: about half open, or what the training made of them. */
    @Test
    void theGatesAreAsOpenAsTheLessonsSay() {
        for (double z : gate("copy-gru", "z")) {
            assertEquals(0.5, z, 0.1);
        }
        for (double f : gate("copy-lstm-0", "f")) {
            assertEquals(0.5, f, 0.1);
        }
        assertTrue(Arrays.stream(gate("copy-lstm-1", "f")).filter(f -> f > 0.85).count() >= 5);
        assertTrue(
                Arrays.stream(gate("copy-gru-open", "z")).filter(z -> z < 0.1).count() >= 2);
    }

    private static double[] gate(String name, String gate) {
        return value(OpenLesson.open(lesson(Plan.of(name))).trace(), gate, 10).toArray();
    }

    private static Tensor gradient(Trace trace, String state, int time) {
        return trace.last(Slot.gradient(trace.quantity(state).orElseThrow(), time))
                .orElseThrow();
    }

    private static Tensor value(Trace trace, String name, int time) {
        return trace.last(Slot.value(trace.quantity(name).orElseThrow(), time)).orElseThrow();
    }
}
