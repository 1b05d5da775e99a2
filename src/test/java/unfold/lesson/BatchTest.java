package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.analysis.GradientCheck;
import unfold.lesson.encoding.Series;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Lessons with several sequences that share their weights. */
class BatchTest {

    private static final String NUMBERS = """
            title: T
            equations: |
              h_t = tanh(U x_t + W h_{t-1} + b)
              L_t = squared_error(V h_t, y_t)
            sizes: {h: 3}
            weights: {U: {init: normal, seed: 1}, W: {init: normal, seed: 2}, V: {init: normal, seed: 3}, b: [1, 0, -1]}
            initial: {h: [0.1, -0.2, 0.3]}
            data:
            """;

    private static final List<String> SEQUENCES = List.of(
            "{x: [[1, 2], [0, 1], [-1, 0.5], [2, 2]], y: [[1], [0], [1], [0.5]]}",
            "{x: [[0.3, -1]], y: [[2]]}",
            "{x: [[1, 1], [0.25, 3]], y: [[0], [-1]]}");

    private static final String WORDS = """
            title: T
            equations: |
              h_t = tanh(U x_t + W h_{t-1})
              o = softmax(V h_T)
              L = cross_entropy(o, y_T)
            sizes: {h: 2}
            weights: {U: {init: normal, seed: 1}, W: {init: normal, seed: 2}, V: {init: normal, seed: 3}}
            data:
              - {x: {words: the film was good}, y: {classes: [praise, blame], values: praise}}
              - {x: {words: dull}, y: {values: blame}}
              - {y: {values: praise}, x: {words: was it good}}
            """;

    private static final String TWO = """
            title: T
            equations: |
              for t = 1..T:
              h_t = tanh(U x_t + W h_{t-1})
              for u = 1..N:
              s_0 = h_T
              s_u = tanh(A d_u + B s_{u-1})
              L_u = squared_error(s_u, y_u)
            sizes: {h: 2}
            weights: {U: {init: normal, seed: 1}, W: {init: normal, seed: 2}, A: {init: normal, seed: 3}, B: {init: normal, seed: 4}}
            data:
              - {x: [[1], [2]], d: [[0], [1], [1]], y: [[1, 0], [0, 1], [1, 1]]}
              - {x: [[1], [-2], [0.5]], d: [[1]], y: [[0, 0]]}
            """;

    @TempDir
    Path folder;

    private static Lesson read(String text) {
        return LessonFile.read(text, "l.yaml");
    }

    private static String batch(int shown) {
        return NUMBERS + "  - " + String.join("\n  - ", SEQUENCES) + "\nview: {sequence: " + shown + "}\n";
    }

    private static Map<String, double[]> gradients(Trace trace) {
        Map<String, double[]> gradients = new HashMap<>();
        for (Quantity quantity : trace.quantities()) {
            if (quantity.role() == Role.PARAMETER) {
                Tensor sum = trace.last(Slot.gradient(quantity, Slot.UNTIMED)).orElseThrow();
                gradients.put(quantity.key(), sum.toArray());
            }
        }
        return gradients;
    }

