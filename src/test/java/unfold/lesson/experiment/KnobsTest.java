package unfold.lesson.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.experiment.RecurrentWeight.Form;
import unfold.operation.Elementwise;
import unfold.tensor.Tensor;

class KnobsTest {

    private static Knobs bundled(String name) {
        Lesson lesson = LessonFile.read(Path.of("assets", "lessons", name + ".yaml"));
        return Knobs.of(OpenLesson.open(lesson));
    }

    private static Knobs typed(String equations, String weights) {
        String text = "title: T\nequations: |\n  " + equations.replace("\n", "\n  ") + "\nweights: {" + weights
                + "}\ndata: {x: [[1, 2], [3, 4]]}\nforward_only: true\n";
        return Knobs.of(OpenLesson.open(LessonFile.read(text, "t.yaml")));
    }

    private static String places(Knobs knobs) {
        return String.join(
                " ",
                knobs.activations().stream()
                        .map(place -> String.join("+", place.names()) + ":"
                                + place.function().title())
                        .toList());
    }

    private static String weights(Knobs knobs) {
        return String.join(
                " ",
                knobs.recurrent().stream()
                        .map(each -> each.parameter() + each.lines())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worked-example | W[0, 1]",
                "lstm-four-gates | W_f[0, 1] W_i[0, 1] W_C[0, 1] W_o[0, 1]",
                "lstm-stacked | W[0, 1]",
                "gru | W_z[0, 1] W_r[0, 1] W[0, 1]",
                "gru-pytorch | W_hr[0, 1] W_hz[0, 1] W_hn[0, 1]",
                "minimal-gated-unit | W_f[0, 1] W_h[0, 1]"
            })
    void recurrentWeightsAreFoundFromTheEquations(String lesson, String expected) {
        assertEquals(expected, weights(bundled(lesson)));
    }

    @Test
    void recurrentWeightsOfOddRecurrencesAreFound() {
        Knobs diagonal = typed("h_t = tanh(w ⊙ h_{t-1} + x_t)", "w: [0.5, -0.7]");
        assertEquals(Form.ENTRIES, diagonal.recurrent().get(0).form());
        assertEquals(
                Tensor.matrix(new double[][] {{0.5, 0}, {0, -0.7}}),
                diagonal.recurrent().get(0).matrix(Tensor.vector(0.5, -0.7)));
        Knobs joined = typed("c_t = [x_t; h_{t-1}]\nh_t = tanh(W c_t)", "W: [[1,2,3,4],[5,6,7,8]]");
        assertEquals("W[2, 3]", weights(joined));
        Knobs transposed = typed("h_t = tanh(Wᵀ h_{t-1} + x_t)", "W: [[1,2],[3,4]]");
        assertEquals(Form.ROWS, transposed.recurrent().get(0).form());
        Knobs later = typed(
                "h_t = tanh(A h_{t-1} + B h_{t-2} + x_t)\ng_t = tanh(C g_{t+1} + h_t)\no_t = D g_t",
                "A: [[1,2],[3,4]], B: [[1,2],[3,4]], C: [[1,2],[3,4]], D: [[1,2],[3,4]]");
        assertEquals("A[0, 1] B[0, 1] C[0, 1]", weights(later));
    }

    @Test
    void functionsOnTheWayOfAStateAreFoundInTheText() {
        assertEquals("h:tanh", places(typed("h_t = tanh(x_t + h_{t-1})\no_t = σ(h_t)", "")));
        assertEquals("i:sigmoid f:sigmoid o:sigmoid g:tanh h:tanh", places(bundled("lstm-stacked")));
        assertEquals(
                "a+b:sigmoid",
                places(typed("[a_t; b_t] = [σ](x_t)\nh_t = a_t + b_t + h_{t-1}", ""))
                        .split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "lstm-four-gates, f, true, b_f 0 2",
        "lstm-stacked, f, true, b 2 2",
        "lstm-halves, f, true, b_f 0 2",
        "gru, z, false, b_z 0 2",
        "gru-pytorch, z, true, b_z 0 2",
        "minimal-gated-unit, f, false, b_f 0 2"
    })
    void gateThatCarriesTheStateIsFound(String lesson, String gate, boolean keeps, String part) {
        Knobs knobs = bundled(lesson);
        assertEquals(1, knobs.gates().size());
        GateBias found = knobs.gates().get(0);
        assertEquals(gate, found.gate());
        assertEquals(keeps, found.keeps());
        GateBias.Part first = found.parts().get(0);
        assertEquals(part, first.parameter() + " " + first.from() + " " + first.length());
        assertEquals(!lesson.startsWith("lstm"), knobs.isUpdate(found));
    }

    @Test
    void gateThatIsNotThereIsSaidToBeMissing() {
        assertEquals(
                "No gate multiplies a state that is carried on.",
                bundled("worked-example").withoutGate());
        assertEquals(
                "The gate f has no bias of its own.",
                typed("f_t = σ(x_t)\nC_t = f_t ⊙ C_{t-1} + x_t", "").withoutGate());
    }

    @Test
    void biasOfAPackedGateIsItsSliceOnly() {
        Knobs knobs = bundled("lstm-stacked");
        Tensor old = knobs.lesson().inputs().parameters().get("b");
        OpenLesson changed =
                Experiment.NONE.with(WeightSettings.AS_LOADED.bias("f", 5.0)).apply(knobs.lesson());
        Map<String, Tensor> now = changed.inputs().parameters();
        for (int i = 0; i < old.size(); i++) {
            assertEquals(i == 2 || i == 3 ? 5 : old.get(i), now.get("b").get(i));
        }
        assertEquals(5, knobs.gates().get(0).mean(now));
        Experiments.assertSurvivesSaving(changed);
    }

    @Test
    void functionOfAPackedGateIsChangedInTheText() {
        Knobs knobs = bundled("lstm-stacked");
        ActivationPlace g = knobs.activations().get(3);
        OpenLesson changed = Experiment.NONE.with(g, Elementwise.RELU).apply(knobs.lesson());
        List<String> lines = changed.lesson().equations().lines().toList();
        assertEquals("[i_t; f_t; o_t; g_t] = [σ; σ; σ; relu](W [h_{t-1}; x_t] + b)", lines.get(0));
    }
}
