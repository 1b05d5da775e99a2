package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** The lessons do what their texts say. */
class LessonClaimsTest {

    @ParameterizedTest
    @CsvSource({"orthogonal-gain-0.9, 0.9", "orthogonal-gain-1, 1", "orthogonal-gain-1.5, 1.5", "relu-grows, 1.3"})
    void eachStepBackMultipliesTheNormByTheGain(String name, double gain) {
        RunLesson run = RunLesson.of(name);
        for (double factor : run.factors("h")) {
            assertEquals(gain, factor, 1e-12);
        }
    }

    @Test
    void whatIsLeftAfterNineteenStepsIsAsStated() {
        double[] dying = RunLesson.of("orthogonal-gain-0.9").norms("h");
        assertEquals(0.135, dying[1] / dying[20], 5e-4);
        double[] growing = RunLesson.of("orthogonal-gain-1.5").norms("h");
        assertTrue(growing[1] > 2000 * growing[20]);
    }

    @Test
    void withGainOneTheStateKeepsItsNormToo() {
        RunLesson run = RunLesson.of("orthogonal-gain-1");
        for (int t = 2; t <= 20; t++) {
            assertEquals(run.value("h", 1).norm(), run.value("h", t).norm(), 1e-12);
        }
    }

    @Test
    void withReluAndGainAboveOneTheStateGrowsEveryStep() {
        RunLesson run = RunLesson.of("relu-grows");
        for (int t = 2; t <= run.length(); t++) {
            assertTrue(run.value("h", t).norm() > run.value("h", t - 1).norm());
        }
    }

    @Test
    void theIdentityWithReluKeepsTheGradientToTheLastDigit() {
        RunLesson run = RunLesson.of("irnn");
        for (int t = 1; t < run.length(); t++) {
            assertEquals(run.gradient("h", run.length()), run.gradient("h", t));
        }
    }

    @Test
    void theGradientOfTheNonNormalMatrixFirstGrowsAndThenDies() {
        double[] norms = RunLesson.of("first-growth").norms("h");
        int largest = IntStream.rangeClosed(1, 30)
                .reduce((a, b) -> norms[a] > norms[b] ? a : b)
                .orElseThrow();
        assertTrue(norms[largest] > 5 * norms[30]);
        for (int t = largest; t < 30; t++) {
            assertTrue(norms[t] > norms[t + 1]);
        }
        for (int t = 1; t < largest; t++) {
            assertTrue(norms[t] < norms[t + 1]);
        }
        assertTrue(norms[1] < norms[30]);
    }

    @Test
    void saturationLeavesLessThanAThousandthEachStepAndSmallInputsLeaveMore() {
        RunLesson run = RunLesson.of("saturation");
        for (double factor : run.factors("s")) {
            assertTrue(factor < 1e-3, () -> "factor " + factor);
        }
        RunLesson small = run.withData("x", 0.1);
        double[] norms = small.norms("s");
        assertTrue(norms[1] > 1e-3 * norms[6], () -> norms[1] + " of " + norms[6]);
    }

    @Test
    void theSigmoidLeavesAQuarterAtMost() {
        RunLesson run = RunLesson.of("sigmoid-quarter");
        for (double factor : run.factors("h")) {
            assertTrue(factor <= 0.25);
        }
        double[] norms = run.norms("h");
        assertTrue(norms[1] * 16000 < norms[8]);
    }

    @Test
    void theFactorOfOneUnitIsAboveOneOnlyAtTheFirstTimeStep() {
        double[] norms = RunLesson.of("rule-of-thumb").norms("h");
        assertTrue(norms[0] > norms[1]);
        for (int t = 1; t < 6; t++) {
            assertTrue(norms[t] < norms[t + 1]);
        }
    }

    @Test
    void aForgetBiasOfOneBringsAThousandTimesAsMuchBack() {
        double[] closed = RunLesson.of("forget-bias-0").norms("C");
        double[] open = RunLesson.of("forget-bias-1").norms("C");
        double half = Math.pow(closed[1] / closed[20], 1 / 19.0);
        double most = Math.pow(open[1] / open[20], 1 / 19.0);
        assertEquals(0.5, half, 0.05);
        assertEquals(0.75, most, 0.05);
        assertTrue(closed[1] < 1e-5 * closed[20]);
        assertTrue(open[1] < 1e-2 * open[20] && open[1] > 1e-3 * open[20]);
        assertEquals(1000, open[1] / closed[1], 200);
    }

    @Test
    void withReluBothUnitsAreOffAtTimeStepThree() {
        RunLesson run = RunLesson.of("activation-relu");
        assertEquals(Tensor.vector(0, 0), run.value("s", 3));
        assertEquals(0, run.gradient("z", 3).norm());
        assertEquals(
                Tensor.vector(0, 0), RunLesson.of("letters-after-activation").value("h", 3));
    }

