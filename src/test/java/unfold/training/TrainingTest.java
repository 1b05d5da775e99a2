package unfold.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.engine.InputException;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.training.corpus.Sentences;
import unfold.training.corpus.Travel;

class TrainingTest {

    private static final Corpus CORPUS = new Sentences(new Travel(), "x", "y");

    /** Weights that differ from each other, for 10 words, 3 hidden units and 3 tags. */
    private static final Map<String, Tensor> START = Map.of(
            "U", wave(3, 10, 0.1),
            "W", wave(3, 3, 0.2),
            "b_h", Tensor.vector(0, 0.1, -0.1),
            "V", wave(3, 3, 0.3),
            "b_o", Tensor.vector(0, 0, 0));

    private static Tensor wave(int rows, int cols, double step) {
        double[][] values = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                values[i][j] = 0.5 * StrictMath.sin(1 + (i * cols + j) * step * 7);
            }
        }
        return Tensor.matrix(values);
    }

    private static Training training(Optimizer optimizer, Clipping clipping) {
        return new Training(unrolling(), START, optimizer, clipping);
    }

    private static Unrolling unrolling() {
        return ReferenceTrainingTest.unrolling(
                ReferenceTrainingTest.ELMAN, START, CORPUS.draw(1, 5).get(0));
    }

    @Test
    void theGradientOfABatchIsTheSumOfThoseOfItsSequences() {
        List<Example> batch = CORPUS.draw(6, 1);
        assertTrue(batch.stream().map(Example::length).distinct().count() > 2);
        Training together = training(new GradientDescent(1), Clipping.NONE);
        double loss = together.update(batch).loss();
        double[] sum = new double[9];
        double losses = 0;
        for (Example sequence : batch) {
            Training alone = training(new GradientDescent(1), Clipping.NONE);
            losses += alone.update(List.of(sequence)).loss();
            for (int i = 0; i < 9; i++) {
                sum[i] += START.get("W").get(i) - alone.weights().get("W").get(i);
            }
        }
        assertEquals(losses, loss, 1e-12);
        for (int i = 0; i < 9; i++) {
            double change = START.get("W").get(i) - together.weights().get("W").get(i);
            assertEquals(sum[i], change, 1e-12);
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Map<String, Tensor> once = learned(3);
        assertEquals(once, learned(3));
        assertNotEquals(once, learned(4));
    }

    /** The order of an immutable map changes from one run of Java to the next. */
    @Test
    void theOrderOfTheParametersMakesNoDifference() {
        List<Map<String, Tensor>> learned = new ArrayList<>();
        for (List<String> order : List.of(List.of("U", "W", "b_h", "V", "b_o"), List.of("b_o", "V", "U", "b_h", "W"))) {
            Map<String, Tensor> start = new LinkedHashMap<>();
            order.forEach(key -> start.put(key, START.get(key)));
            Training training = new Training(unrolling(), start, new GradientDescent(0.1), Clipping.byNorm(0.1));
            training.run(50, Batches.fresh(CORPUS, 3, 1));
            learned.add(training.weights());
        }
        assertEquals(learned.get(0), learned.get(1));
    }

    private static Map<String, Tensor> learned(long seed) {
        Training training = training(new Adam(0.02), Clipping.byNorm(5));
        training.run(20, Batches.fresh(CORPUS, 4, seed));
        return training.weights();
    }

    @Test
    void learningLowersTheLossOfWhatItHasNotSeen() {
        List<Example> fresh = CORPUS.draw(50, 99);
        Training training = training(new Momentum(0.005, Momentum.USUAL), Clipping.byNorm(5));
        double before = training.loss(fresh);
        assertEquals(
                History.End.COMPLETE,
                training.run(150, Batches.fresh(CORPUS, 8, 1)).end());
        assertTrue(training.loss(fresh) < before / 5);
        Accuracy.Score score = Accuracy.of("o", "y").score(unrolling(), training.weights(), fresh);
        assertEquals(fresh.stream().mapToInt(Example::length).sum(), score.of());
        assertTrue(score.share() > 0.9, score::toString);
    }

    @Test
    void aTrainingCanBeCancelledBetweenTwoUpdates() {
        Training training = training(new GradientDescent(0.1), Clipping.NONE);
        int[] told = {0};
        History history = training.run(100, Batches.fresh(CORPUS, 1, 1), update -> told[0]++, () -> told[0] == 7);
        assertEquals(History.End.CANCELLED, history.end());
        assertEquals(7, told[0]);
        assertEquals(7, history.updates().size());
        assertEquals(7, history.updates().get(6).iteration());
    }

    @Test
    void numbersThatAreNotFiniteEndItAndLeaveTheWeightsAlone() {
        Example good = CORPUS.draw(1, 1).get(0);
        Tensor x = Tensor.zeros(good.data().get("x").get(0).shape()).with(0, Double.NaN);
        List<Tensor> broken = good.data().get("x").stream().map(any -> x).toList();
        Example bad = Example.of(Map.of("x", broken, "y", good.data().get("y")));
        Training training = training(new Adam(0.1), Clipping.byNorm(1));
        List<List<Example>> batches = List.of(List.of(good), List.of(bad));
        int[] next = {0};
        History history = training.run(9, () -> batches.get(next[0]++));
        assertEquals(History.End.NOT_FINITE, history.end());
        assertEquals(2, history.updates().size());
        Training once = training(new Adam(0.1), Clipping.byNorm(1));
        once.update(List.of(good));
        assertEquals(once.weights(), training.weights());
    }

    @Test
    void momentumKeepsItsShareOfTheLastStep() {
        double[] weights = {1, 2};
        Momentum momentum = new Momentum(0.5, 0.8);
        momentum.update(weights, new double[] {1, 0});
        assertArrayEquals(new double[] {0.5, 2}, weights);
        momentum.update(weights, new double[] {0, 2});
        assertArrayEquals(new double[] {0.5 - 0.5 * 0.8, 1}, weights);
    }

    @Test
    void clippingByNormKeepsTheDirectionAndByValueTheRange() {
        double[] byNorm = {3, -4, 0};
        Clipping.byNorm(1).clip(byNorm);
        assertArrayEquals(new double[] {0.6, -0.8, 0}, byNorm, 1e-15);
        double[] little = {0.9, -1.2};
        Clipping.byNorm(1).clip(little);
        assertArrayEquals(new double[] {0.6, -0.8}, little, 1e-15);
        double[] small = {0.3, -0.4};
        Clipping.byNorm(1).clip(small);
        assertArrayEquals(new double[] {0.3, -0.4}, small);
        double[] byValue = {3, -4, 0.5};
        Clipping.byValue(1).clip(byValue);
        assertArrayEquals(new double[] {1, -1, 0.5}, byValue);
        double[] huge = {3e200, -4e200};
        Clipping.byNorm(5).clip(huge);
        assertArrayEquals(new double[] {3, -4}, huge, 1e-14);
    }

    @Test
    void anEpochHasEverySequenceOnceAndItsOrderFollowsTheSeed() {
        List<Example> all = CORPUS.draw(7, 2);
        Batches batches = Batches.shuffled(all, 3, 1);
        List<Example> first = new ArrayList<>();
        for (int size : new int[] {3, 3, 1}) {
            List<Example> batch = batches.next();
            assertEquals(size, batch.size());
            first.addAll(batch);
        }
        assertTrue(first.containsAll(all));
        assertNotEquals(all, first);
        assertEquals(first.subList(0, 3), Batches.shuffled(all, 3, 1).next());
        assertNotEquals(first.subList(0, 3), batches.next());
    }

    /** The longer each of them is, the more terms the loss has: an example has the lengths of its data. */
    @Test
    void twoSequencesMayDifferInLengthFromExampleToExample() {
        Recurrence recurrence = Recurrence.parse("""
                h_t = tanh(U x_t + W h_{t-1})
                for u = 1..N:
                  s_0 = h_T
                  s_u = tanh(R s_{u-1})
                  L_u = squared_error(V s_u, y_u)
                """);
        Given given = new Given()
                .size("h", 2, "here")
                .shape("x", Shape.vector(1), "x")
                .shape("y", Shape.vector(1), "y");
        recurrence.sequences().forEach(sequence -> given.steps(sequence, 2));
        Map<String, Tensor> start =
                Map.of("U", wave(2, 1, 0.1), "W", wave(2, 2, 0.2), "R", wave(2, 2, 0.3), "V", wave(1, 2, 0.4));
        Unrolling unrolling = Unrolling.like(recurrence, Shapes.infer(recurrence, given));
        List<Example> examples = new ArrayList<>();
        for (int[] lengths : new int[][] {{3, 1}, {1, 4}, {2, 2}}) {
            List<Tensor> x = Collections.nCopies(lengths[0], Tensor.vector(1));
            List<Tensor> y = Collections.nCopies(lengths[1], Tensor.vector(0.5));
            examples.add(Example.of(Map.of("x", x, "y", y)));
        }
        Training training = new Training(unrolling, start, new Adam(0.02), Clipping.NONE);
        double before = training.loss(examples);
        training.run(100, Batches.all(examples));
        assertTrue(training.loss(examples) < before / 10);
        assertEquals(4, unrolling.forward(start, examples.get(1)).length("s"));
    }

    @Test
    void aRecurrenceWithoutALossCannotBeTrained() {
        Map<String, Tensor> weights = Map.of("U", Tensor.scalar(1));
        Example sequence = Example.of(Map.of("x", List.of(Tensor.scalar(1), Tensor.scalar(2))));
        Unrolling unrolling = ReferenceTrainingTest.unrolling("h_t = tanh(U x_t)", weights, sequence);
        Training training = new Training(unrolling, weights, new GradientDescent(1), Clipping.NONE);
        InputException e = assertThrows(InputException.class, () -> training.update(List.of(sequence)));
        assertEquals("The recurrence has no loss.", e.getMessage());
    }
}
