package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Losses of logits far beyond where exponentials overflow. */
class StableLossTest {

    private static Trace trace(String text, double[] logits, double[] target) {
        Recurrence recurrence = Recurrence.parse(text);
        Given given = new Given()
                .steps(1)
                .shape("x", Shape.vector(logits.length), "data x")
                .shape("y", Shape.vector(target.length), "data y");
        Network network = Network.compile(recurrence, Shapes.infer(recurrence, given));
        return network.trace(new Inputs(
                Map.of(), Map.of("x", List.of(Tensor.vector(logits)), "y", List.of(Tensor.vector(target))), Map.of()));
    }

    private static double loss(Trace trace) {
        return trace.last(Slot.value(trace.quantity("L").orElseThrow(), 1))
                .orElseThrow()
                .get(0);
    }

    private static Tensor gradientOfLogits(Trace trace) {
        return trace.last(Slot.gradient(trace.quantity("x").orElseThrow(), 1)).orElseThrow();
    }

    @Test
    void crossEntropyOfLogitsOfAThousandIsExact() {
        String text = "p_t = softmax(x_t)\nL_t = cross_entropy(p_t, y_t)";
        Trace wrong = trace(text, new double[] {1000, -1000, 0}, new double[] {0, 1, 0});
        assertEquals(2000, loss(wrong));
        assertEquals(Tensor.vector(1, -1, 0), gradientOfLogits(wrong));
        assertEquals(0, loss(trace(text, new double[] {1000, -1000, 0}, new double[] {1, 0, 0})));
    }

    @Test
    void binaryCrossEntropyOfLogitsOfAThousandIsExact() {
        String text = "p_t = σ(x_t)\nL_t = binary_cross_entropy(p_t, y_t)";
        Trace wrong = trace(text, new double[] {1000, -1000}, new double[] {0, 1});
        assertEquals(2000, loss(wrong));
        assertEquals(Tensor.vector(1, -1), gradientOfLogits(wrong));
        assertEquals(0, loss(trace(text, new double[] {1000, -1000}, new double[] {1, 0})));
    }

    @Test
    void theFunctionMayStandInsideTheLoss() {
        String text = "L_t = cross_entropy(softmax(x_t), y_t)";
        Trace trace = trace(text, new double[] {1000, -1000, 0}, new double[] {0, 1, 0});
        assertEquals(2000, loss(trace));
    }

    @Test
    void targetsThatDoNotAddUpToOneKeepTheirWeight() {
        String text = "p_t = softmax(x_t)\nL_t = cross_entropy(p_t, y_t)";
        Trace trace = trace(text, new double[] {0, 0}, new double[] {2, 1});
        assertEquals(3 * Math.log(2), loss(trace), 1e-15);
        Tensor gradient = gradientOfLogits(trace);
        assertEquals(-0.5, gradient.get(0), 1e-15);
        assertEquals(0.5, gradient.get(1), 1e-15);
    }

    @Test
    void unusedLogitsOfAnyKindKeepTheLossFinite() {
        String text = "p_t = softmax(x_t)\nL_t = cross_entropy(p_t, y_t)";
        assertTrue(Double.isFinite(loss(trace(text, new double[] {-1e308, 1e308}, new double[] {0, 1}))));
    }
}
