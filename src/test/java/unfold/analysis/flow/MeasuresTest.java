package unfold.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.GradientCheck;
import unfold.analysis.Run;
import unfold.engine.Batch;
import unfold.engine.Inputs;
import unfold.engine.Reference;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** Slopes, contributions and clipping. */
class MeasuresTest {

    private static final String ELMAN = "h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)";

    @Test
    void slopesAreThoseOfTheOperation() {
        Run run = FlowCase.random(
                "z_t = U x_t + W h_{t-1}\nh_t = tanh(z_t)\no_t = σ(V h_t)\nL_t = squared_error(o_t, y_t)",
                "x=2 h=3 y=2");
        List<Slopes> all = Slopes.of(run, () -> false);
        assertEquals(
                List.of("h", "o"),
                all.stream().map(each -> each.quantity().key()).toList());
        assertEquals(
                List.of("tanh", "sigmoid"), all.stream().map(Slopes::function).toList());
        assertEquals(1, all.get(0).steepest());
        assertEquals(0.25, all.get(1).steepest());
        Tensor state = run.trace().last(Slot.value(all.get(0).quantity(), 2)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    1 - state.get(i) * state.get(i), all.get(0).slopes().get(2).get(i), 1e-15);
        }
        assertTrue(Slopes.of(run, () -> true).get(0).slopes().isEmpty());
    }

    @Test
    void saturatedUnitsAreCounted() {
        Run run = FlowCase.random("h_t = relu(x_t)\ng_t = tanh(x_t)\nL_t = squared_error(h_t, y_t)", "x=3 y=3 T=1");
        Inputs numbers = new Inputs(
                Map.of(),
                Map.of(
                        "x",
                        List.of(Tensor.vector(0, 5, -5)),
                        "y",
                        run.inputs().data().get("y")),
                Map.of());
        List<Slopes> all = Slopes.of(FlowCase.run(run.network(), numbers), () -> false);
        assertArrayEquals(new double[] {0, 1, 0}, all.get(0).slopes().get(1).toArray());
        assertEquals(2 / 3.0, all.get(0).saturated(1), 1e-15);
        assertEquals(2 / 3.0, all.get(1).saturated(), 1e-15);
        assertEquals(1, all.get(1).largest(1));
    }

    @Test
    void slopesOfIdentityAndExp() {
        Run run = FlowCase.random("h_t = identity(x_t) + exp(x_t)\nL_t = squared_error(h_t, y_t)", "x=2 y=2");
        List<Slopes> all = Slopes.of(run, () -> false);
        assertArrayEquals(new double[] {1, 1}, all.get(0).slopes().get(1).toArray());
        assertEquals(0, all.get(0).saturated());
        assertTrue(Double.isNaN(all.get(1).saturated()));
    }

    @Test
    void contributionsAddUpToTheGradient() {
        Run run = FlowCase.random(ELMAN, "x=2 h=3 y=3 T=5");
        for (Contributions each : Contributions.of(run, () -> false)) {
            List<Contributions.Step> steps = each.steps();
            assertEquals(
                    List.of(5, 4, 3, 2, 1),
                    steps.stream().map(Contributions.Step::time).toList());
            double whole = run.trace()
                    .last(Slot.gradient(each.parameter(), 0))
                    .orElseThrow()
                    .norm();
            assertEquals(whole, steps.get(4).soFar(), 1e-14);
            assertEquals(steps.get(0).norm(), steps.get(0).soFar(), 1e-14);
            assertEquals(
                    1, steps.stream().mapToDouble(Contributions.Step::share).sum(), 1e-14);
            assertEquals(0, each.others());
        }
    }

    @Test
    void twoUsesInOneStepAreOneContribution() {
        Run run = FlowCase.random("h_t = tanh(W x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)", "x=2 y=2 T=2");
        assertEquals(2, Contributions.of(run, () -> false).get(0).steps().size());
    }

    @Test
    void otherSequencesComeFirst() {
        Run run = FlowCase.random(ELMAN, "x=2 h=3 y=3 T=2");
        Batch batch = new Batch(List.of(), List.of(new Batch.Member(run.network(), run.inputs())));
        Run both = new Run(run.network(), run.inputs(), batch, run.network().trace(run.inputs(), batch));
        Contributions alone = Contributions.of(run, () -> false).get(0);
        Contributions shared = Contributions.of(both, () -> false).get(0);
        assertEquals(alone.steps().get(1).soFar(), shared.others(), 1e-14);
        assertEquals(2 * alone.steps().get(1).soFar(), shared.steps().get(1).soFar(), 1e-14);
    }

    @Test
    void withoutALossNothingIsContributedAndNothingClipped() {
        Run run = FlowCase.random("h_t = tanh(W h_{t-1} + x_t)", "x=2 h=2 T=1");
        assertTrue(Contributions.of(run, () -> false).isEmpty());
        Clipped clipped = Clipped.of(run, OptionalDouble.of(1), OptionalDouble.empty());
        assertEquals(0, clipped.normBefore());
        assertFalse(clipped.isClipped());
    }

    @Test
    void clippingByNormGivesTheFirstUpdateOfPyTorch() {
        Reference reference = Reference.read("train_sgd_clipnorm_5_7_4_12");
        Run run = FlowCase.elman(reference, "tanh");
        Clipped clipped = Clipped.of(run, OptionalDouble.of(0.5), OptionalDouble.empty());
        assertEquals(reference.numbers("grad_global_norms")[0], clipped.normBefore(), 1e-9);
        assertEquals(0.5, clipped.normAfter(), 1e-12);
        Map<?, ?> updated =
                (Map<?, ?>) reference.section("params_after_updates").get("1");
        reference.parameters().forEach((key, old) -> {
            Tensor expected = Reference.tensor(updated.get(key));
            for (int i = 0; i < old.size(); i++) {
                double after = old.get(i) - 0.1 * clipped.after().get(key).get(i);
                assertEquals(expected.get(i), after, 1e-9 * Math.max(1, expected.largest()), key);
            }
        });
    }

    @Test
    void clippingByValueCutsEntries() {
        Run run = FlowCase.random(ELMAN, "x=2 h=3 y=3");
        Clipped clipped = Clipped.of(run, OptionalDouble.empty(), OptionalDouble.of(1e-3));
        assertTrue(clipped.isClipped());
        clipped.after().values().forEach(gradient -> assertTrue(gradient.largest() <= 1e-3));
        assertFalse(
                Clipped.of(run, OptionalDouble.of(1e9), OptionalDouble.of(1e9)).isClipped());
    }

    /** The argument of the function in L_t and that in L would have one name otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "L_t = squared_error(V h_t, y_t)\nL = sum_t (L_t + 0.1 sum(h_t * h_t))",
                "L_t = squared_error(V h_t, y_t)\nL = sum_t tanh(0.5 L_t)",
                "L = mean_t tanh(0.5 L_t)\nL_t = squared_error(V h_t, y_t)"
            })
    void aLossAndATotalOfTheSameLetterDoNotMixUpTheirArguments(String losses) {
        Run run = FlowCase.random("h_t = tanh(U x_t + W h_{t-1})\n" + losses, "x=2 h=3 y=2 T=3");
        assertTrue(new GradientCheck(run.network(), run.inputs()).run().passes());
        assertFalse(Slopes.of(run, () -> false).isEmpty());
    }

    @Test
    void functionsInsideOfASumOverTimeHaveSlopes() {
        Run run = FlowCase.random("h_t = tanh(U x_t + W h_{t-1})\nL = sum_t sum(tanh(2 h_t))", "x=2 h=3 T=4");
        Slopes inside = Slopes.of(run, () -> false).get(1);
        assertEquals(4, inside.slopes().size());
        assertEquals("tanh", inside.function());
    }
}
