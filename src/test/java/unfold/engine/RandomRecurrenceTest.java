package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.expression.Sequence;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Gradients of recurrences that nobody thought of, against differences of their losses. */
class RandomRecurrenceTest {

    private static final int STEPS = 3;
    private static final double WIDTH = 1e-3;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("unfold.recurrences", 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gradientsMatchDifferencesWhateverIsWritten(long seed) {
        RandomRecurrence written = new RandomRecurrence(seed);
        String text = written.text();
        Recurrence recurrence = Recurrence.parse(text);
        Map<String, Shape> known = new LinkedHashMap<>(written.parameters());
        known.put("b", Shape.vector(RandomRecurrence.SIZE));
        known.put("α", Shape.SCALAR);
        known.keySet().retainAll(recurrence.parameters());
        Given given = new Given()
                .steps(STEPS)
                .steps(new Sequence("u", "N"), STEPS - 1)
                .size("h", RandomRecurrence.SIZE, "sizes");
        known.forEach((key, shape) -> given.shape(key, shape, "weights of " + key));
        recurrence.data().forEach(key -> given.shape(key, Shape.vector(RandomRecurrence.SIZE), "data " + key));
        for (String key : List.of("c", "g", "k", "m", "o", "r", "p", "q")) {
            given.size(key, RandomRecurrence.SIZE, "sizes");
        }
        Network network = Network.compile(recurrence, Shapes.infer(recurrence, given));
        compare(network, inputs(network, known, new SplittableRandom(seed)), text);
    }

    private static Inputs inputs(Network network, Map<String, Shape> known, SplittableRandom random) {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        known.forEach((key, shape) -> parameters.put(key, random(shape, random)));
        Map<String, List<Tensor>> data = new LinkedHashMap<>();
        for (String key : network.program().recurrence().data()) {
            List<Tensor> series = new ArrayList<>();
            int length = network.program().quantities().list().stream()
                    .filter(quantity -> quantity.key().equals(key))
                    .mapToInt(quantity -> quantity.interval().length())
                    .sum();
            for (int t = 0; t < length; t++) {
                series.add(random(Shape.vector(RandomRecurrence.SIZE), random));
            }
            data.put(key, series);
        }
        return new Inputs(parameters, data, Map.of());
    }

    private static Tensor random(Shape shape, SplittableRandom random) {
        return Tensor.of(shape, random.doubles(shape.size(), -0.9, 0.9).toArray());
    }

    private static void compare(Network network, Inputs inputs, String text) {
        Trace trace = network.trace(inputs);
        Runner runner = network.runner(inputs);
        for (Quantity quantity : trace.quantities()) {
            boolean given = quantity.role() == Role.PARAMETER || quantity.role() == Role.INPUT;
            for (int time = -1; time <= trace.length() + 1; time++) {
                boolean initial = quantity.timed() && !quantity.interval().contains(time);
                boolean there = trace.at(Slot.value(quantity, time), 0).isPresent() && (given || initial);
                if (there && quantity.role() != Role.TARGET) {
                    Tensor exact = trace.last(Slot.gradient(quantity, time)).orElse(Tensor.zeros(quantity.shape()));
                    for (int entry = 0; entry < quantity.shape().size(); entry++) {
                        double numeric = difference(runner, quantity, time, entry);
                        double scale = Math.max(1, Math.abs(numeric));
                        assertTrue(
                                Math.abs(numeric - exact.get(entry)) < 1e-7 * scale,
                                quantity.key() + " at " + time + ": " + exact.get(entry) + " is not " + numeric
                                        + " in\n" + text);
                    }
                }
            }
        }
    }

    /** The central difference over two widths, extrapolated (Richardson 1911): the error is of order h⁴. */
    private static double difference(Runner runner, Quantity quantity, int time, int entry) {
        double wide = slope(runner, quantity, time, entry, WIDTH);
        double narrow = slope(runner, quantity, time, entry, WIDTH / 2);
        return (4 * narrow - wide) / 3;
    }

    private static double slope(Runner runner, Quantity quantity, int time, int entry, double width) {
        double value = runner.set(quantity.id(), time, entry, 0);
        runner.set(quantity.id(), time, entry, value + width);
        double above = runner.loss();
        runner.set(quantity.id(), time, entry, value - width);
        double below = runner.loss();
        runner.set(quantity.id(), time, entry, value);
        return (above - below) / (2 * width);
    }
}
