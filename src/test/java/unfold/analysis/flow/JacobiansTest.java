package unfold.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.analysis.RecurrenceCases;
import unfold.analysis.Run;
import unfold.engine.Batch;
import unfold.engine.Reference;
import unfold.engine.Runner;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Jacobians against PyTorch and against central differences of the forward pass. */
class JacobiansTest {

    private static final double TOLERANCE = 1e-9;

    private static final String LSTM = """
            f_t = σ(W_f [h_{t-1}, x_t])
            i_t = σ(W_i [h_{t-1}, x_t])
            o_t = σ(W_o [h_{t-1}, x_t])
            c_t = f_t * c_{t-1} + i_t * tanh(W_c [h_{t-1}, x_t])
            h_t = o_t * tanh(c_t)
            L_t = squared_error(h_t, y_t)
            """;

    private static Jacobians jacobians(Run run) {
        return Jacobians.of(run, Chain.of(run.network().program()).get(0), () -> false);
    }

    @ParameterizedTest
    @CsvSource({"elman_tanh_lecture, tanh", "elman_tanh_5_7_4_12, tanh", "elman_relu_5_7_4_12, relu"})
    void productsAndTheirNormsMatchPyTorch(String file, String activation) {
        Reference reference = Reference.read("jacobians_" + file);
        Jacobians jacobians = jacobians(FlowCase.elman(reference, activation));
        for (Map<String, Object> entry : reference.entries("dh_t_dh_k")) {
            int t = ((Double) entry.get("t")).intValue();
            Jacobian product = jacobians.product(t, ((Double) entry.get("k")).intValue());
            Tensor expected = Reference.tensor(entry.get("J"));
            assertArrayEquals(expected.toArray(), product.matrix().toArray(), TOLERANCE * expected.largest());
            double norm = (Double) entry.get("norm2");
            double frobenius = (Double) entry.get("norm_frobenius");
            assertEquals(norm, product.norm().value(), TOLERANCE * norm);
            assertEquals(frobenius, product.frobenius().value(), TOLERANCE * frobenius);
            double[] values = Reference.tensor(entry.get("singular_values")).toArray();
            assertArrayEquals(values, product.singularValues(), TOLERANCE * values[0]);
        }
    }

