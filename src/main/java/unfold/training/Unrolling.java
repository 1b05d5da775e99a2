package unfold.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * One recurrence unrolled for sequences of any length: a network is made when a length comes for the
 * first time, and kept. Used by one thread.
 */
public final class Unrolling {

    private final Recurrence recurrence;
    private final Map<String, Shape> shapes;
    private final Map<Integer, Unrolled> byLength = new HashMap<>();

    /** The network of one length with its memory. */
    private static final class Unrolled {

        private final Network network;
        private final Map<String, Integer> ids = new HashMap<>();
        private Runner runner;

        Unrolled(Network network) {
            this.network = network;
            for (Quantity quantity : network.program().quantities().list()) {
                ids.put(quantity.key(), quantity.id());
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

        /** The value of that key; {@code time} is any for what has none. */
        Tensor value(String key, int time) {
            return unrolled.runner.value(id(key), time);
        }

        /** The gradient of a parameter, if the run went backward. */
        Tensor gradient(String parameter) {
            return unrolled.runner.gradient(id(parameter), 0);
        }

        private int id(String key) {
            Integer id = unrolled.ids.get(key);
            if (id == null) {
                throw new IllegalArgumentException("There is nothing called '" + key + "'.");
            }
            return id;
        }
    }

    private Unrolling(Recurrence recurrence, Map<String, Shape> shapes) {
        this.recurrence = recurrence;
        this.shapes = shapes;
    }

    /**
     * Prepares a recurrence.
     *
     * @param shapes its shapes at any one length: those of parameters, data and states are kept
     */
    public static Unrolling like(Recurrence recurrence, Shapes shapes) {
        Map<String, Shape> kept = new LinkedHashMap<>();
        recurrence.parameters().forEach(key -> kept.put(key, shapes.of(key)));
        recurrence.data().forEach(key -> kept.put(key, shapes.of(key)));
        recurrence.states().forEach(key -> kept.put(key, shapes.of(key)));
        return new Unrolling(recurrence, kept);
    }

    /**
     * Runs forward and backward.
     *
     * @throws unfold.engine.InputException if the numbers do not fit, or there is no loss
     */
    Run backward(Map<String, Tensor> weights, Sequence sequence) {
        Unrolled unrolled = of(sequence.length());
        return new Run(unrolled, loaded(unrolled, weights, sequence).lossAndGradients());
    }

    /**
     * Runs forward.
     *
     * @throws unfold.engine.InputException if the numbers do not fit, or there is no loss
     */
    Run forward(Map<String, Tensor> weights, Sequence sequence) {
        Unrolled unrolled = of(sequence.length());
        return new Run(unrolled, loaded(unrolled, weights, sequence).loss());
    }

    private static Runner loaded(Unrolled unrolled, Map<String, Tensor> weights, Sequence sequence) {
        return unrolled.loaded(new Inputs(weights, sequence.data(), sequence.initial()));
    }

    private Unrolled of(int length) {
        return byLength.computeIfAbsent(length, steps -> {
            Given given = new Given().steps(steps);
            shapes.forEach((key, shape) -> given.shape(key, shape, "the shape of " + key));
            return new Unrolled(Network.compile(recurrence, Shapes.infer(recurrence, given)));
        });
    }
}
