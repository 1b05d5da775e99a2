package unfold.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import unfold.training.Sequence;

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
        Set<Sequence> kept = plan.heldOutSequences();
        assertEquals(plan.heldOut(), kept.size());
        List<Sequence> seen = plan.trainingCorpus().draw(500, 1);
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
        return JsonWriter.text(Apprentice.middle(new Apprentice(plan, lesson(plan)).results())
                .weights());
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
            double error =
                    Math.abs(value(trace, "p", time).get(0) - value(trace, "d", time).get(0));
            assertEquals(time % 3 == 2 ? 0 : 0.5, error, 0.25, "time step " + time);
        }
    }

    /** What is left of the gradient of the state at the first time step, of that at the last one. */
    @ParameterizedTest
    @CsvSource({"copy-rnn, 0, 1e-3", "copy-lstm-0, 0, 1e-3", "copy-gru, 0, 1e-3"})
    void whereNothingWasLearntTheGradientDiesOut(String name, double least, double most) {
        Trace trace = OpenLesson.open(lesson(Plan.of(name))).trace();
        double left = gradient(trace, 1).norm() / gradient(trace, 21).norm();
        assertTrue(left >= least && left <= most, () -> name + ": " + left);
    }

    private static Tensor gradient(Trace trace, int time) {
        return trace.last(Slot.gradient(trace.quantity("h").orElseThrow(), time))
                .orElseThrow();
    }

    private static Tensor value(Trace trace, String name, int time) {
        return trace.last(Slot.value(trace.quantity(name).orElseThrow(), time)).orElseThrow();
    }
}