    static List<RecurrenceCases.Case> recurrences() {
        return RecurrenceCases.all();
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void productsAreTheSlopesOfTheForwardPass(RecurrenceCases.Case each) {
        Run run = FlowCase.random(each.text(), each.sizes());
        for (Chain chain : Chain.of(run.network().program())) {
            boolean given = chain.quantities().stream()
                    .noneMatch(quantity -> run.network()
                            .program()
                            .isStart(
                                    run.network().program().quantities().symbol(quantity.id()),
                                    chain.interval().start()));
            if (given && chain.isWhole()) {
                assertSlopes(run, Jacobians.of(run, chain, () -> false));
            }
        }
    }

    /** Changes every entry of the state before the first step, and looks at the state after one, two and all steps. */
    private static void assertSlopes(Run run, Jacobians jacobians) {
        Chain chain = jacobians.chain();
        Runner runner = run.network().runner(run.inputs(), Batch.NONE);
        List<Integer> times = chain.times();
        int start = chain.before(times.get(0));
        int end = times.get(times.size() - 1);
        Tensor product = jacobians.product(end, start).matrix();
        Tensor factor = jacobians.product(times.get(0), start).matrix();
        for (Chain.Part part : chain.parts()) {
            for (int i = 0; i < part.size(); i++) {
                int time = start + (chain.backward() ? part.lag() : -part.lag());
                double width = 1e-5;
                double at = runner.set(part.quantity().id(), time, i, 0);
                runner.set(part.quantity().id(), time, i, at + width);
                runner.loss();
                double[] up = state(runner, chain, end);
                double[] first = state(runner, chain, times.get(0));
                runner.set(part.quantity().id(), time, i, at - width);
                runner.loss();
                double[] down = state(runner, chain, end);
                double[] firstDown = state(runner, chain, times.get(0));
                runner.set(part.quantity().id(), time, i, at);
                for (int row = 0; row < chain.size(); row++) {
                    String where = "row " + row + ", column " + (part.first() + i) + " of " + chain.name();
                    double scale = 1e-7 * Math.max(1, Math.max(product.largest(), factor.largest()));
                    assertEquals((up[row] - down[row]) / (2 * width), product.get(row, part.first() + i), scale, where);
                    assertEquals(
                            (first[row] - firstDown[row]) / (2 * width),
                            factor.get(row, part.first() + i),
                            scale,
                            where);
                }
            }
        }
    }

    private static double[] state(Runner runner, Chain chain, int time) {
        double[] state = new double[chain.size()];
        for (Chain.Part part : chain.parts()) {
            int at = time + (chain.backward() ? part.lag() : -part.lag());
            runner.value(part.quantity().id(), at).copyTo(state, part.first());
        }
        return state;
    }

    @Test
    void theCellPathOfAnLstmIsItsForgetGate() {
        Run run = FlowCase.random(LSTM, "x=2 h=3 c=3 y=3 T=5");
        Jacobians all = jacobians(run);
        assertEquals("h, c", all.chain().name());
        Quantity cell = run.trace().quantity("c").orElseThrow();
        Quantity hidden = run.trace().quantity("h").orElseThrow();
        Jacobians path = all.along(cell.id());
        Tensor product = path.product(5, 0).matrix();
        for (int i = 0; i < 3; i++) {
            double gates = 1;
            for (int t = 1; t <= 5; t++) {
                Quantity gate = run.trace().quantity("f").orElseThrow();
                gates *= run.trace().last(Slot.value(gate, t)).orElseThrow().get(i);
            }
            assertEquals(gates, product.get(i, i), 1e-15);
            assertEquals(0, product.get(i, (i + 1) % 3));
        }
        assertTrue(all.block(2, hidden, cell).norm() > 0);
        assertEquals(all.along(hidden.id()).factor(3).matrix(), all.block(3, hidden, hidden));
    }

    @Test
    void normsOfOneProductAfterTheOtherAreThoseOfEach() {
        Jacobians all = jacobians(FlowCase.random(LSTM, "x=2 h=3 c=3 y=3 T=6"));
        List<Jacobians.Point> back = all.productNorms(6, () -> false);
        List<Jacobians.Point> on = all.productNormsFrom(0, () -> false);
        assertEquals(7, back.size());
        assertEquals(7, on.size());
        assertEquals(1, back.get(0).norm().value());
        for (Jacobians.Point point : back) {
            double norm = all.product(6, point.time()).norm().value();
            assertEquals(norm, point.norm().value(), 1e-14);
        }
        for (Jacobians.Point point : on) {
            assertEquals(
                    all.product(point.time(), 0).norm().value(), point.norm().value(), 1e-14);
        }
        assertThrows(IllegalArgumentException.class, () -> all.product(3, 4));
        assertTrue(Jacobians.of(FlowCase.random(LSTM, "x=2 h=3 c=3 y=3"), all.chain(), () -> true)
                .factorNorms(() -> false)
                .isEmpty());
    }

    @Test
    void nothingCarriedIsNoChain() {
        assertTrue(Chain.of(FlowCase.random("o_t = V x_t + A x_{t-1}\nL_t = squared_error(o_t, y_t)", "x=2 y=2")
                        .network()
                        .program())
                .isEmpty());
    }

    @Test
    void oneStepOfOneUnitWithoutALoss() {
        Run run = FlowCase.random("h_t = tanh(k h_{t-1} + x_t)", "x=1 h=1 k=1 T=1");
        Jacobians jacobians = jacobians(run);
        double state = run.trace()
                .last(Slot.value(run.trace().quantity("h").orElseThrow(), 1))
                .orElseThrow()
                .get(0);
        double weight = run.inputs().parameters().get("k").get(0);
        assertEquals(weight * (1 - state * state), jacobians.factor(1).matrix().get(0), 1e-15);
        assertEquals(2, jacobians.productNorms(1, () -> false).size());
        Chain chain = jacobians.chain();
        assertEquals(
                Math.abs(weight), Bound.of(run, chain).bound().orElseThrow().norm(), 1e-15);
    }

    @Test
    void aLayerThatReadsTheFutureOfAnotherIsNotWhole() {
        Run run = FlowCase.random(
                "h_t = tanh(U x_t + W h_{t-1})\ns_t = tanh(A h_{t+1} + B s_{t-1})\nL_t = squared_error(s_t, y_t)",
                "x=2 h=2 s=2 y=2");
        assertFalse(Chain.of(run.network().program()).get(0).isWhole());
    }

    @Test
    void beyondTheRangeOfDoublesTheLogarithmGoesOn() {
        Run run = FlowCase.random("h_t = W h_{t-1}\nL_t = squared_error(h_t, y_t)", "h=2 y=2 T=120");
        Tensor strong = Tensor.matrix(new double[][] {{1e4, 0}, {0, 1e3}});
        Jacobians jacobians = jacobians(FlowCase.run(run.network(), run.inputs().withParameter("W", strong)));
        assertEquals(Double.POSITIVE_INFINITY, jacobians.product(120, 0).norm().value());
        assertEquals(480, jacobians.product(120, 0).norm().log10(), 1e-10);
        assertEquals(
                Double.POSITIVE_INFINITY, jacobians.product(120, 0).matrix().get(0, 0));
        Tensor weak = Tensor.matrix(new double[][] {{1e-4, 0}, {0, 1e-5}});
        jacobians = jacobians(FlowCase.run(run.network(), run.inputs().withParameter("W", weak)));
        assertEquals(0, jacobians.product(120, 0).norm().value());
        assertEquals(-480, jacobians.product(120, 0).norm().log10(), 1e-10);
        jacobians = jacobians(FlowCase.run(run.network(), run.inputs().withParameter("W", Tensor.matrix(new double[][] {
            {0, 0}, {0, 0}
        }))));
        assertEquals(Double.NEGATIVE_INFINITY, jacobians.factor(1).norm().log10());
        jacobians = jacobians(FlowCase.run(run.network(), run.inputs().withParameter("W", Tensor.matrix(new double[][] {
            {Double.NaN, 0}, {0, 1}
        }))));
        assertTrue(Double.isNaN(jacobians.product(4, 0).norm().value()));
        assertTrue(Double.isNaN(jacobians.factor(1).singularValues()[0]));
    }
}
