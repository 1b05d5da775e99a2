package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.lesson.problem.LessonException;
import unfold.trace.Labels;

/** What units and time steps are called. */
class LabellingTest {

    private static final String HEAD = "title: T\nequations: |\n  h_t = tanh(U x_t)\n  z_t = V h_t\n"
            + "  o_t = softmax(z_t)\n  L_t = cross_entropy(o_t, y_t)\nsizes: {h: 2}\n"
            + "weights: {U: {init: glorot, seed: 1}, V: {init: glorot, seed: 2}}\n";
    private static final String TEXT = "data: {x: {characters: abca}, y: {next: x}}\n";
    private static final String ROWS = "data: {x: [[1, 0], [0, 1]], y: [[0, 1], [1, 0]]}\n";

    private static OpenLesson open(String rest) {
        return OpenLesson.open(LessonFile.read(HEAD + rest, "l.yaml"));
    }

    private static int id(OpenLesson lesson, String key) {
        return lesson.network().program().quantities().list().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> units(OpenLesson lesson, String key) {
        return lesson.labels().units(id(lesson, key));
    }

    @Test
    void outputsAndWhatSoftmaxReadsShareTheClassesOfTheirTarget() {
        OpenLesson lesson = open(TEXT);
        for (String key : List.of("x", "y", "o", "z")) {
            assertEquals(List.of("a", "b", "c"), units(lesson, key), key);
        }
        assertEquals(List.of(), units(lesson, "h"));
    }

    @Test
    void everyTimeStepHasItsToken() {
        OpenLesson lesson = open(TEXT);
        assertEquals(Map.of(1, "a", 2, "b", 3, "c"), lesson.labels().tokens(id(lesson, "x")));
        assertEquals(Map.of(1, "b", 2, "c", 3, "a"), lesson.labels().tokens(id(lesson, "y")));
    }

    @Test
    void explicitLabelsComeFirst() {
        OpenLesson lesson = open(TEXT + "labels: {steps: [one, two, three], x: [A, B, C], h: [up, down]}\n");
        assertEquals(List.of("A", "B", "C"), units(lesson, "x"));
        assertEquals(List.of("a", "b", "c"), units(lesson, "o"));
        assertEquals(List.of("up", "down"), units(lesson, "h"));
        assertEquals(Optional.of("two"), lesson.labels().token(id(lesson, "x"), 2));
    }

    @Test
    void oneHotRowsAreCalledByTheirLabels() {
        OpenLesson lesson = open(ROWS + "labels: {y: [no, yes]}\n");
        assertEquals(Map.of(1, "yes", 2, "no"), lesson.labels().tokens(id(lesson, "y")));
        assertEquals(List.of("no", "yes"), units(lesson, "z"));
    }

    @Test
    void withoutLabelsNothingIsNamed() {
        assertEquals(Labels.NONE, open(ROWS).labels());
    }

    private static final String TWO = "title: T\nequations: |\n  h_t = tanh(U x_t + W h_{t-1})\n  for u = 1..N:\n"
            + "  s_0 = h_T\n  s_u = tanh(A y_{u-1} + B s_{u-1})\n  q_u = V s_u\n  o_u = softmax(q_u)\n"
            + "  L_u = cross_entropy(o_u, y_u)\nsizes: {h: 2}\n"
            + "weights: {U: {init: ones}, W: {init: ones}, A: {init: ones}, B: {init: ones}, V: {init: ones}}\n";

    private static OpenLesson openTwo(String rest) {
        return OpenLesson.open(LessonFile.read(TWO + rest, "l.yaml"));
    }

    @Test
    void eachOfTwoSequencesHasItsOwnTokensAtItsOwnTimes() {
        OpenLesson lesson = openTwo("data: {x: {characters: cab}, y: {classes: [p, q], values: [q, p, p, q]}}\n");
        int before = lesson.network().program().timeline().of("u").start();
        assertTrue(before >= 3);
        assertEquals(Map.of(1, "c", 2, "a", 3, "b"), lesson.labels().tokens(id(lesson, "x")));
        assertEquals(
                Map.of(before + 1, "q", before + 2, "p", before + 3, "p", before + 4, "q"),
                lesson.labels().tokens(id(lesson, "y")));
        assertEquals(List.of("c", "a", "b"), units(lesson, "x"));
        for (String key : List.of("y", "o", "q")) {
            assertEquals(List.of("p", "q"), units(lesson, key), key);
        }
        assertEquals(List.of(), units(lesson, "s"));
    }

    @Test
    void labelsOfStepsNameTheInputsOfTheFirstSequence() {
        String rest = "data: {x: [[1, 0], [0, 1]], y: [[1, 0], [0, 1], [0, 1]]}\n";
        OpenLesson lesson = openTwo(rest + "labels: {steps: [two, words], y: [p, q]}\n");
        int before = lesson.network().program().timeline().of("u").start();
        assertEquals(Map.of(1, "two", 2, "words"), lesson.labels().tokens(id(lesson, "x")));
        assertEquals(
                Map.of(before + 1, "p", before + 2, "q", before + 3, "q"),
                lesson.labels().tokens(id(lesson, "y")));
        LessonException e = assertThrows(LessonException.class, () -> openTwo(rest + "labels: {steps: [a, b, c]}\n"));
        assertTrue(e.getMessage()
                .endsWith("There are 3 labels for the time steps, but 2 time steps; write one for each."));
    }

    @Test
    void labelsOfWhatIsNotThereAreRefused() {
        refused(
                "labels: {q: [a, b]}\n",
                "l.yaml, line 10, column 10: Labels are given for 'q', which has no units to be labelled; there are"
                        + " steps, x, y, h, z, o, L.");
        refused(
                "labels: {step: [a, b]}\n",
                "l.yaml, line 10, column 10: Labels are given for 'step', which has no units to be labelled; there are"
                        + " steps, x, y, h, z, o, L. Did you mean 'steps'?");
    }

    @Test
    void labelsAreAsManyAsWhatTheyName() {
        refused(
                "labels: {x: [a, b, c]}\n",
                "l.yaml, line 10, column 10: There are 3 labels for x, but x has 2 entries; write one for each.");
        refused(
                "labels: {steps: [a]}\n",
                "l.yaml, line 10, column 10: There is 1 label for the time steps, but 2 time steps; write one for"
                        + " each.");
    }

    private static void refused(String labels, String message) {
        assertEquals(
                message,
                assertThrows(LessonException.class, () -> open(ROWS + labels)).getMessage());
    }
}
