package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.tensor.Tensor;
import unfold.trace.Interval;

/** The lessons that read one sequence and write another. */
class TwoSequenceLessonsTest {

    private static Interval written(RunLesson run) {
        return run.lesson().network().program().timeline().of("u");
    }

    private static int largest(Tensor tensor) {
        int largest = 0;
        for (int i = 1; i < tensor.size(); i++) {
            largest = tensor.get(i) > tensor.get(largest) ? i : largest;
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder-decoder", "attention"})
    void theSequenceOfTheLessonIsWrittenRight(String name) {
        RunLesson run = RunLesson.of(name);
        written(run).times().forEach(time -> {
            Tensor answer = run.value("o", time);
            assertEquals(largest(run.value("y", time)), largest(answer));
            assertTrue(answer.get(largest(answer)) > 0.9);
        });
    }

    @Test
    void theWordsAreLongerThanTheirLetters() {
        RunLesson run = RunLesson.of("encoder-decoder");
        assertEquals(3, run.length());
        assertEquals(7, written(run).length());
        assertEquals(run.value("h", 3), run.value("s", written(run).start()));
    }

    /** Each row of the map has nearly all of its weight on the other diagonal. */
    @Test
    void theWeightsOfAttentionRunFromTheTopRightToTheBottomLeft() {
        RunLesson run = RunLesson.of("attention");
        int length = run.length();
        assertEquals(6, length);
        for (int u = 1; u <= length; u++) {
            Tensor weights = run.value("a", written(run).start() + u);
            assertEquals(length, weights.size());
            assertTrue(weights.get(length - u) > 0.95, weights::toString);
        }
    }
}
