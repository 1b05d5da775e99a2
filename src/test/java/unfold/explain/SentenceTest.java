package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.explain.Networks.Traced;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Labels;
import unfold.trace.Step;

/** What is said, where it depends on the numbers. */
class SentenceTest {

    private static final String SCALAR = """
            s_t = tanh(w s_{t-1} + u x_t)
            o_t = softmax(V s_t)
            L_t = cross_entropy(o_t, y_t)
            """;

    private static final String LAST = """
            s_t = tanh(w s_{t-1} + u x_t)
            o = softmax(V s_T)
            L = cross_entropy(o, d_T)
            """;

    private static Traced scalar(double u, double w, double[] target, double... inputs) {
        List<Tensor> x = Arrays.stream(inputs).mapToObj(Tensor::scalar).toList();
        List<Tensor> y = x.stream().map(each -> Tensor.vector(target)).toList();
        Map<String, Tensor> weights = Map.of(
                "u", Tensor.scalar(u),
                "w", Tensor.scalar(w),
                "V", Tensor.of(Shape.vector(2), 1, -1));
        return Networks.traced(SCALAR, weights, Map.of("x", x, "y", y));
    }

    private static String said(Traced traced, String slot) {
        return explanation(traced, slot).sentence().plain().replace('\u00a0', ' ');
    }

    private static Explanation explanation(Traced traced, String slot) {
        Step step = traced.trace().steps().stream()
                .filter(s -> traced.program().names().plain(s.target()).equals(slot))
                .findFirst()
                .orElseThrow();
        return new Explainer(traced.program(), traced.trace(), Coloring.NONE).step(step.index(), Detail.FULL);
    }

    @Test
    void aSingleUnit() {
        Traced traced = scalar(3, 0.5, new double[] {0, 1}, 1, -0.1);
        assertEquals(
                "s_1 is nearly saturated: |s| > 0.97. s_0 is the initial state, zero: nothing is remembered yet.",
                said(traced, "s_1"));
        assertEquals("s_{1} = \\tanh\\left(0.5 \\cdot 0 + 3 \\cdot 1\\right)", numbers(traced, "s_1"));
    }

    @Test
    void classesAreCalledByTheirNames() {
        Traced traced = scalar(0.3, 0.5, new double[] {0, 1}, 1, 2);
        Map<Integer, List<String>> names = new HashMap<>();
        for (String key : List.of("o", "y")) {
            names.put(traced.trace().quantity(key).orElseThrow().id(), List.of("cat", "dog"));
        }
        Explainer explainer =
                new Explainer(traced.program(), traced.trace(), Coloring.NONE, new Labels(names, Map.of()));
        assertEquals(
                List.of(
                        "“cat” is the most likely with 64 %; the target is “dog”, with 36 %.",
                        "L_1 is −ln 0.358 = 1.03, because the target is “dog”."),
                Stream.of(1, 2)
                        .map(step -> explainer
                                .step(step, Detail.FULL)
                                .sentence()
                                .plain()
                                .replace('\u00a0', ' '))
                        .toList());
    }

    private static String numbers(Traced traced, String slot) {
        return explanation(traced, slot).line(Line.Kind.NUMBERS).orElseThrow().tex();
    }

    @Test
    void aTargetThatDoesNotAddUpToOneShowsItsFactor() {
        Traced traced = scalar(0.3, 0.5, new double[] {1, 0.5}, 1, 2);
        Explanation explanation = explanation(traced, "∂L/∂argument of o_2");
        assertEquals(
                "\\delta^{o}_{t} = \\left(\\textstyle\\sum y_{t}\\right) \\, o_{t} - y_{t}",
                explanation.line(Line.Kind.SYMBOLS).orElseThrow().tex());
        String numbers = explanation.line(Line.Kind.NUMBERS).orElseThrow().tex();
        assertTrue(numbers.startsWith("\\delta^{o}_{2} = 1.5 \\, \\left["), numbers);
        assertEquals("L_1 is 0.957.", said(traced, "L_1"));
    }

    @Test
    void aTargetOfTheLastStepAloneShowsNoFactor() {
        Map<String, List<Tensor>> data = new LinkedHashMap<>();
        data.put("x", List.of(Tensor.scalar(1), Tensor.scalar(2), Tensor.scalar(3)));
        data.put("d", List.of(Tensor.vector(0, 1)));
        Map<String, Tensor> weights =
                Map.of("w", Tensor.scalar(0.5), "u", Tensor.scalar(0.3), "V", Tensor.of(Shape.vector(2), 1, -1));
        Traced traced = Networks.traced(LAST, weights, data);
        assertEquals(
                "\\delta^{o} = o - d_{T}",
                explanation(traced, "∂L/∂argument of o")
                        .line(Line.Kind.SYMBOLS)
                        .orElseThrow()
                        .tex());
    }

    @Test
    void aTargetOfAnotherLossIsNoFactorOfTheSoftmax() {
        Map<String, List<Tensor>> data = Map.of(
                "x", List.of(Tensor.scalar(1)),
                "y", List.of(Tensor.vector(0, 1)),
                "d", List.of(Tensor.scalar(0)));
        Map<String, Tensor> weights = Map.of("V", Tensor.of(Shape.vector(2), 1, -1), "p", Tensor.scalar(0.5));
        String text = "o_t = softmax(V x_t)\nq_t = p x_t\n"
                + "A_t = cross_entropy(o_t, y_t)\nB_t = squared_error(q_t, d_t)\nL = sum_t (A_t + B_t)\n";
        assertEquals(
                "\\delta^{o}_{t} = o_{t} - y_{t}",
                explanation(Networks.traced(text, weights, data), "∂L/∂argument of o_1")
                        .line(Line.Kind.SYMBOLS)
                        .orElseThrow()
                        .tex());
    }

    @Test
    void oneTimeStepHasNoLaterOne() {
        Traced traced = scalar(0.3, 0.5, new double[] {1, 0}, 1);
        assertEquals(
                "There is no later step. Only the output o_1 sends a gradient to s_1 (norm 0.717).",
                said(traced, "∂L/∂s_1"));
    }

    @Test
    void exactZeros() {
        Traced traced = scalar(0, 0, new double[] {0, 0}, 1, 1);
        assertEquals(
                "The gradient that reaches s_2 is exactly zero: nothing before it can learn from this. "
                        + "There is no later step.",
                said(traced, "∂L/∂s_2"));
    }

    @Test
    void numbersThatAreNone() {
        String text = "s_t = exp(u x_t)\nL_t = squared_error(s_t, y_t)";
        Map<String, List<Tensor>> data =
                Map.of("x", List.of(Tensor.vector(1000, 1)), "y", List.of(Tensor.vector(1, 1)));
        Traced traced = Networks.traced(text, Map.of("u", Tensor.scalar(1)), data);
        assertEquals("s_1 is no longer finite: 1 of its 2 entries are not.", said(traced, "s_1"));
        assertTrue(numbers(traced, "L_1").contains("\\infty"), numbers(traced, "L_1"));
    }

    @Test
    void theStart() {
        String start = "The backward pass starts here, with ∂L/∂L = 1. ";
        assertEquals(
                start + "The losses of all 3 time steps count alike, with weight 1.",
                said(Networks.lecture("nested"), "∂L/∂L"));
        assertEquals(
                start + "The losses of all 3 time steps count alike, with weight 0.333.",
                said(Networks.small("bidirectional"), "∂L/∂L"));
        assertEquals(start + "Only the loss of step 3 counts.", said(Networks.small("many to one"), "∂L/∂L"));
    }
}
