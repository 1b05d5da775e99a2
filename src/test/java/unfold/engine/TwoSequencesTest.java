package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.expression.Sequence;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Encoder and decoder, with and without attention, against PyTorch. */
class TwoSequencesTest {

    private static final double TOLERANCE = 1e-9;

    private static final String ENCODER = """
            ez_t = U_e x_t + W_e eh_{t-1} + b_e
            eh_t = tanh(ez_t)
            for u = 1..N:
            dh_0 = eh_T
            """;

    private static final Map<String, String> DECODERS = Map.of("plain", """
            dz_u = U_d IN + W_d dh_{u-1} + b_d
            dh_u = tanh(dz_u)
            a_u = V dh_u + b_o
            o_u = softmax(a_u)
            loss_u = cross_entropy(o_u, y_u)
            """, "attention", """
            dz_u = U_d IN + W_d dh_{u-1} + b_d
            dh_u = tanh(dz_u)
            score_u = eh_{1:T}ᵀ dh_u
            alpha_u = softmax(score_u)
            ctx_u = eh_{1:T} alpha_u
            a_u = V [dh_u; ctx_u] + b_o
            o_u = softmax(a_u)
            loss_u = cross_entropy(o_u, y_u)
            """);

    @ParameterizedTest
    @CsvSource({
        "seq2seq_tanh_ce_5_7_4_6_5, plain, 'y_{in,u}'",
        "seq2seq_tanh_ce_5_7_4_6_5, plain, 'y_{u-1}'",
        "seq2seq_attention_tanh_ce_5_7_4_6_5, attention, 'y_{in,u}'",
        "seq2seq_attention_tanh_ce_5_7_4_6_5, attention, 'y_{u-1}'"
    })
    void everyValueAndGradientMatchesPyTorch(String file, String decoder, String in) {
        Reference reference = Reference.read(file);
        Trace trace = run(reference, ENCODER + DECODERS.get(decoder).replace("IN", in));
        Quantity total = trace.quantities().stream()
                .filter(q -> q.role() == unfold.trace.Role.TOTAL_LOSS)
                .findFirst()
                .orElseThrow();
        double loss = trace.last(Slot.value(total, 0)).orElseThrow().get(0);
        assertEquals(reference.totalLoss(), loss, TOLERANCE * reference.totalLoss());
        reference.section("steps").forEach((name, series) -> compare(trace, name, name, series, false));
        reference.section("grads").forEach((name, expected) -> {
            if (name.equals("h0")) {
                Quantity state = trace.quantity("eh").orElseThrow();
                near("h0", Reference.tensor(expected), trace.last(Slot.gradient(state, 0)));
            } else if (reference.parameters().containsKey(name)) {
                Quantity parameter = trace.quantity(name).orElseThrow();
                near(name, Reference.tensor(expected), trace.last(Slot.gradient(parameter, 0)));
            } else if (!name.equals("y_in")) {
                compare(trace, name, name, expected, true);
            } else if (in.equals("y_{in,u}")) {
                compare(trace, "y_in", "y_in", expected, true);
            }
        });
    }

    private static Trace run(Reference reference, String equations) {
        Recurrence recurrence = Recurrence.parse(equations);
        Map<String, Tensor> parameters = reference.parameters();
        List<Tensor> x = reference.series("inputs", "x");
        List<Tensor> fed = reference.series("inputs", "y_in");
        List<Tensor> y = reference.targets(4);
        Given given = new Given().steps(x.size()).steps(new Sequence("u", "N"), y.size());
        parameters.forEach((name, value) -> given.shape(name, value.shape(), "weights of " + name));
        Map<String, List<Tensor>> data = new LinkedHashMap<>(Map.of("x", x, "y", y, "y_in", fed));
        data.keySet().retainAll(recurrence.data());
        data.forEach((name, series) -> given.shape(name, series.get(0).shape(), "data " + name));
        Tensor start = Reference.tensor(reference.section("inputs").get("h0"));
        Map<String, List<Tensor>> initial = new LinkedHashMap<>(Map.of("eh", List.of(start)));
        if (!recurrence.data().contains("y_in")) {
            initial.put("y", fed.subList(0, 1));
        }
        Network network = Network.compile(recurrence, Shapes.infer(recurrence, given));
        return network.trace(new Inputs(parameters, data, initial));
    }

    private static void compare(Trace trace, String name, String key, Object expected, boolean gradient) {
        Quantity quantity = trace.quantity(key).orElseThrow(() -> new AssertionError("no quantity " + key));
        Interval interval = quantity.interval();
        List<?> series = (List<?>) expected;
        assertEquals(series.size(), interval.length());
        double scale = series.stream()
                .mapToDouble(each -> Reference.tensor(each).largest())
                .max()
                .orElseThrow();
        for (int time : interval.times().toArray()) {
            Slot slot = gradient ? Slot.gradient(quantity, time) : Slot.value(quantity, time);
            Tensor wanted = Reference.tensor(series.get(interval.number(time) - 1));
            near(name + " at " + interval.number(time), wanted, trace.last(slot), scale);
        }
    }

    private static void near(String what, Tensor expected, java.util.Optional<Tensor> actual) {
        near(what, expected, actual, expected.largest());
    }

    private static void near(String what, Tensor expected, java.util.Optional<Tensor> actual, double scale) {
        Tensor found = actual.orElse(Tensor.zeros(expected.shape()));
        for (int i = 0; i < expected.size(); i++) {
            double base = Math.max(Math.abs(expected.get(i)), 1e-3 * scale);
            double error = Math.abs(expected.get(i) - found.get(i)) / base;
            assertTrue(!(error > TOLERANCE), what + ": relative error " + error);
        }
    }

    @Test
    void intervalsFollowEachOtherOnOneClock() {
        Trace trace = run(
                Reference.read("seq2seq_tanh_ce_5_7_4_6_5"),
                ENCODER + DECODERS.get("plain").replace("IN", "y_{u-1}"));
        Interval encoder = trace.timeline().of("t");
        Interval decoder = trace.timeline().of("u");
        assertEquals(6, encoder.last());
        assertEquals(7, decoder.start());
        assertEquals(12, trace.length());
        Quantity state = trace.quantity("dh").orElseThrow();
        Quantity encoded = trace.quantity("eh").orElseThrow();
        assertEquals(trace.last(Slot.value(encoded, 6)), trace.last(Slot.value(state, 7)));
        assertEquals(trace.last(Slot.gradient(encoded, 6)), trace.last(Slot.gradient(state, 7)));
    }
}
