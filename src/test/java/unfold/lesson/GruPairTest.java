package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.tensor.Tensor;

/** The two lessons on the GRU differ in what the second one says, and in nothing else. */
class GruPairTest {

    private final RunLesson first = RunLesson.of("gru");
    private final RunLesson second = RunLesson.of("gru-pytorch");

    @Test
    void theNumbersAreTheSameCutInTwo() {
        assertCut("W_r", "W_hr", "W_ir");
        assertCut("W_z", "W_hz", "W_iz");
        assertCut("W", "W_hn", "W_in");
        assertEquals(first.weights().get("b_r"), second.weights().get("b_r"));
        assertEquals(first.weights().get("b_z"), second.weights().get("b_z"));
        assertEquals(Tensor.vector(0, 0), second.weights().get("b_in"));
        assertEquals(Tensor.vector(0, 0), second.weights().get("b_hn"));
    }

    private void assertCut(String whole, String state, String input) {
        Tensor matrix = first.weights().get(whole);
        for (int row = 0; row < 2; row++) {
            for (int col = 0; col < 2; col++) {
                assertEquals(matrix.get(row, col), second.weights().get(state).get(row, col));
                assertEquals(
                        matrix.get(row, col + 2), second.weights().get(input).get(row, col));
            }
        }
    }

    @Test
    void theResultsDiffer() {
        assertTrue(largestDifference(first, second) > 0.1);
    }

    /** With all of r at 1 its place does not matter, and with the sign of z turned its meaning agrees. */
    @Test
    void withoutTheTwoDifferencesTheyAgree() {
        Map<String, Tensor> turned = Map.of(
                "b_r", Tensor.vector(50, 50),
                "b_z", negated(second.weights().get("b_z")),
                "W_iz", negated(second.weights().get("W_iz")),
                "W_hz", negated(second.weights().get("W_hz")));
        RunLesson open = first.withWeights(Map.of("b_r", Tensor.vector(50, 50)));
        assertTrue(largestDifference(open, second.withWeights(turned)) < 1e-14);
    }

    /** Either difference alone is one. */
    @Test
    void eachOfTheTwoDifferencesCounts() {
        Map<String, Tensor> open = Map.of("b_r", Tensor.vector(50, 50));
        assertTrue(largestDifference(first.withWeights(open), second.withWeights(open)) > 0.1);
        Map<String, Tensor> turned = Map.of(
                "b_z", negated(second.weights().get("b_z")),
                "W_iz", negated(second.weights().get("W_iz")),
                "W_hz", negated(second.weights().get("W_hz")));
        assertTrue(largestDifference(first, second.withWeights(turned)) > 1e-3);
    }

    /** In the sum of the candidate r stands after the matrix in one, before it in the other. */
    @Test
    void theCandidateIsWhatTheTextSays() {
        double[] r = second.value("r", 2).toArray();
        double[] h = second.value("h", 1).toArray();
        Tensor w = second.weights().get("W_hn");
        Tensor u = second.weights().get("W_in");
        double[] x = second.value("x", 2).toArray();
        double[] expected = new double[2];
        for (int i = 0; i < 2; i++) {
            double state = w.get(i, 0) * h[0] + w.get(i, 1) * h[1];
            expected[i] = Math.tanh(u.get(i, 0) * x[0] + u.get(i, 1) * x[1] + r[i] * state);
        }
        assertArrayEquals(expected, second.value("n", 2).toArray(), 1e-15);
    }

    private static double largestDifference(RunLesson a, RunLesson b) {
        double largest = 0;
        for (int t = 1; t <= a.length(); t++) {
            for (int i = 0; i < 2; i++) {
                largest = Math.max(
                        largest,
                        Math.abs(a.value("h", t).get(i) - b.value("h", t).get(i)));
            }
        }
        return largest;
    }

    private static Tensor negated(Tensor tensor) {
        double[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return Tensor.of(tensor.shape(), values);
    }
}
