package unfold.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** A network from a text, with seeded random numbers for all that is given. */
public record RandomNetwork(Network network, Inputs inputs) {

    /**
     * @param sizes lengths of vectors, as in {@code "x=3 y=2"}; {@code T=4} is the number of time steps
     */
    public static RandomNetwork of(Recurrence recurrence, String sizes) {
        Given given = new Given();
        int steps = 4;
        for (String pair : sizes.split(" ")) {
            String[] sides = pair.split("=");
            if (sides[0].equals("T")) {
                steps = Integer.parseInt(sides[1]);
            } else if (sides[1].equals("1")) {
                given.shape(sides[0], Shape.SCALAR, "the test");
            } else if (sides[1].contains("x")) {
                String[] both = sides[1].split("x");
                Shape shape = Shape.matrix(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
                given.shape(sides[0], shape, "the test");
            } else {
                given.size(sides[0], Integer.parseInt(sides[1]), "the test");
            }
        }
        for (Sequence sequence : recurrence.sequences()) {
            boolean first = sequence.equals(recurrence.sequences().get(0));
            given.steps(sequence, first ? steps : steps - 1);
        }
        Shapes shapes = Shapes.infer(recurrence, given);
        Network network = Network.compile(recurrence, shapes);
        return new RandomNetwork(network, numbers(network));
    }

    private static Inputs numbers(Network network) {
        Random random = new Random(20260101);
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, List<Tensor>> data = new HashMap<>();
        Map<String, List<Tensor>> initial = new HashMap<>();
        for (Quantity quantity : network.program().quantities().list()) {
            Symbol symbol = network.program().quantities().symbol(quantity.id());
            Shape shape = quantity.shape();
            if (quantity.role() == Role.PARAMETER) {
                parameters.put(quantity.key(), random(shape, random, -0.8, 0.8));
            } else if (quantity.role() == Role.INPUT) {
                data.put(quantity.key(), series(quantity.interval().length(), shape, random, -1));
            } else if (quantity.role() == Role.TARGET) {
                data.put(quantity.key(), series(quantity.interval().length(), shape, random, 0.05));
            }
            if (quantity.timed()) {
                int outside = (int) network.program().outside(symbol).stream()
                        .filter(time -> !network.program().isStart(symbol, time))
                        .count();
                initial.put(quantity.key(), series(outside, shape, random, 0.05));
            }
        }
        return new Inputs(parameters, data, initial);
    }

    private static List<Tensor> series(int count, Shape shape, Random random, double low) {
        List<Tensor> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            series.add(random(shape, random, low, 0.95));
        }
        return series;
    }

    private static Tensor random(Shape shape, Random random, double low, double high) {
        double[] values = random.doubles(shape.size(), low, high).toArray();
        return Tensor.of(shape, values);
    }
}
