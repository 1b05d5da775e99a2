package unfold.draw;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Real runs of recurrences on numbers from a seed. */
final class Runs {

    private final String title;
    private final Given given;
    private final int length;
    private double gain = 1;

    private Runs(String title, int length) {
        this.title = title;
        this.length = length;
        this.given = new Given().steps(length);
    }

    static Runs of(String title, int length) {
        return new Runs(title, length);
    }

    Runs size(String key, int size) {
        given.size(key, size, "size of " + key);
        return this;
    }

    /** Weights are uniform within {@code gain} over the square root of their columns. */
    Runs gain(double factor) {
        gain = factor;
        return this;
    }

    Subject subject(String equations) {
        Recurrence recurrence = Recurrence.parse(equations);
        Shapes shapes = Shapes.infer(recurrence, given);
        Network network = Network.compile(recurrence, shapes);
        Random random = new Random(11);
        Map<String, Tensor> parameters = new HashMap<>();
        for (String key : recurrence.parameters()) {
            Shape shape = shapes.of(key);
            parameters.put(key, uniform(shape, 1.7 * gain / Math.sqrt(shape.cols()), random));
        }
        Map<String, List<Tensor>> data = new HashMap<>();
        for (String key : recurrence.data()) {
            List<Tensor> series = new ArrayList<>();
            for (int t = 0; t < length; t++) {
                Shape shape = shapes.of(key);
                boolean target = key.equals("y");
                series.add(target ? oneHot(shape, random) : uniform(shape, 1, random));
            }
            data.put(key, series);
        }
        Inputs inputs = new Inputs(parameters, data, Map.of());
        return Subject.of(
                title,
                network.trace(inputs),
                network.program().dependencies(),
                network.program().names());
    }

    private static Tensor uniform(Shape shape, double bound, Random random) {
        return Tensor.of(shape, random.doubles(shape.size(), -bound, bound).toArray());
    }

    private static Tensor oneHot(Shape shape, Random random) {
        return Tensor.zeros(shape).with(random.nextInt(shape.size()), 1);
    }

    static Subject lstm(int length, int units) {
        return of("Long short-term memory", length)
                .size("x", units + 1)
                .size("h", units)
                .size("y", 3)
                .subject("""
                        f_t = σ(W_f x_t + R_f h_{t-1} + b_f)
                        i_t = σ(W_i x_t + R_i h_{t-1} + b_i)
                        c~_t = tanh(W_c x_t + R_c h_{t-1} + b_c)
                        o_t = σ(W_o x_t + R_o h_{t-1} + b_o)
                        c_t = f_t ⊙ c_{t-1} + i_t ⊙ c~_t
                        h_t = o_t ⊙ tanh(c_t)
                        y^_t = softmax(V h_t + b_y)
                        L_t = cross_entropy(y^_t, y_t)
                        """);
    }

    static Subject elman(int length, int units, double gain) {
        return of("Simple recurrent network, tanh", length)
                .size("x", Math.min(8, units))
                .size("s", units)
                .size("y", Math.min(8, units))
                .gain(gain)
                .subject("""
                        s_t = tanh(U x_t + W s_{t-1} + b_s)
                        o_t = softmax(V s_t + b_o)
                        L_t = cross_entropy(o_t, y_t)
                        """);
    }

    static Subject manyToOne(int length, int units) {
        return of("Many to one", length)
                .size("x", 2)
                .size("h", units)
                .size("y", 2)
                .subject("""
                        h_t = tanh(U x_t + W h_{t-1} + b)
                        o_t = softmax(V h_t)
                        L_t = cross_entropy(o_t, y_t)
                        L = L_T
                        """);
    }

    static Subject gru(int length, int units) {
        return of("Gated recurrent unit", length)
                .size("x", 3)
                .size("h", units)
                .size("y", 3)
                .subject("""
                        z_t = σ(W_z x_t + U_z h_{t-1} + b_z)
                        r_t = σ(W_r x_t + U_r h_{t-1} + b_r)
                        h~_t = tanh(W x_t + U (r_t ⊙ h_{t-1}) + b)
                        h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ h~_t
                        o_t = softmax(V h_t)
                        L_t = cross_entropy(o_t, y_t)
                        """);
    }

    static Subject bidirectional(int length, int units) {
        return of("Bidirectional network", length)
                .size("x", 3)
                .size("h_R", units)
                .size("h_L", units)
                .size("y", 3)
                .subject("""
                        h_{R,t} = tanh(U_R x_t + W_R h_{R,t-1})
                        h_{L,t} = tanh(U_L x_t + W_L h_{L,t+1})
                        o_t = softmax(V [h_{R,t}; h_{L,t}])
                        L_t = cross_entropy(o_t, y_t)
                        """);
    }
}
