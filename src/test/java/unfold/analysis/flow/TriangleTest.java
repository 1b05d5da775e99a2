package unfold.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.analysis.RecurrenceCases;
import unfold.analysis.Run;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.Reference;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** The gradients of single losses: against PyTorch, against the whole, and against the routes of the engine. */
class TriangleTest {

    @Test
    void everyLossMatchesPyTorch() {
        Reference reference = Reference.read("jacobians_elman_tanh_5_7_4_12");
        Run run = FlowCase.elman(reference, "tanh");
        Quantity state = run.trace().quantity("h").orElseThrow();
        Triangle triangle = Triangle.of(run, Set.of(state.id()), () -> false);
        for (Map<String, Object> entry : reference.entries("dloss_t_dh_k")) {
            Tensor expected = Reference.tensor(entry.get("dloss_t_dh_k"));
            int loss = ((Double) entry.get("t")).intValue();
            int time = ((Double) entry.get("k")).intValue();
            Tensor actual = triangle.gradient(loss, state.id(), time);
            assertArrayEquals(expected.toArray(), actual.toArray(), 1e-9 * expected.largest());
            assertEquals((Double) entry.get("norm2"), triangle.norm(loss, state.id(), time), 1e-9 * expected.norm());
        }
    }

    static List<RecurrenceCases.Case> recurrences() {
        return RecurrenceCases.all();
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void allLossesAddUpAndEachIsItsRoute(RecurrenceCases.Case each) {
        Run run = FlowCase.random(each.text(), each.sizes());
        assertAddsUp(each.text().length() % 3 == 0 ? FlowCase.along(run, Route.ALL.truncated(2)) : run);
    }

    private static void assertAddsUp(Run run) {
        List<Quantity> quantities = run.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && quantity.role() != Role.TARGET)
                .toList();
        Set<Integer> ids = quantities.stream().map(Quantity::id).collect(Collectors.toSet());
        Triangle triangle = Triangle.of(run, ids, () -> false);
        List<Integer> losses = triangle.losses();
        int chosen = losses.get(losses.size() / 2);
        Route route = run.network().program().route().ofLoss(chosen);
        Trace single = run.network().trace(run.inputs(), Batch.NONE, route);
        for (Quantity quantity : quantities) {
            for (int time = quantity.interval().start();
                    time <= quantity.interval().last() + 1;
                    time++) {
                Slot slot = Slot.gradient(quantity, time);
                Tensor zero = Tensor.zeros(quantity.shape());
                double[] sum = new double[zero.size()];
                double largest = 0;
                for (int loss : losses) {
                    Tensor part = triangle.gradient(loss, quantity.id(), time);
                    largest = Math.max(largest, part.largest());
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += part.get(i);
                    }
                }
                String where = quantity.key() + " at " + time;
                double near = 1e-12 * largest;
                assertArrayEquals(run.trace().last(slot).orElse(zero).toArray(), sum, near, where);
                assertArrayEquals(
                        single.last(slot).orElse(zero).toArray(),
                        triangle.gradient(chosen, quantity.id(), time).toArray(),
                        near,
                        where);
            }
        }
    }

    @Test
    void cancelledNothingIsThere() {
        Run run = FlowCase.random("h_t = tanh(W h_{t-1} + x_t)\nL_t = squared_error(h_t, y_t)", "x=2 h=2 y=2");
        int state = run.trace().quantity("h").orElseThrow().id();
        assertEquals(0, Triangle.of(run, Set.of(state), () -> true).norm(4, state, 4));
    }

    @Test
    void withoutALossThereAreNoRows() {
        Run run = FlowCase.random("h_t = tanh(W h_{t-1} + x_t)", "x=2 h=2");
        assertTrue(Triangle.of(run, Set.of(1), () -> false).losses().isEmpty());
    }
}
