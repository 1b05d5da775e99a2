package unfold.lesson.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unfold.lesson.Backward;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Slot;
import unfold.trace.Trace;

class ExperimentTest {

    private static final String ELMAN = """
            title: Elman
            equations: |
              h_t = tanh(U x_t + W h_{t-1} + b)
              o_t = softmax(V h_t)
              L_t = cross_entropy(o_t, y_t)
            weights: {U: [[0.1, 0.2], [0.3, 0.4]], W: [[0.5, 0.1], [-0.2, 0.4]], b: [0.1, 0.2], V: [[1, 2], [3, 4]]}
            data: {x: [[1, 2], [3, 4], [5, 6]], y: [[1, 0], [0, 1], [1, 0]]}
            labels: {steps: [a, b, c]}
            """;

    private static OpenLesson open(String text) {
        return OpenLesson.open(LessonFile.read(text, "l.yaml"));
    }

    private static Experiment gain(double gain) {
        return Experiment.NONE.with(WeightSettings.AS_LOADED.gain("W", gain));
    }

    private static DataSettings data() {
        return DataSettings.AS_LOADED;
    }

    /** The same as a file that says so, bit for bit, and its own file opens as the same. */
    private static void assertSays(String file, OpenLesson changed) {
        Experiments.assertSameRun(open(file), changed);
        Experiments.assertSurvivesSaving(changed);
    }

    @Test
    void gainMultipliesTheRecurrentMatrixOnly() {
        assertSays(ELMAN.replace("[[0.5, 0.1], [-0.2, 0.4]]", "[[1, 0.2], [-0.4, 0.8]]"), gain(2).apply(open(ELMAN)));
    }

    @Test
    void gainsOfOneAndOfAllMultiply() {
        WeightSettings both = WeightSettings.AS_LOADED.gain("W", 2).gain(WeightSettings.ALL, 0.5);
        assertEquals(
                open(ELMAN).inputs().parameters(),
                Experiment.NONE.with(both).apply(open(ELMAN)).inputs().parameters());
    }

    @Test
    void gainThatOverflowsIsRefused() {
        OpenLesson large = open(ELMAN.replace("0.5, 0.1", "1e300, 0.1"));
        LessonException e = assertThrows(LessonException.class, () -> gain(1e10).apply(large));
        assertEquals("The gain makes numbers of W too large for a double; choose a smaller one.", e.getMessage());
    }

    @Test
    void activationIsWrittenIntoTheEquations() {
        OpenLesson base = open(ELMAN);
        List<ActivationPlace> places = Knobs.of(base).activations();
        assertEquals(1, places.size());
        for (Elementwise function : ActivationPlace.FUNCTIONS) {
            OpenLesson changed = Experiment.NONE.with(places.get(0), function).apply(base);
            assertSays(ELMAN.replace("tanh(", ActivationPlace.word(function) + "("), changed);
        }
    }

    @Test
    void beginningsAreThoseOfTheRecipes() {
        Beginning orthogonal = new Beginning(RecipeKind.ORTHOGONAL, 1.5, 7);
        OpenLesson changed = Experiment.NONE
                .with(WeightSettings.AS_LOADED.beginning("W", orthogonal))
                .apply(open(ELMAN));
        assertSays(ELMAN.replace("[[0.5, 0.1], [-0.2, 0.4]]", "{init: orthogonal, gain: 1.5, seed: 7}"), changed);
        assertFalse(orthogonal.next().recipe().equals(orthogonal.recipe()));
    }

    @Test
    void longerSequenceRepeatsInputsTargetsAndLabels() {
        OpenLesson changed =
                Experiment.NONE.with(data().withLength(OptionalInt.of(5))).apply(open(ELMAN));
        String file = ELMAN.replace("[5, 6]]", "[5, 6], [1, 2], [3, 4]]")
                .replace("[0, 1], [1, 0]]", "[0, 1], [1, 0], [1, 0], [0, 1]]")
                .replace("[a, b, c]", "[a, b, c, a, b]");
        assertSays(file, changed);
        assertEquals(open(file).labels(), changed.labels());
    }

