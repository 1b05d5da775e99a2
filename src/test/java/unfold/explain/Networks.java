package unfold.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.derivation.Program;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.expression.Symbol;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Trace;

/** Networks of every kind, traced on seeded numbers or on those of the worked example. */
public final class Networks {

    /** A program and one run of it. */
    public record Traced(Program program, Trace trace) {}

    private static final String LSTM = """
            f_t = σ(W_f [h_{t-1}, x_t] + b_f)
            i_t = σ(W_i [h_{t-1}, x_t] + b_i)
            C~_t = tanh(W_C [h_{t-1}, x_t] + b_C)
            C_t = f_t * C_{t-1} + i_t * C~_t
            o_t = σ(W_o [h_{t-1}, x_t] + b_o)
            h_t = o_t * tanh(C_t)
            p_t = softmax(V h_t + c)
            L_t = cross_entropy(p_t, y_t)
            """;

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("named z", """
                z_t = U x_t + W s_{t-1} + b_s
                s_t = tanh(z_t)
                o_t = softmax(V s_t + b_o)
                L_t = cross_entropy(o_t, y_t)
                """);
        TEXTS.put("nested", """
                s_t = tanh(U x_t + W s_{t-1} + b_s)
                o_t = softmax(V s_t + b_o)
                L_t = cross_entropy(o_t, y_t)
                """);
        TEXTS.put("lstm", LSTM);
        TEXTS.put("gru", """
                z_t = σ(W_z [h_{t-1}, x_t])
                r_t = σ(W_r [h_{t-1}, x_t])
                h~_t = tanh(W [r_t * h_{t-1}, x_t])
                h_t = (1 - z_t) * h_{t-1} + z_t * h~_t
                o_t = V h_t
                L_t = squared_error(o_t, y_t)
                """);
        TEXTS.put("bidirectional", """
                h_{L,t} = tanh(W_L h_{L,t-1} + U_L x_t)
                h_{R,t} = tanh(W_R h_{R,t+1} + U_R x_t)
                o_t = softmax(V [h_{L,t}, h_{R,t}])
                L_t = cross_entropy(o_t, y_t)
                L = mean_t L_t
                """);
        TEXTS.put("attention", """
                h_t = tanh(U x_t + W h_{t-1})
                a = softmax(h_{1:T}ᵀ q)
                c = h_{1:T} a
                o = softmax(V [c, h_T] + b)
                g_t = a ⊙ (A x_t)
                L_t = squared_error(o + M g_t, y_t)
                """);
        TEXTS.put("superscript", """
                h^t = σ(W x^t + U h^{t-1} + b_h)
                y^t = σ(V h^t + b_y)
                L^t = binary_cross_entropy(y^t, d^t)
                """);
        TEXTS.put("brackets", """
                h^{(t)} = tanh(W x^{(t)} + U h^{(t-1)})
                L^{(t)} = mean_squared_error(V h^{(t)}, y^{(t)})
                L = L^{(T)}
                """);
        TEXTS.put("cyrillic", """
                щ_t = tanh(Ж вход_t + W щ_{t-1} + δ)
                L_t = squared_error(V щ_t, ц_t)
                """);
        TEXTS.put("look back", """
                s_t = relu(U x_t + W s_{t-1} - R s_{t-2})
                o_t = V s_t
                L_t = squared_error(o_t, y_t)
                """);
        TEXTS.put("many to one", """
                h_t = tanh(U x_t + W h_{t-1})
                L_t = cross_entropy(softmax(V h_t), y_t)
                L = L_T
                """);
        TEXTS.put("odd", """
                m_t = -(U x_t - s_{t-1}) / 2 + exp(-s_{t-1}) * 3
                s_t = tanh(m_t) - 0.5 s_{t-1} + (x_t x_t) b
                k = log(g g + 1)
                n = mean_t (s_t ⊙ s_t - g)
                L_t = k squared_error(s_t + n, y_t) + mean(s_t) * sum(g)
                """);
        TEXTS.put("two sums", """
                s_t = tanh(U x_t + W s_{t-1})
                L = sum_t squared_error(V s_t, y_t)
                """);
    }

    private Networks() {}

    /** The names of all kinds. */
    public static List<String> kinds() {
        return List.copyOf(TEXTS.keySet());
    }

    /** That kind with 3 time steps and small shapes. */
    public static Traced small(String kind) {
        return random(TEXTS.get(kind), 3, 2, 3);
    }

    /** That kind. */
    public static Traced of(String kind, int steps, int units, int inputs) {
        return random(TEXTS.get(kind), steps, units, inputs);
    }

    /** The worked example: three steps by hand. */
    public static Traced lecture(String kind) {
        Map<String, Tensor> weights = Map.of(
                "U", Tensor.matrix(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}}),
                "W", Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}}),
                "V", Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}),
                "b_s", Tensor.vector(0, 0),
                "b_o", Tensor.vector(0, 0, 0));
        List<Tensor> x = List.of(Tensor.vector(1, 2, 3), Tensor.vector(2, 3, 4), Tensor.vector(3, 4, 5));
        List<Tensor> y = List.of(Tensor.vector(1, 0, 0), Tensor.vector(0, 0, 1), Tensor.vector(0, 1, 0));
        return traced(TEXTS.get(kind), weights, Map.of("x", x, "y", y));
    }

    /** A network on the numbers given. */
    public static Traced traced(String text, Map<String, Tensor> weights, Map<String, List<Tensor>> data) {
        Recurrence recurrence = Recurrence.parse(text);
        Given given = new Given().steps(data.values().iterator().next().size());
        weights.forEach((key, value) -> given.shape(key, value.shape(), "weights of " + key));
        data.forEach((key, value) -> given.shape(key, value.get(0).shape(), "data " + key));
        Network network = Network.compile(recurrence, Shapes.infer(recurrence, given));
        return new Traced(network.program(), network.trace(new Inputs(weights, data, Map.of())));
    }

    /** A network with as many units everywhere, on seeded numbers. */
    public static Traced random(String text, int steps, int units, int inputs) {
        Recurrence recurrence = Recurrence.parse(text);
        Given given = new Given().steps(steps);
        for (Symbol symbol : recurrence.orderedData()) {
            boolean target = recurrence.isTarget(symbol);
            given.shape(symbol.name().key(), Shape.vector(target ? units : inputs), "data");
        }
        recurrence.definitions().forEach(definition -> {
            String key = definition.target().name().key();
            if (!key.startsWith("L") && !key.equals("a") && !key.equals("g") && !key.equals("k")) {
                given.size(key, key.equals("c") && text.contains("h_{1:T}") ? units : units, "size");
            }
        });
        if (text.contains("g g")) {
            given.shape("g", Shape.vector(units), "weights");
        }
        Shapes shapes = Shapes.infer(recurrence, given);
        Random random = new Random(7);
        Map<String, Tensor> weights = new HashMap<>();
        recurrence.orderedParameters().forEach(p -> weights.put(p.name().key(), normal(random, shapes.of(p), 0.7)));
        Map<String, List<Tensor>> data = new HashMap<>();
        for (Symbol symbol : recurrence.orderedData()) {
            List<Tensor> series = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                boolean target = recurrence.isTarget(symbol);
                Shape shape = shapes.of(symbol);
                series.add(target ? oneHot(shape, random) : normal(random, shape, 1));
            }
            data.put(symbol.name().key(), series);
        }
        Network network = Network.compile(recurrence, shapes);
        return new Traced(network.program(), network.trace(new Inputs(weights, data, Map.of())));
    }

    private static Tensor normal(Random random, Shape shape, double deviation) {
        double[] values = random.doubles(shape.size())
                .map(u -> deviation * random.nextGaussian())
                .toArray();
        return Tensor.of(shape, values);
    }

    private static Tensor oneHot(Shape shape, Random random) {
        double[] values = new double[shape.size()];
        values[random.nextInt(values.length)] = 1;
        return Tensor.of(shape, values);
    }
}
