package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.problem.LessonException;

/** Every mistake in a batch has a message that names the sequence. */
class BadBatchTest {

    private static final String HEAD = """
            title: T
            equations: |
              s_t = U x_t + W s_{t-1}
              L_t = squared_error(V s_t, y_t)
            weights: {U: {init: glorot, seed: 1}, W: [[0.5]], V: {init: glorot, seed: 2}}
            """;

    static List<Arguments> mistakes() {
        return MistakeTable.read("bad-batches.txt");
    }

    private static String problem(String text) {
        return assertThrows(LessonException.class, () -> OpenLesson.open(LessonFile.read(text, "l.yaml")))
                .getMessage();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void everyMistakeHasItsMessage(String mistake, String message) {
        assertEquals(message, problem(HEAD + MistakeTable.unescaped(mistake)));
    }

    @Test
    void batchesHaveAnEnd() {
        String data = "data:\n" + "  - {x: [[1, 2]], y: [[0]]}\n".repeat(101);
        assertEquals(
                "l.yaml, line 107, column 5: There are 101 sequences; a lesson has at most 100.", problem(HEAD + data));
    }

    @Test
    void largeBatchesAreRefused() {
        String words = "a ".repeat(1200);
        String others = "b".repeat(2);
        StringBuilder data = new StringBuilder("data:\n  - x: {words: " + words + ", vocabulary: [a");
        for (int i = 0; i < 1500; i++) {
            data.append(", ").append(others).append(i);
        }
        data.append("]}\n    y: [[0]]\n");
        data.append(("  - {x: {words: " + words + "}, y: [[0]]}\n").repeat(2));
        assertEquals(
                "l.yaml, line 10, column 5: The first 3 sequences have 5403603 numbers, more than 4000000 in all; write"
                        + " fewer or shorter ones.",
                problem(HEAD + data));
    }
}