    @Test
    void theFourActivationsHaveTheSameWeights() {
        Map<String, Tensor> weights = RunLesson.of("activation-tanh").weights();
        for (String name : new String[] {"sigmoid", "relu", "identity"}) {
            assertEquals(weights, RunLesson.of("activation-" + name).weights());
        }
    }

    @Test
    void theStateBeforeAndAfterItsActivationGivesTheSameLoss() {
        double before = RunLesson.of("letters-before-activation").loss();
        assertEquals(before, RunLesson.of("letters-after-activation").loss(), 1e-14);
        assertNotEquals(before, RunLesson.of("letters-linear-memory").loss(), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"output-softmax, q", "output-sigmoid, q", "output-linear, o"})
    void theErrorOfTheOutputIsADifference(String name, String before) {
        RunLesson run = RunLesson.of(name);
        for (int t = 1; t <= run.length(); t++) {
            double[] output = run.value("o", t).toArray();
            double[] target = run.value("y", t).toArray();
            double[] gradient = run.gradient(before, t).toArray();
            assertArrayEquals(
                    IntStream.range(0, 3)
                            .mapToDouble(i -> output[i] - target[i])
                            .toArray(),
                    gradient,
                    1e-15);
        }
    }

    @Test
    void theLstmInHalvesIsTheLstmWithFourGates() {
        RunLesson gates = RunLesson.of("lstm-four-gates");
        RunLesson halves = RunLesson.of("lstm-halves");
        for (int t = 1; t <= gates.length(); t++) {
            assertEquals(gates.value("C", t), halves.value("C", t));
            assertEquals(gates.value("h", t), halves.value("h", t));
        }
        gates.weights()
                .keySet()
                .forEach(name -> assertArrayEquals(
                        gates.gradient(name).toArray(), halves.gradient(name).toArray(), 1e-14));
    }

    @Test
    void theMeanOfTheLossesHasAQuarterOfTheGradients() {
        RunLesson sum = RunLesson.of("letters-u-w-v");
        RunLesson mean = RunLesson.of("mean-of-losses");
        for (String name : sum.weights().keySet()) {
            double[] quarter =
                    Arrays.stream(sum.gradient(name).toArray()).map(x -> x / 4).toArray();
            assertArrayEquals(quarter, mean.gradient(name).toArray(), 1e-15);
        }
    }

    @Test
    void theRowOfAWordThatDoesNotOccurHasNoGradient() {
        Tensor gradient = RunLesson.of("embedding").gradient("E");
        for (int row = 0; row < 4; row++) {
            double norm = Math.hypot(gradient.get(row, 0), gradient.get(row, 1));
            assertEquals(row == 2, norm == 0);
        }
    }

    @Test
    void withoutTheStraightWayFarLessReachesTheFirstState() {
        RunLesson run = RunLesson.of("residual");
        RunLesson struck = run.withEquations("h_t = h_{t-1} + 0.5 r_t", "h_t = 0.5 r_t");
        assertTrue(struck.norms("h")[1] * 1000 < run.norms("h")[1]);
    }

    @Test
    void theMeanOfAllStatesGivesTheFirstWordMoreThanTheLastStateAlone() {
        double[] mean = RunLesson.of("mean-of-states").norms("h");
        double[] last = RunLesson.of("word-by-word").norms("h");
        assertTrue(mean[1] / mean[4] > last[1] / last[4]);
    }

    @Test
    void theSentenceAtOnceNeedsMoreForAHundredWords() {
        RunLesson run = RunLesson.of("all-at-once");
        int each = run.weights().get("W_1").size();
        assertEquals(608, run.parameters() + 96 * each);
        assertTrue(run.introduction().contains("608"));
    }

    @Test
    void theMinimalGatedUnitHasHalfTheNumbersOfTheLstm() {
        RunLesson lstm = RunLesson.of("lstm-four-gates");
        int output =
                lstm.weights().get("W_y").size() + lstm.weights().get("b_y").size();
        assertEquals(
                lstm.parameters() - output,
                2 * RunLesson.of("minimal-gated-unit").parameters());
    }

    @Test
    void withAttentionTheFirstOutputDependsOnTheLastInput() {
        RunLesson run = RunLesson.of("attention-everywhere");
        Tensor first = run.value("o", 1);
        assertNotEquals(first, run.withLast("x", Tensor.vector(1, 1, 1)).value("o", 1));
        RunLesson without = RunLesson.of("tagging");
        assertEquals(
                without.value("o", 1),
                without.withLast("x", Tensor.vector(1, 1, 1)).value("o", 1));
    }

    @Test
    void theWeightsOfAttentionAddUpToOne() {
        double[] weights =
                RunLesson.of("attention-pooling").value("a", Slot.UNTIMED).toArray();
        assertEquals(4, weights.length);
        assertEquals(1, Arrays.stream(weights).sum(), 1e-15);
    }
}
