package unfold.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.analysis.StepWidths.Width;
import unfold.engine.Inputs;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What ever narrower differences say about one number. */
class StepWidthsTest {

    private static final String ELMAN = "h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)\n";

    /** The step widths at one entry of a quantity, which must be there. */
    private static StepWidths widths(RandomNetwork network, Inputs inputs, String key, int time, int entry) {
        int quantity = network.network().program().quantities().list().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
        return new GradientCheck(network.network(), inputs)
                .widths(new Place(quantity, time, entry))
                .orElseThrow();
    }

    private static double error(StepWidths widths, Width width) {
        return widths.error(width.slope());
    }

    @Test
    void theErrorFallsWithTheWidthUntilRoundingLiftsItAgain() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=3 h=2 y=2");
        StepWidths widths = widths(network, network.inputs(), "W", Slot.UNTIMED, 2);
        List<Width> all = widths.widths();
        assertEquals(0.125, all.get(0).step());
        assertTrue(all.get(all.size() - 1).step() < 1e-11);
        double best =
                all.stream().mapToDouble(width -> error(widths, width)).min().orElseThrow();
        assertTrue(best < 1e-11);
        assertTrue(error(widths, all.get(0)) > 1e4 * best);
        assertTrue(error(widths, all.get(all.size() - 1)) > 1e4 * best);
    }

    @Test
    void fivePointsErrWithTheFourthPowerOfTheWidthAndTwoWithTheSquare() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=3 h=2 y=2");
        StepWidths widths = widths(network, network.inputs(), "W", Slot.UNTIMED, 2);
        Width wide = widths.widths().get(1);
        Width narrow = widths.widths().get(2);
        assertEquals(16, error(widths, wide) / error(widths, narrow), 1);
        assertEquals(4, widths.error(wide.central()) / widths.error(narrow.central()), 0.3);
        double truncation = widths.relative(wide.bounds().truncation(), wide.slope());
        assertEquals(1, truncation / error(widths, wide), 0.1);
    }

    @Test
    void theVerdictIsThatOfTheCheckAndComesFromOneOfTheWidths() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=3 h=2 y=2");
        Report report = new GradientCheck(network.network(), network.inputs()).run();
        Finding.Entry worst = report.telling().orElseThrow();
        StepWidths widths = new GradientCheck(network.network(), network.inputs())
                .widths(worst.place())
                .orElseThrow();
        assertEquals(worst, widths.entry());
        assertTrue(widths.decides(widths.deciding()));
        assertEquals(worst.comparison().numeric(), widths.deciding().slope());
        assertEquals(worst.error(), error(widths, widths.deciding()));
    }

    @Test
    void aKinkHasTwoSlopesHoweverNarrowTheWidth() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse("h_t = relu(u x_t)\nL_t = sum(h_t)"), "x=1 h=1");
        Inputs inputs = new Inputs(
                Map.of("u", Tensor.scalar(0)),
                Map.of("x", List.of(Tensor.scalar(1), Tensor.scalar(0), Tensor.scalar(0), Tensor.scalar(2))),
                Map.of());
        StepWidths widths = widths(network, inputs, "u", Slot.UNTIMED, 0);
        assertEquals(Verdict.CANNOT_TELL, widths.comparison().verdict());
        assertEquals(Optional.of(Doubt.KINK), widths.comparison().doubt());
        for (Width width : widths.widths()) {
            assertEquals(0, width.left());
            assertEquals(3, width.right(), 1e-12);
        }
    }

    @Test
    void whereTheLossIsNotFiniteNothingCanBeTold() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse("h_t = log(x_t)\nL_t = sum(h_t)"), "x=1 h=1 T=1");
        Inputs inputs = new Inputs(Map.of(), Map.of("x", List.of(Tensor.scalar(Double.MIN_NORMAL))), Map.of());
        StepWidths widths = widths(network, inputs, "x", 1, 0);
        assertEquals(Optional.of(Doubt.NOT_FINITE), widths.comparison().doubt());
        assertTrue(Double.isNaN(widths.comparison().step()));
        assertTrue(widths.widths().contains(widths.deciding()));
    }

    @Test
    void whatIsComputedHasNoStepWidths() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=3 h=2 y=2");
        GradientCheck check = new GradientCheck(network.network(), network.inputs());
        network.network().program().quantities().list().stream()
                .filter(each -> each.role() == Role.VARIABLE || each.role() == Role.TARGET)
                .forEach(each ->
                        assertTrue(check.widths(new Place(each.id(), 1, 0)).isEmpty(), each::key));
    }

    @Test
    void theVeryNumbersThatWereRecordedAreChecked() {
        Recurrence right = Recurrence.parse(ELMAN);
        RandomNetwork network = RandomNetwork.of(right, "x=3 h=2 y=2");
        RandomNetwork broken = RandomNetwork.of(Broken.in(right), "x=3 h=2 y=2");
        GradientCheck check = new GradientCheck(network.network(), network.inputs());
        assertTrue(check.run().passes());
        Report report = check.of(broken.network().trace(network.inputs())).run();
        assertTrue(report.differing() > 0, report::toString);
        assertTrue(report.largestError() > 1e-3);
    }
}
