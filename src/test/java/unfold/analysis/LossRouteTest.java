package unfold.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.Network;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/** Routes from the losses of one time step, for every kind of recurrence. */
class LossRouteTest {

    private static final String ELMAN = "h_t = tanh(U x_t + W h_{t-1})\no_t = softmax(V h_t)\n";

    /** A third of them; all stand behind the triangle of losses, which is tested against these routes. */
    static List<RecurrenceCases.Case> recurrences() {
        List<RecurrenceCases.Case> all = RecurrenceCases.all();
        return IntStream.range(0, all.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void gradientsOfAllLossesAddUpToTheWhole(RecurrenceCases.Case each) {
        RandomNetwork random = RandomNetwork.of(Recurrence.parse(each.text()), each.sizes());
        assertAddsUp(random, each.text().length() % 2 == 0 ? Route.ALL : Route.ALL.truncated(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L_t = cross_entropy(o_t, y_t)",
                "L_t = cross_entropy(o_t, y_t)\nL = mean_t L_t",
                "L_t = cross_entropy(o_t, y_t)\nL = L_T",
                "L_t = cross_entropy(o_t, y_t)\nL = sum_t w_t L_t",
                "L_t = cross_entropy(o_t, y_t)\nA = mean_t L_t\nL = 0.5 A + 2 L_T",
                "L = sum_t cross_entropy(o_t, y_t)",
                "E_t = cross_entropy(o_t, y_t)\nR_t = squared_error(h_t, q_t)\nL = sum_t E_t + 0.1 sum_t R_t",
            })
    void everyLossBelongsToItsStep(String losses) {
        RandomNetwork random = RandomNetwork.of(Recurrence.parse(ELMAN + losses), "x=3 y=2 h=3 w=1 q=3 T=5");
        List<Integer> times = random.network().program().lossTimes();
        assertEquals(losses.endsWith("L = L_T") ? List.of(5) : List.of(1, 2, 3, 4, 5), times);
        assertAddsUp(random, Route.ALL);
        Route third = Route.ALL.ofLoss(5);
        Trace trace = random.network().trace(random.inputs(), Batch.NONE, third);
        Trace whole = random.network().trace(random.inputs());
        assertEquals(gradient(whole, "h", 5), gradient(trace, "h", 5));
        trace = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.ofLoss(2));
        assertEquals(0, gradient(trace, "h", 3).norm());
        assertEquals(losses.endsWith("L = L_T"), gradient(trace, "h", 2).norm() == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'L_t = cross_entropy(o_t, y_t)\nL = sum_t L_t + 0.01 squared_error(h_T, q)', 6",
        "'L = cross_entropy(softmax(V h_T), y)', 1",
        "'m = mean_t h_t\nL = cross_entropy(softmax(V m), y)', 1",
        "'m = sum_t sum(h_t)\nL = squared_error(m, y)', 1",
        "'L_t = cross_entropy(o_t, y_t)\nL = exp(sum_t L_t)', 1"
    })
    void whatBelongsToNoStepIsOneMore(String losses, int rows) {
        RandomNetwork random = RandomNetwork.of(
                Recurrence.parse(ELMAN + losses),
                "x=3 h=3 o=2 q=3 T=5" + (losses.contains("m, y)") && !losses.contains("softmax") ? " y=1" : " y=2"));
        List<Integer> times = random.network().program().lossTimes();
        assertEquals(rows, times.size());
        assertEquals(Slot.UNTIMED, times.get(rows - 1));
        assertAddsUp(random, Route.ALL);
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void aPathHasTheNumbersOfItsLossAndNothingBeyond(RecurrenceCases.Case each) {
        RandomNetwork random = RandomNetwork.of(Recurrence.parse(each.text()), each.sizes());
        Program program = random.network().program();
        List<Integer> times = program.lossTimes();
        for (int k : times.subList(Math.max(0, times.size() - 1), times.size())) {
            Trace row = random.network().trace(random.inputs(), Batch.NONE, Route.ALL.ofLoss(k));
            for (Quantity state : states(row)) {
                int time = state.interval().first();
                Slot end = Slot.gradient(state, time);
                Network path = random.network().along(Route.ALL.ofLoss(k).to(end));
                Trace trace = path.trace(random.inputs());
                assertEquals(row.last(end), trace.last(end), state.key() + " from " + k);
                List<Step> back = trace.steps().stream()
                        .filter(step -> step.phase() == Phase.BACKWARD)
                        .toList();
                assertTrue(
                        back.size() == 1 || back.get(back.size() - 1).writes().contains(end), "ends elsewhere");
                assertEquals(trace.steps().size(), path.program().schedule().size());
            }
        }
    }

    private static List<Quantity> states(Trace trace) {
        return trace.quantities().stream()
                .filter(q -> q.role() == Role.VARIABLE && q.timed())
                .toList();
    }

    private static Tensor gradient(Trace trace, String key, int time) {
        Quantity quantity = trace.quantity(key).orElseThrow();
        return trace.last(Slot.gradient(quantity, time)).orElse(Tensor.zeros(quantity.shape()));
    }

    private static void assertAddsUp(RandomNetwork random, Route route) {
        Trace whole = random.network().trace(random.inputs(), Batch.NONE, route);
        List<Trace> rows = new ArrayList<>();
        for (int time : random.network().program().lossTimes()) {
            rows.add(random.network().trace(random.inputs(), Batch.NONE, route.ofLoss(time)));
        }
        for (Quantity quantity : whole.quantities()) {
            int[] times = {Slot.UNTIMED};
            if (quantity.timed()) {
                times = IntStream.rangeClosed(
                                quantity.interval().first() - 3,
                                quantity.interval().last() + 3)
                        .toArray();
            }
            for (int time : times) {
                Slot slot = Slot.gradient(quantity, time);
                Tensor zero = Tensor.zeros(quantity.shape());
                Tensor all = whole.last(slot).orElse(zero);
                double largest = all.largest();
                double[] sum = new double[all.size()];
                for (Trace row : rows) {
                    Tensor part = row.last(slot).orElse(zero);
                    largest = Math.max(largest, part.largest());
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += part.get(i);
                    }
                }
                boolean isTotal = !quantity.timed() && quantity.role() != Role.PARAMETER && sum.length == 1;
                for (int i = 0; i < sum.length && !isTotal; i++) {
                    assertEquals(all.get(i), sum[i], 1e-12 * largest, quantity.key() + " at " + time);
                }
            }
        }
    }
}
