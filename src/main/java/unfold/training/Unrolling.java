package unfold.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.engine.Runner;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/**
 * One recurrence unrolled for sequences of any length: a network is made when lengths come for the first
 * time, and kept. Used by one thread.
 */
public final class Unrolling {

    private final Recurrence recurrence;
    private final Map<String, Shape> shapes;
    private final Map<String, Integer> usual = new LinkedHashMap<>();
    private final Map<Map<String, Integer>, Unrolled> byLength = new HashMap<>();

    /** The network of one length with its memory. */
    private static final class Unrolled {

        private final Network network;
        private final Map<String, Quantity> quantities = new HashMap<>();
        private Runner runner;

        Unrolled(Network network) {
            this.network = network;
            for (Quantity quantity : network.program().quantities().list()) {
                quantities.put(quantity.key(), quantity);
            }
        }

        Runner loaded(Inputs inputs) {
            if (runner == null) {
                runner = network.runner(inputs);
            } else {
                runner.load(inputs);
            }
            return runner;
        }
    }

    /** A run that is over. Good until the next one. */
    final class Run {

        private final Unrolled unrolled;
        private final double loss;

        private Run(Unrolled unrolled, double loss) {
            this.unrolled = unrolled;
            this.loss = loss;
        }

        double loss() {
            return loss;
        }

        /** How many time steps what is called so has; 1 if it has none. */
        int length(String key) {
            Quantity quantity = quantity(key);
            return quantity.timed() ? quantity.interval().length() : 1;
        }

        /** The value at that step of its own sequence, from 1; any step for what has none. */
        Tensor value(String key, int step) {
            Quantity quantity = quantity(key);
            int time = quantity.timed() ? quantity.interval().start() + step : step;
            return unrolled.runner.value(quantity.id(), time);
        }

        /** The gradient of a parameter, if the run went backward. */
        Tensor gradient(String parameter) {
            return unrolled.runner.gradient(quantity(parameter).id(), 0);
        }

        private Quantity quantity(String key) {
            Quantity quantity = unrolled.quantities.get(key);
            if (quantity == null) {
                throw new IllegalArgumentException("There is nothing called '" + key + "'.");
            }
            return quantity;
        }
    }

    private Unrolling(Recurrence recurrence, Map<String, Shape> shapes) {
        this.recurrence = recurrence;
        this.shapes = shapes;
    }

    /**
     * Prepares a recurrence.
     *
     * @param shapes its shapes at any lengths: those of parameters, data and states are kept, and how long a
     *     sequence is that no data belong to
     */
    public static Unrolling like(Recurrence recurrence, Shapes shapes) {
        Map<String, Shape> kept = new LinkedHashMap<>();
        recurrence.parameters().forEach(key -> kept.put(key, shapes.of(key)));
        recurrence.data().forEach(key -> kept.put(key, shapes.of(key)));
        recurrence.states().forEach(key -> kept.put(key, shapes.of(key)));
        Unrolling unrolling = new Unrolling(recurrence, kept);
        recurrence.sequences().forEach(sequence -> unrolling.usual.put(sequence.end(), shapes.steps(sequence)));
        return unrolling;
    }

    /**
     * Runs forward and backward.
     *
     * @throws unfold.engine.InputException if the numbers do not fit, or there is no loss
     */
    Run backward(Map<String, Tensor> weights, Example sequence) {
        Unrolled unrolled = of(sequence);
        return new Run(unrolled, loaded(unrolled, weights, sequence).lossAndGradients());
    }

    /**
     * Runs forward.
     *
     * @throws unfold.engine.InputException if the numbers do not fit, or there is no loss
     */
    Run forward(Map<String, Tensor> weights, Example sequence) {
        Unrolled unrolled = of(sequence);
        return new Run(unrolled, loaded(unrolled, weights, sequence).loss());
    }

    private static Runner loaded(Unrolled unrolled, Map<String, Tensor> weights, Example sequence) {
        return unrolled.loaded(new Inputs(weights, sequence.data(), sequence.initial()));
    }

    private Unrolled of(Example example) {
        return byLength.computeIfAbsent(lengths(example), lengths -> {
            Given given = new Given();
            recurrence.sequences().forEach(sequence -> given.steps(sequence, lengths.get(sequence.end())));
            shapes.forEach((key, shape) -> given.shape(key, shape, "the shape of " + key));
            return new Unrolled(Network.compile(recurrence, Shapes.infer(recurrence, given)));
        });
    }

    /** The number of time steps of every sequence, by its end: as many as its data have. */
    private Map<String, Integer> lengths(Example example) {
        Map<String, Integer> lengths = new LinkedHashMap<>(usual);
        recurrence.orderedData().forEach(symbol -> {
            String key = symbol.name().key();
            int rows = example.data().getOrDefault(key, List.of()).size();
            if (rows > 1 || !recurrence.isReadOnlyAtEnd(key)) {
                lengths.put(symbol.sequence().end(), Math.max(1, rows));
            }
        });
        return lengths;
    }
}
