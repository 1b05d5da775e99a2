package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.analysis.RandomNetwork;
import unfold.derivation.Route;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;
import unfold.trace.Cut;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Truncated gradients are those of the chunks, each run by itself from the values before it. */
class TruncationTest {

    private static final String LOSS = "o_t = softmax(V h_t)\nL_t = cross_entropy(o_t, y_t)";
    private static final String ELMAN = "h_t = tanh(U x_t + W h_{t-1})\n" + LOSS;

    private static RandomNetwork network(String text, int length) {
        return RandomNetwork.of(Recurrence.parse(text), "x=3 y=2 h=3 c=3 s=3 T=" + length);
    }

    @ParameterizedTest
    @CsvSource({
        "'h_t = tanh(U x_t + W h_{t-1})', 4, 12",
        "'h_t = tanh(U x_t + W h_{t-1})', 5, 12",
        "'h_t = tanh(U x_t + W h_{t-1})', 1, 4",
        "'h_t = tanh(U x_t + W h_{t-1} + Z h_{t-2})', 3, 8",
        "'h_t = tanh(U x_t + W h_{t-1} + Z h_{t-3})', 2, 8",
        "'h_t = tanh(U x_t + W o_{t-1})', 3, 7",
        "'c_t = sigmoid(F [h_{t-1}; x_t]) * c_{t-1} + sigmoid(I [h_{t-1}; x_t; c_{t-1}])\nh_t = tanh(c_t)', 3, 8",
        "'s_t = tanh(U x_t + A s_{t-1})\nh_t = tanh(W h_{t-1} + B s_t)', 2, 5",
    })
    void eachChunkByItself(String lines, int every, int length) {
        RandomNetwork random = network(lines + "\n" + LOSS, length);
        Route route = Route.ALL.truncated(every);
        Trace truncated = random.network().trace(random.inputs(), Batch.NONE, route);
        Map<String, double[]> sums = new HashMap<>();
        for (int start = 0; start < length; start += every) {
            int end = Math.min(length, start + every);
            RandomNetwork chunk = network(lines + "\n" + LOSS, end - start);
            Trace trace = chunk.network().trace(slice(random.inputs(), truncated, start, end));
            for (Quantity quantity : trace.quantities()) {
                if (quantity.role() == Role.PARAMETER) {
                    double[] sum = sums.computeIfAbsent(
                            quantity.key(), key -> new double[quantity.shape().size()]);
                    Tensor part = trace.last(Slot.gradient(quantity, 0)).orElseThrow();
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += part.get(i);
                    }
                } else if (quantity.timed()) {
                    for (int t = 1; t <= end - start; t++) {
                        assertEquals(
                                trace.last(Slot.gradient(quantity, t)),
                                truncated.last(Slot.gradient(quantity, start + t)),
                                quantity.key() + " at " + (start + t));
                    }
                }
            }
        }
        sums.forEach((key, sum) -> {
            Tensor all = truncated
                    .last(Slot.gradient(truncated.quantity(key).orElseThrow(), 0))
                    .orElseThrow();
            for (int i = 0; i < sum.length; i++) {
                assertEquals(sum[i], all.get(i), 1e-14 + 1e-12 * all.largest(), key);
            }
        });
    }

    private static Inputs slice(Inputs whole, Trace run, int start, int end) {
        Map<String, List<Tensor>> data = new HashMap<>();
        whole.data().forEach((key, series) -> data.put(key, series.subList(start, end)));
        Map<String, List<Tensor>> initial = new HashMap<>();
        whole.initial().forEach((key, values) -> {
            List<Tensor> before = new ArrayList<>();
            for (int lag = 0; lag < values.size(); lag++) {
                Slot slot = Slot.value(run.quantity(key).orElseThrow(), start - lag);
                before.add(run.last(slot).orElseThrow());
            }
            initial.put(key, before);
        });
        return new Inputs(whole.parameters(), data, initial);
    }

    @Test
    void rightToLeftIsCutAtTheSamePlaces() {
        RandomNetwork random = network("h_t = tanh(U x_t + W h_{t+1})\n" + LOSS, 9);
        Trace trace = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(4));
        Quantity state = trace.quantity("h").orElseThrow();
        for (int t = 1; t <= 9; t++) {
            int terms = trace.contributions(Slot.gradient(state, t), Integer.MAX_VALUE)
                    .size();
            assertEquals(t == 1 || t == 5 || t == 9 ? 1 : 2, terms, "terms at " + t);
        }
        assertEquals(List.of(4, 8), trace.cuts().stream().map(Cut::after).toList());
        assertEquals(Slot.gradient(state, 5), trace.cuts().get(0).lost().get(0).target());
    }

    @Test
    void whatIsLostIsTheTermThatIsMissing() {
        RandomNetwork random = network(ELMAN, 12);
        Trace whole = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(12));
        Trace truncated = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(8));
        assertTrue(whole.cuts().isEmpty());
        assertEquals(random.network().trace(random.inputs()).steps(), whole.steps());
        Cut cut = truncated.cuts().get(0);
        Slot last = Slot.gradient(whole.quantity("h").orElseThrow(), 8);
        int end = truncated.steps().size();
        Tensor missing = whole.contributions(last, Integer.MAX_VALUE).stream()
                .filter(term -> term.source().time() == 9)
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(Map.of(last, missing), cut.lost(end));
        assertEquals(missing.norm(), cut.norm(end), 1e-15);
        assertEquals(0, cut.norm(0));
        int known = cut.lost().get(0).step();
        assertTrue(known < end
                && known > truncated.writer(cut.lost().get(0).source()).orElseThrow());
    }

    @Test
    void whatIsLostBeforeAnEmptyChunkIsToldAllTheSame() {
        RandomNetwork random = network(ELMAN + "\nL = L_T", 6);
        Trace trace = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(2));
        Quantity state = trace.quantity("h").orElseThrow();
        assertTrue(trace.last(Slot.gradient(state, 4)).isEmpty());
        assertEquals(0, trace.cuts().get(0).norm(trace.steps().size()));
        Cut last = trace.cuts().get(1);
        assertTrue(last.lost().get(0).step() < trace.steps().size());
        assertTrue(last.norm(trace.steps().size()) > 0);
    }

    @Test
    void attentionAndHandOverPassAndEachSequenceIsCutByItself() {
        RandomNetwork random = RandomNetwork.of(Recurrence.parse("""
                h_t = tanh(U x_t + W h_{t-1})
                for u = 1..N:
                s_0 = h_T
                s_u = tanh(D s_{u-1} + C c_{u-1})
                a_u = softmax(h_{1:T}ᵀ s_u)
                c_u = h_{1:T} a_u
                o_u = softmax(V s_u)
                L_u = cross_entropy(o_u, y_u)"""), "x=3 y=2 h=3 s=3 c=3 T=5");
        Trace trace = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(2));
        assertEquals(2, trace.timeline().intervals().size());
        int start = trace.timeline().intervals().get(1).start();
        assertEquals(
                List.of(2, 4, start + 2), trace.cuts().stream().map(Cut::after).toList());
        Quantity encoder = trace.quantity("h").orElseThrow();
        for (int t = 1; t <= 5; t++) {
            assertTrue(trace.last(Slot.gradient(encoder, t)).isPresent());
        }
        Quantity decoder = trace.quantity("s").orElseThrow();
        assertTrue(trace.last(Slot.gradient(decoder, start)).isPresent());
    }

    @Test
    void aFixedStepIsNotReadFromBeyondACut() {
        RandomNetwork random = network("s_t = tanh(U x_t + W s_{t-1})\nh_t = tanh(B s_t + A s_1)\n" + LOSS, 5);
        Trace trace = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.truncated(2));
        List<Slot> sources =
                trace
                        .contributions(Slot.gradient(trace.quantity("s at 1").orElseThrow(), 0), Integer.MAX_VALUE)
                        .stream()
                        .map(term -> term.source())
                        .toList();
        assertTrue(sources.stream().allMatch(slot -> slot.time() <= 2), sources.toString());
        assertFalse(trace.cuts().get(1).lost().isEmpty());
    }

    @Test
    void otherSequencesOfABatchAreTruncatedToo() {
        RandomNetwork shown = network(ELMAN, 4);
        RandomNetwork other = network(ELMAN, 6);
        Route route = Route.ALL.truncated(2);
        Inputs numbers = new Inputs(
                shown.inputs().parameters(),
                other.inputs().data(),
                other.inputs().initial());
        Batch batch = new Batch(List.of(), List.of(new Batch.Member(other.network(), numbers)));
        Trace alone = other.network().trace(numbers, Batch.NONE, route);
        Trace trace = shown.network().trace(shown.inputs(), batch, route);
        Slot gradient = Slot.gradient(trace.quantity("W").orElseThrow(), 0);
        assertEquals(
                alone.last(gradient).orElseThrow().norm(),
                trace.contributions(gradient, Integer.MAX_VALUE).get(0).norm(),
                1e-14);
        Trace part = shown.network().trace(shown.inputs(), batch, route.ofLoss(3));
        assertFalse(part.contributions(gradient, Integer.MAX_VALUE).get(0).isOfOthers());
        assertEquals(trace.companions(), part.companions());
        Runner runner = shown.network().runner(shown.inputs(), Batch.NONE, route.ofLoss(3));
        runner.lossAndGradients();
        int weights = trace.quantity("W").orElseThrow().id();
        assertEquals(part.last(gradient).orElseThrow(), runner.gradient(weights, 0));
    }

    @Test
    void partOfTheGradientsKnowsTheLossesOfAllOtherSequences() {
        RandomNetwork shown = network(ELMAN, 4);
        Inputs inputs = shown.inputs();
        Inputs fromZero = new Inputs(inputs.parameters(), inputs.data(), Map.of());
        Batch batch = new Batch(
                List.of(new Batch.Member(shown.network(), inputs)),
                List.of(new Batch.Member(shown.network(), fromZero)));
        Trace whole = shown.network().trace(inputs, batch, Route.ALL);
        Trace part = shown.network().trace(inputs, batch, Route.ALL.ofLoss(3));
        assertEquals(whole.companions(), part.companions());
    }

    @Test
    void chunksOfNegativeLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Route.ALL.truncated(-1));
    }
}
