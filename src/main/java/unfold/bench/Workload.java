package unfold.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * A recurrence of one size with random numbers, the same for the same size. Immutable.
 *
 * @param network ready to run
 * @param inputs the first sequence
 */
public record Workload(Recurrences recurrence, int units, int steps, Network network, Inputs inputs) {

    private static final long SEED = 20;

    /** A workload whose states are vectors of {@code units} numbers, over {@code steps} time steps. */
    public static Workload of(Recurrences recurrence, int units, int steps) {
        Recurrence text = Recurrence.parse(recurrence.equations());
        Shape vector = Shape.vector(units);
        Given given = new Given().steps(steps).shape("x", vector, "the benchmark");
        text.states().forEach(key -> given.size(key, units, "the benchmark"));
        text.data().forEach(key -> given.shape(key, vector, "the benchmark"));
        Shapes shapes = Shapes.infer(text, given);
        Random random = new Random(SEED);
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        text.parameters().forEach(key -> parameters.put(key, numbers(shapes.of(key), Math.sqrt(units), random)));
        Map<String, List<Tensor>> initial = new LinkedHashMap<>();
        text.states().forEach(key -> initial.put(key, List.of(numbers(vector, 1, random))));
        Inputs inputs = new Inputs(parameters, data(text, vector, steps, random), initial);
        return new Workload(recurrence, units, steps, Network.compile(text, shapes), inputs);
    }

    /** As many sequences with the same weights and initial states, the first one first. */
    public List<Inputs> sequences(int count) {
        Random random = new Random(SEED + 1);
        List<Inputs> all = new ArrayList<>(List.of(inputs));
        while (all.size() < count) {
            Recurrence text = network.program().recurrence();
            all.add(new Inputs(inputs.parameters(), data(text, Shape.vector(units), steps, random), inputs.initial()));
        }
        return all;
    }

    private static Map<String, List<Tensor>> data(Recurrence text, Shape vector, int steps, Random random) {
        Map<String, List<Tensor>> data = new LinkedHashMap<>();
        text.data().forEach(key -> {
            List<Tensor> series = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                series.add(numbers(vector, 1, random));
            }
            data.put(key, series);
        });
        return data;
    }

    private static Tensor numbers(Shape shape, double scale, Random random) {
        double[] numbers = new double[shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (2 * random.nextDouble() - 1) / scale;
        }
        return Tensor.of(shape, numbers);
    }
}