    @Test
    void gradientsAreTheSumOfThoseOfTheSequencesAlone() {
        Map<String, double[]> sums = new HashMap<>();
        for (String sequence : SEQUENCES) {
            Trace alone =
                    OpenLesson.open(read(NUMBERS + "  " + sequence + "\n")).trace();
            gradients(alone).forEach((key, gradient) -> sums.merge(key, gradient, BatchTest::plus));
        }
        for (int shown = 1; shown <= 3; shown++) {
            Map<String, double[]> together =
                    gradients(OpenLesson.open(read(batch(shown))).trace());
            assertEquals(sums.keySet(), together.keySet());
            sums.forEach((key, sum) -> assertArrayEquals(sum, together.get(key), 1e-12, key));
        }
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Test
    void shownSequenceRunsAsIfItWereAlone() {
        Trace alone =
                OpenLesson.open(read(NUMBERS + "  " + SEQUENCES.get(2) + "\n")).trace();
        Trace shown = OpenLesson.open(read(batch(3))).trace();
        assertEquals(alone.steps().size(), shown.steps().size());
        for (Quantity quantity : shown.quantities()) {
            if (quantity.timed()) {
                quantity.interval()
                        .times()
                        .forEach(time -> assertEquals(
                                alone.last(Slot.gradient(quantity, time)), shown.last(Slot.gradient(quantity, time))));
            }
        }
    }

    @Test
    void shareOfTheOthersIsTheFirstContribution() {
        Trace trace = OpenLesson.open(read(batch(1))).trace();
        Slot w = Slot.gradient(trace.quantity("W").orElseThrow(), Slot.UNTIMED);
        List<Contribution> all = trace.contributions(w, trace.steps().size());
        assertEquals(5, all.size());
        assertTrue(all.get(0).isOfOthers());
        assertTrue(all.subList(1, 5).stream().noneMatch(Contribution::isOfOthers));
        int start = trace.writer(w).orElseThrow();
        assertTrue(trace.steps().get(start).writes().contains(w));
        assertTrue(trace.at(w, start).isEmpty());
        assertEquals(all.get(0).value(), trace.at(w, start + 1).orElseThrow());
    }

    @Test
    void checkOfTheBatchPasses() {
        for (String text : List.of(batch(1), batch(2), WORDS, TWO, TWO + "view: {sequence: 2}\n")) {
            OpenLesson lesson = OpenLesson.open(read(text));
            assertTrue(
                    new GradientCheck(lesson.network(), lesson.inputs(), lesson.batch())
                            .run()
                            .passes(),
                    text);
        }
    }

    @Test
    void checkWithoutTheOthersWouldSeeTheDifference() {
        OpenLesson lesson = OpenLesson.open(read(batch(1)));
        double alone =
                new GradientCheck(lesson.network(), lesson.inputs()).run().loss();
        double together = new GradientCheck(lesson.network(), lesson.inputs(), lesson.batch())
                .run()
                .loss();
        double others = lesson.trace().companions().otherLoss();
        assertTrue(others > 0.1);
        assertEquals(alone + others, together, 1e-12);
    }

    @Test
    void wordsAndClassesAreSharedByAllSequences() {
        Lesson lesson = read(WORDS);
        Series first = (Series) lesson.data().get("x");
        Series third = (Series) lesson.others().after().get(1).get("x");
        assertEquals(List.of("the", "film", "was", "good", "dull", "it"), first.units());
        assertEquals(first.units(), third.units());
        assertEquals(List.of("was", "it", "good"), third.tokens());
        assertEquals(first.get(2), third.get(0));
        Series blame = (Series) lesson.others().after().get(0).get("y");
        assertEquals(Tensor.vector(0, 1), blame.get(0));
    }

    @Test
    void whatAsksForTheNextWordNeedsNotBeRepeated() {
        Lesson lesson = read("""
                title: T
                equations: |
                  o_t = softmax(W x_t)
                  L_t = cross_entropy(o_t, y_t)
                weights: {W: {init: normal, seed: 1}}
                data:
                  - {x: {characters: abc}, y: {next: x, end: .}}
                  - {x: {characters: ca}}
                """);
        Series next = (Series) lesson.others().after().get(0).get("y");
        assertEquals(List.of("a", "."), next.tokens());
        assertEquals(lesson, LessonFile.read(LessonFile.text(lesson), "again.yaml"));
    }

    @Test
    void everySequenceSurvivesBeingSaved() {
        for (String text : List.of(batch(1), batch(3), WORDS, WORDS + "view: {cursor: 3, sequence: 2}\n", TWO)) {
            Lesson lesson = read(text);
            Path file = folder.resolve("saved.yaml");
            LessonFile.write(lesson, file);
            Lesson again = LessonFile.read(file);
            assertEquals(lesson, again);
            assertEquals(LessonFile.text(lesson), LessonFile.text(again));
            assertEquals(lesson.others().shown(), again.others().shown());
        }
        assertNotEquals(read(batch(1)), read(batch(2)));
        assertNotEquals(read(WORDS), read(WORDS.replace("it good", "it film")));
    }

    @Test
    void anotherSequenceCanBeShown() {
        OpenLesson lesson = OpenLesson.open(read(WORDS));
        assertEquals(4, lesson.length());
        OpenLesson second = lesson.showing(2);
        assertEquals(1, second.length());
        assertEquals(2, second.trace().companions().shown());
        assertEquals(4, second.showing(1).length());
        assertEquals(read(WORDS), second.showing(1).lesson());
        Lesson saved = LessonFile.read(LessonFile.text(second.toLesson(2)), "l.yaml");
        assertEquals(2, saved.others().shown());
        List<double[]> both = new ArrayList<>();
        both.add(gradients(lesson.trace()).get("W"));
        both.add(gradients(second.trace()).get("W"));
        assertArrayEquals(both.get(0), both.get(1), 1e-12);
    }

    @Test
    void weightsAreLoadedForAllSequences() {
        OpenLesson lesson = OpenLesson.open(read(batch(1)));
        Tensor zero = Tensor.zeros(lesson.shapes().of("V"));
        OpenLesson loaded = lesson.withWeights(Map.of("V", zero));
        // With V = 0 each loss is half of y squared.
        assertEquals(2 + 0.5, loaded.trace().companions().otherLoss(), 1e-12);
        assertEquals(
                loaded.trace().companions(),
                OpenLesson.open(loaded.lesson()).trace().companions());
        assertEquals(3, loaded.showing(2).lesson().others().count());
    }
}
