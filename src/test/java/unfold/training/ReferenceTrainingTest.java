package unfold.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.engine.Reference;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Tensor;

/** Fifty updates against PyTorch: losses, gradient norms before clipping, and the weights on the way. */
class ReferenceTrainingTest {

    private static final double TOLERANCE = 1e-8;

    static final String ELMAN = """
            h_t = tanh(U x_t + W h_{t-1} + b_h)
            o_t = softmax(V h_t + b_o)
            L_t = cross_entropy(o_t, y_t)
            """;

    static Stream<Arguments> trainings() {
        return Stream.of(
                Arguments.of("train_sgd_lecture", new GradientDescent(0.1), Clipping.NONE),
                Arguments.of("train_sgd_5_7_4_12", new GradientDescent(0.1), Clipping.NONE),
                Arguments.of("train_sgd_clipnorm_5_7_4_12", new GradientDescent(0.1), Clipping.byNorm(0.5)),
                Arguments.of("train_adam_5_7_4_12", new Adam(0.01), Clipping.NONE));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void fiftyUpdatesAreThoseOfPyTorch(String file, Optimizer optimizer, Clipping clipping) {
        Reference reference = Reference.read(file);
        assertEquals(rate(optimizer), reference.section("model").get("lr"), file);
        Map<String, Tensor> start = reference.parameters();
        List<Tensor> y = reference.targets(start.get("V").rows());
        Tensor before = Reference.tensor(reference.section("inputs").get("h0"));
        Example sequence =
                new Example(Map.of("x", reference.series("inputs", "x"), "y", y), Map.of("h", List.of(before)));
        Training training = new Training(unrolling(ELMAN, start, sequence), start, optimizer, clipping);
        List<Double> losses = new ArrayList<>();
        List<Double> norms = new ArrayList<>();
        for (int done = 1; done <= 50; done++) {
            Update update = training.update(List.of(sequence));
            losses.add(update.loss());
            norms.add(update.gradientNorm());
            compareWeights(reference, training, done);
        }
        losses.add(training.loss(List.of(sequence)));
        compare(file + " losses", Tensor.vector(reference.numbers("losses")), vector(losses));
        compare(file + " norms", Tensor.vector(reference.numbers("grad_global_norms")), vector(norms));
    }

    static Unrolling unrolling(String equations, Map<String, Tensor> weights, Example sequence) {
        Recurrence recurrence = Recurrence.parse(equations);
        Given given = new Given().steps(sequence.length());
        weights.forEach((key, tensor) -> given.shape(key, tensor.shape(), key));
        sequence.data().forEach((key, steps) -> given.shape(key, steps.get(0).shape(), key));
        return Unrolling.like(recurrence, Shapes.infer(recurrence, given));
    }

    private static Object rate(Optimizer optimizer) {
        return optimizer instanceof Adam ? 0.01 : 0.1;
    }

    @SuppressWarnings("unchecked")
    private static void compareWeights(Reference reference, Training training, int done) {
        Object expected = reference.section("params_after_updates").get(Integer.toString(done));
        if (expected != null) {
            ((Map<String, Object>) expected)
                    .forEach((name, value) -> compare(
                            name + " after " + done,
                            Reference.tensor(value),
                            training.weights().get(name)));
        }
    }

    /** Small entries are compared just as strictly, down to a thousandth of the largest. */
    private static void compare(String what, Tensor expected, Tensor found) {
        double floor = 1e-3 * expected.largest();
        for (int i = 0; i < expected.size(); i++) {
            double error = Math.abs(expected.get(i) - found.get(i)) / Math.max(Math.abs(expected.get(i)), floor);
            assertTrue(error <= TOLERANCE, what + ", entry " + i + ": " + expected.get(i) + " or " + found.get(i));
        }
    }

    private static Tensor vector(List<Double> numbers) {
        return Tensor.vector(numbers.stream().mapToDouble(x -> x).toArray());
    }
}
