package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
