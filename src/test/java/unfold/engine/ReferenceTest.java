package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.derivation.Route;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Values and gradients of every kind of network against PyTorch. */
class ReferenceTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elman_identity_ce_5_7_4_12",
                "elman_identity_ce_lecture",
                "elman_relu_ce_5_7_4_12",
                "elman_relu_ce_lecture",
                "elman_sigmoid_bce_5_7_4_12",
                "elman_sigmoid_ce_5_7_4_12",
                "elman_sigmoid_ce_lecture",
                "elman_tanh_bce_lecture",
                "elman_tanh_ce_5_7_4_12",
                "elman_tanh_ce_lecture",
                "elman_tanh_ce_manytoone_5_7_4_12",
                "elman_tanh_ce_meant_5_7_4_12",
                "elman_tanh_ce_tbptt4_5_7_4_12",
                "elman_tanh_half_sse_5_7_4_12",
                "elman_tanh_half_sse_lecture",
                "elman_tanh_mse_mean_5_7_4_12",
                "stacked2_tanh_ce_5_7_4_12",
                "bidirectional_tanh_ce_5_7_4_12",
                "jordan_tanh_ce_5_7_4_12",
                "lstm_ce_5_7_4_12",
                "gru_original_ce_5_7_4_12",
                "gru_torch_ce_5_7_4_12"
            })
    void everyValueAndGradientMatchesPyTorch(String file) {
        Reference reference = Reference.read(file);
        Trace trace = ReferenceNetwork.of(file, reference).trace();
        assertEquals(reference.totalLoss(), loss(trace), TOLERANCE * Math.abs(reference.totalLoss()));
        double worst = 0;
        for (String name : reference.section("steps").keySet()) {
            worst = Math.max(worst, compareSeries(reference, trace, "steps", name, ReferenceNetwork.key(name)));
        }
        for (String name : reference.section("grads").keySet()) {
            worst = Math.max(worst, compareGradient(reference, trace, name));
        }
        assertTrue(worst <= TOLERANCE, file + ": largest relative error " + worst);
    }

    private static double loss(Trace trace) {
        return trace.last(Slot.value(total(trace), 0)).orElseThrow().get(0);
    }

    private static Quantity total(Trace trace) {
        return trace.quantities().stream()
                .filter(q -> q.role() == unfold.trace.Role.TOTAL_LOSS)
                .findFirst()
                .orElseThrow();
    }

    private static double compareGradient(Reference reference, Trace trace, String name) {
        String key = ReferenceNetwork.key(name);
        if (ReferenceNetwork.isInitial(name)) {
            Quantity state = trace.quantity(ReferenceNetwork.stateOf(name)).orElseThrow();
            boolean after = trace.last(Slot.gradient(state, 0)).isEmpty();
            int time = after ? trace.length() + 1 : 0;
            Tensor expected = Reference.tensor(reference.section("grads").get(name));
            return error(expected, trace.last(Slot.gradient(state, time)).orElseThrow(), expected.largest());
        }
        Quantity quantity = trace.quantity(key).orElseThrow();
        if (quantity.timed()) {
            return compareSeries(reference, trace, "grads", name, key);
        }
        Tensor expected = Reference.tensor(reference.section("grads").get(name));
        return error(expected, trace.last(Slot.gradient(quantity, 0)).orElseThrow(), expected.largest());
    }

    private static double compareSeries(Reference reference, Trace trace, String section, String name, String key) {
        Quantity quantity = trace.quantity(key).orElseThrow(() -> new AssertionError("no quantity " + key));
        List<?> expected = (List<?>) reference.section(section).get(name);
        double scale = 0;
        for (Object value : expected) {
            Tensor tensor = Reference.tensor(value);
            scale = Math.max(scale, tensor == null ? 0 : tensor.largest());
        }
        double worst = 0;
        for (int t = 1; t <= expected.size(); t++) {
            Tensor tensor = Reference.tensor(expected.get(t - 1));
            if (tensor != null) {
                Slot value = Slot.value(quantity, t);
                Slot slot = section.equals("grads") ? value.gradient() : value;
                Tensor actual = trace.last(slot).orElse(Tensor.zeros(quantity.shape()));
                worst = Math.max(worst, error(tensor, actual, scale));
            }
        }
        return worst;
    }

    /** Relative to the entry, or to a thousandth of the largest entry where that is more. */
    private static double error(Tensor expected, Tensor actual, double scale) {
        assertEquals(expected.size(), actual.size());
        double worst = 0;
        for (int i = 0; i < expected.size(); i++) {
            double difference = Math.abs(expected.get(i) - actual.get(i));
            double base = Math.max(Math.abs(expected.get(i)), 1e-3 * scale);
            worst = Math.max(worst, difference == 0 ? 0 : difference / base);
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(strings = {"elman_tanh_ce_5_7_4_12", "elman_tanh_ce_tbptt4_5_7_4_12"})
    void contributionsOfEveryTimeStepMatchPyTorch(String file) {
        Reference reference = Reference.read(file);
        Trace trace = ReferenceNetwork.of(file, reference).trace();
        reference.section("per_step_param_grads").forEach((name, steps) -> {
            Quantity parameter = trace.quantity(name).orElseThrow();
            Slot gradient = Slot.gradient(parameter, 0);
            Map<Integer, Tensor> byTime = new HashMap<>();
            trace.contributions(gradient, trace.steps().size())
                    .forEach(c -> byTime.put(trace.steps().get(c.step()).time(), c.value()));
            List<?> expected = (List<?>) steps;
            for (int t = 1; t <= expected.size(); t++) {
                Tensor tensor = Reference.tensor(expected.get(t - 1));
                assertTrue(error(tensor, byTime.get(t), tensor.largest()) <= TOLERANCE, name + " at " + t);
            }
        });
    }

    /** What the files' networks are in the notation. */
    record ReferenceNetwork(Network network, Inputs inputs) {

        private static final Map<String, String> EQUATIONS = new LinkedHashMap<>();
        private static final String LOSS = "loss_t = cross_entropy(o_t, y_t)\n";

        static {
            EQUATIONS.put("stacked2", """
                    z1_t = U1 x_t + W1 h1_{t-1} + b1
                    h1_t = tanh(z1_t)
                    z2_t = U2 h1_t + W2 h2_{t-1} + b2
                    h2_t = tanh(z2_t)
                    a_t = V h2_t + b_o
                    o_t = softmax(a_t)
                    """ + LOSS);
            EQUATIONS.put("bidirectional", """
                    zf_t = U_f x_t + W_f hf_{t-1} + b_f
                    hf_t = tanh(zf_t)
                    zb_t = U_b x_t + W_b hb_{t+1} + b_b
                    hb_t = tanh(zb_t)
                    a_t = V [hf_t; hb_t] + b_o
                    o_t = softmax(a_t)
                    """ + LOSS);
            EQUATIONS.put("jordan", """
                    z_t = U x_t + W y_{t-1} + b_h
                    h_t = tanh(z_t)
                    a_t = V h_t + b_o
                    y_t = softmax(a_t)
                    loss_t = cross_entropy(y_t, target_t)
                    """);
            EQUATIONS.put("lstm", """
                    zf_t = W_f [h_{t-1}; x_t] + b_f
                    f_t = sigmoid(zf_t)
                    zi_t = W_i [h_{t-1}; x_t] + b_i
                    i_t = sigmoid(zi_t)
                    zc_t = W_c [h_{t-1}; x_t] + b_c
                    cand_t = tanh(zc_t)
                    zo_t = W_o [h_{t-1}; x_t] + b_o
                    og_t = sigmoid(zo_t)
                    c_t = f_t * c_{t-1} + i_t * cand_t
                    tanh_{c,t} = tanh(c_t)
                    h_t = og_t * tanh_{c,t}
                    a_t = V h_t + b_y
                    y_t = softmax(a_t)
                    loss_t = cross_entropy(y_t, target_t)
                    """);
            EQUATIONS.put("gru_original", """
                    zz_t = W_z [h_{t-1}; x_t] + b_z
                    z_t = sigmoid(zz_t)
                    zr_t = W_r [h_{t-1}; x_t] + b_r
                    r_t = sigmoid(zr_t)
                    rh_t = r_t * h_{t-1}
                    zc_t = W_h [rh_t; x_t] + b_h
                    cand_t = tanh(zc_t)
                    h_t = (1 - z_t) * h_{t-1} + z_t * cand_t
                    a_t = V h_t + b_y
                    y_t = softmax(a_t)
                    loss_t = cross_entropy(y_t, target_t)
                    """);
            EQUATIONS.put("gru_torch", """
                    zr_t = W_ir x_t + b_ir + W_hr h_{t-1} + b_hr
                    r_t = sigmoid(zr_t)
                    zz_t = W_iz x_t + b_iz + W_hz h_{t-1} + b_hz
                    z_t = sigmoid(zz_t)
                    hn_t = W_hn h_{t-1} + b_hn
                    zn_t = W_in x_t + b_in + r_t * hn_t
                    n_t = tanh(zn_t)
                    h_t = (1 - z_t) * n_t + z_t * h_{t-1}
                    a_t = V h_t + b_y
                    y_t = softmax(a_t)
                    loss_t = cross_entropy(y_t, target_t)
                    """);
        }

        static String equations(String file) {
            String[] parts = file.split("_");
            if (!parts[0].equals("elman")) {
                String found = EQUATIONS.keySet().stream()
                        .filter(file::startsWith)
                        .findFirst()
                        .orElseThrow();
                return EQUATIONS.get(found);
            }
            String output = file.contains("bce") ? "sigmoid(a_t)" : file.contains("_ce_") ? "softmax(a_t)" : "a_t";
            String loss = file.contains("bce")
                    ? "binary_cross_entropy"
                    : file.contains("_ce_")
                            ? "cross_entropy"
                            : file.contains("half_sse") ? "squared_error" : "mean_squared_error";
            String total = file.contains("manytoone")
                    ? "loss = loss_T\n"
                    : file.contains("meant") ? "loss = mean_t loss_t\n" : "";
            return "z_t = U x_t + W h_{t-1} + b_h\nh_t = " + parts[1] + "(z_t)\na_t = V h_t + b_o\no_t = " + output
                    + "\nloss_t = " + loss + "(o_t, y_t)\n" + total;
        }

        static ReferenceNetwork of(String file, Reference reference) {
            Recurrence recurrence = Recurrence.parse(equations(file));
            Map<String, Tensor> parameters = reference.parameters();
            List<Tensor> x = reference.series("inputs", "x");
            Map<String, Object> sizes = reference.section("sizes");
            List<Tensor> y = reference.targets(((Double) sizes.get("out")).intValue());
            while (y.size() < x.size()) {
                y = java.util.stream.Stream.concat(y.stream(), y.stream())
                        .limit(x.size())
                        .toList();
            }
            String target = recurrence.data().contains("y") ? "y" : "target";
            Given given = new Given().steps(x.size());
            parameters.forEach((name, value) -> given.shape(name, value.shape(), "weights of " + name));
            given.shape("x", x.get(0).shape(), "data x").shape(target, y.get(0).shape(), "data " + target);
            Map<String, List<Tensor>> initial = new HashMap<>();
            reference.section("inputs").forEach((name, value) -> {
                if (isInitial(name)) {
                    initial.put(stateOf(name), List.of(Reference.tensor(value)));
                }
            });
            Shapes shapes = Shapes.infer(recurrence, given);
            assertEquals(Shape.Rank.VECTOR, shapes.of("a").rank());
            Route route = Route.ALL.truncated(reference.truncation());
            return new ReferenceNetwork(
                    Network.compile(recurrence, shapes).along(route),
                    new Inputs(parameters, Map.of("x", x, target, y), initial));
        }

        Trace trace() {
            return network.trace(inputs);
        }

        static boolean isInitial(String name) {
            return name.endsWith("0");
        }

        static String stateOf(String name) {
            return name.endsWith("_0") ? name.substring(0, name.length() - 2) : name.substring(0, name.length() - 1);
        }

        static String key(String name) {
            return name;
        }
    }
}