    @Test
    void drawnStepsKeepInputsAndTargetsTogether() {
        OpenLesson changed = Experiment.NONE
                .with(data().withLength(OptionalInt.of(50)).withSample(OptionalLong.of(3)))
                .apply(open(ELMAN));
        List<Tensor> x = changed.inputs().data().get("x");
        List<Tensor> y = changed.inputs().data().get("y");
        for (int t = 0; t < 50; t++) {
            assertEquals(x.get(t).get(0) == 3 ? 0 : 1, y.get(t).get(0));
        }
        assertEquals(3, x.stream().distinct().count());
        Experiments.assertSurvivesSaving(changed);
    }

    @Test
    void scaleMultipliesInputsAndNotTargets() {
        OpenLesson changed = Experiment.NONE.with(data().withScale(0.5)).apply(open(ELMAN));
        assertSays(ELMAN.replace("[[1, 2], [3, 4], [5, 6]]", "[[0.5, 1], [1.5, 2], [2.5, 3]]"), changed);
    }

    @Test
    void textKeepsItsTokensWhenItIsRepeatedAndScaled() {
        String text = ELMAN.replace(
                        "{x: [[1, 2], [3, 4], [5, 6]], y: [[1, 0], [0, 1], [1, 0]]}",
                        "{x: {characters: abba}, y: {next: x}}")
                .replace("labels: {steps: [a, b, c]}", "");
        OpenLesson changed = Experiment.NONE
                .with(data().withLength(OptionalInt.of(7)).withScale(2))
                .apply(open(text));
        String file = text.replace(
                "{x: {characters: abba}, y: {next: x}}",
                "{x: {characters: abba, steps: [1, 2, 3, 1, 2, 3, 1], scale: 2},"
                        + " y: {next: x, steps: [1, 2, 3, 1, 2, 3, 1]}}");
        assertSays(file, changed);
        assertEquals(open(file).lesson(), changed.lesson());
        int x = changed.network().program().quantities().list().stream()
                .filter(each -> each.key().equals("x"))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals("b", changed.labels().token(x, 5).orElseThrow());
        assertEquals(2, changed.inputs().data().get("x").get(0).get(0));
        assertEquals(1, changed.inputs().data().get("y").get(0).largest());
    }

    @Test
    void truncationCutsTheRunAndClippingChangesNothingThatIsShown() {
        OpenLesson base = open(ELMAN);
        Backward clipped = Backward.WHOLE.withNorm(OptionalDouble.of(0.1)).withValue(OptionalDouble.of(0.25));
        OpenLesson same = Experiment.NONE.with(clipped, Backward.WHOLE).apply(base);
        Experiments.assertSameRun(base, same);
        assertSays(ELMAN + "backward: {clip_norm: 0.1, clip_value: 0.25}\n", same);
        Backward cut = Backward.WHOLE.truncated(OptionalInt.of(1));
        OpenLesson truncated = Experiment.NONE.with(cut, Backward.WHOLE).apply(base);
        assertSays(ELMAN + "backward: {truncation: 1}\n", truncated);
        assertEquals(1, truncated.network().program().route().every());
        assertFalse(gradient(base).equals(gradient(truncated)));
    }

    private static Tensor gradient(OpenLesson lesson) {
        Trace trace = lesson.trace();
        int w = trace.quantities().stream()
                .filter(each -> each.key().equals("W"))
                .findFirst()
                .orElseThrow()
                .id();
        return trace.last(new Slot(w, Slot.UNTIMED, Aspect.GRADIENT)).orElseThrow();
    }

    @Test
    void settingEveryKnobBackGivesTheLessonBack() {
        OpenLesson base = open(ELMAN);
        Tuning turned = Tuning.of(base)
                .with(gain(3).with(data().withLength(OptionalInt.of(9)).withScale(2)))
                .with(Experiment.NONE);
        assertEquals(base.lesson(), turned.lesson().lesson());
        Experiments.assertSameRun(base, turned.lesson());
    }

    @Test
    void statedLengthCannotBeChanged() {
        OpenLesson fixed = open(ELMAN.replace("  h_t =", "  for t = 1..3:\n  h_t ="));
        assertEquals(
                "The line 'for t = 1..3' says how many time steps there are.",
                Knobs.of(fixed).fixedLength().orElseThrow());
    }
}
