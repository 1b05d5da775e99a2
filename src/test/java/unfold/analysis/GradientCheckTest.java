package unfold.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/** Gradients of recurrences of every structure against central differences. */
class GradientCheckTest {

    private static final String ELMAN = "h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)\n";

    static Stream<RecurrenceCases.Case> everyRecurrenceHasTheGradientsOfItsLoss() {
        return RecurrenceCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyRecurrenceHasTheGradientsOfItsLoss(RecurrenceCases.Case recurrence) {
        Report report = check(RandomNetwork.of(Recurrence.parse(recurrence.text()), recurrence.sizes()));
        for (Finding finding : report.findings()) {
            assertEquals(Verdict.AGREES, finding.verdict(), finding::toString);
            assertEquals(0, finding.tally().cannotTell(), finding::toString);
            assertTrue(finding.largestError() < 1e-8, finding::toString);
        }
        assertTrue(report.passes());
    }

    private static Report check(RandomNetwork network) {
        return new GradientCheck(network.network(), network.inputs()).run();
    }

    static Stream<RecurrenceCases.Case> aWrongPullbackIsFoundInEveryRecurrence() {
        return RecurrenceCases.all().stream().filter(each -> each.text().contains("tanh("));
    }

    @ParameterizedTest
    @MethodSource
    void aWrongPullbackIsFoundInEveryRecurrence(RecurrenceCases.Case recurrence) {
        Recurrence broken = Broken.in(Recurrence.parse(recurrence.text()));
        Report report = check(RandomNetwork.of(broken, recurrence.sizes()));
        assertTrue(report.findings().stream().anyMatch(finding -> finding.verdict() == Verdict.DIFFERS));
        assertFalse(report.passes());
    }

    @Test
    void aWrongPullbackIsFound() {
        Report report = check(RandomNetwork.of(Broken.in(Recurrence.parse(ELMAN)), "x=3 h=2 y=2"));
        assertFalse(report.passes());
        for (Finding finding : report.findings()) {
            assertEquals(Verdict.DIFFERS, finding.verdict(), finding::toString);
            assertTrue(finding.largestError() > 1e-3, finding::toString);
        }
    }

    @Test
    void aKinkIsNoFault() {
        Recurrence recurrence = Recurrence.parse("h_t = relu(U x_t + W h_{t-1})\nL_t = sum(h_t ⊙ v)\n");
        RandomNetwork network = RandomNetwork.of(recurrence, "x=2 h=2");
        Inputs inputs = new Inputs(
                Map.of("U", Tensor.matrix(new double[][] {{1, 1}, {1, -1}}), "W", matrix(0), "v", Tensor.vector(1, 2)),
                Map.of("x", List.of(Tensor.vector(1, 1), vector(0), Tensor.vector(-1, 1), Tensor.vector(2, -2))),
                Map.of());
        Report report = new GradientCheck(network.network(), inputs).run();
        assertTrue(report.passes(), report::toString);
        int open = report.findings().stream()
                .mapToInt(finding -> finding.tally().cannotTell())
                .sum();
        assertTrue(open > 4, report::toString);
        int kinks = report.findings().stream()
                .mapToInt(finding -> finding.tally().doubts().getOrDefault(Doubt.KINK, 0))
                .sum();
        assertEquals(open, kinks, report::toString);
        Finding both = report.findings().stream()
                .filter(finding -> finding.worst().isPresent() && finding.open().isPresent())
                .findFirst()
                .orElseThrow();
        Place worst = both.worst().orElseThrow().place();
        assertEquals(both.worst(), both.telling());
        assertEquals(both.open(), both.after(worst));
        assertEquals(both.worst(), both.after(both.open().orElseThrow().place()));
    }

    private static Tensor matrix(double value) {
        return Tensor.matrix(new double[][] {{value, value}, {value, value}});
    }

    private static Tensor vector(double value) {
        return Tensor.vector(value, value);
    }

    /** Over a hundred time steps the gradient shrinks far below the rounding error of the loss. */
    @Test
    void aGradientThatCannotBeMeasuredIsNoFault() {
        Recurrence recurrence = Recurrence.parse("h_t = tanh(0.1 h_{t-1} + x_t)\nL = squared_error(h_T, y_T) + 1");
        RandomNetwork network = RandomNetwork.of(recurrence, "x=2 y=2 h=2 T=100");
        Report report = check(network);
        assertTrue(report.passes(), report::toString);
        Finding initial = finding(report, Finding.Kind.INITIAL);
        assertEquals(Verdict.CANNOT_TELL, initial.verdict());
        assertEquals(2, initial.tally().cannotTell());
        assertEquals(Map.of(Doubt.TOO_SMALL, 2), initial.tally().doubts());
    }

    /** Large weights make tanh networks chaotic: after many steps no width is narrow enough. */
    @Test
    void aLossThatIsTooWildForDifferencesIsNoFault() {
        Recurrence recurrence = Recurrence.parse("h_t = tanh(4 W h_{t-1} + x_t)\nL_t = squared_error(h_t, y_t)");
        RandomNetwork network = RandomNetwork.of(recurrence, "x=8 y=8 h=8 T=200");
        Report report = new GradientCheck(network.network(), network.inputs(), 100).run();
        assertTrue(
                report.findings().stream().noneMatch(finding -> finding.verdict() == Verdict.DIFFERS),
                report::toString);
        assertTrue(
                report.findings().stream()
                        .anyMatch(finding -> finding.tally().doubts().containsKey(Doubt.UNSETTLED)),
                report::toString);
    }

    private static Finding finding(Report report, Finding.Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aParameterThatTheLossDoesNotDependOnAgrees() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN + "k_t = A h_t\n"), "x=3 h=2 y=2 k=2");
        assertTrue(check(network).findings().stream().allMatch(finding -> finding.verdict() == Verdict.AGREES));
    }

    @Test
    void aLossThatIsNotFiniteIsReported() {
        Recurrence recurrence = Recurrence.parse("h_t = exp(x_t + h_{t-1})\nL_t = sum(h_t)");
        RandomNetwork network = RandomNetwork.of(recurrence, "x=2");
        Map<String, List<Tensor>> data = new HashMap<>(network.inputs().data());
        data.put("x", List.of(vector(1), vector(900), vector(1), vector(1)));
        Report report = new GradientCheck(network.network(), new Inputs(Map.of(), data, Map.of())).run();
        assertEquals(Double.POSITIVE_INFINITY, report.loss());
        assertFalse(report.passes());
    }

    @Test
    void aRecurrenceWithoutLossIsRefused() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse("h_t = tanh(U x_t)"), "x=2 h=2");
        assertThrows(InputException.class, () -> check(network));
    }

    @Test
    void ofVeryManyEntriesASampleIsCheckedAndSaidSo() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=9 h=12 y=12");
        GradientCheck check = new GradientCheck(network.network(), network.inputs(), 100);
        Report report = check.run();
        assertTrue(report.sampled());
        assertTrue(report.passes());
        for (Finding finding : report.findings()) {
            assertTrue(finding.tally().checked() >= Math.min(12, finding.tally().entries()), finding::toString);
        }
        assertTrue(finding(report, Finding.Kind.PARAMETER).tally().checked() < 108);
        assertEquals(report, check.run());
    }

    @Test
    void progressIsToldAndACheckCanBeCancelled() {
        RandomNetwork network = RandomNetwork.of(Recurrence.parse(ELMAN), "x=3 h=2 y=2");
        List<Integer> told = new ArrayList<>();
        Report whole = new GradientCheck(network.network(), network.inputs())
                .run((entries, of) -> told.add(of - entries), () -> false);
        assertTrue(whole.complete());
        assertEquals(0, told.get(told.size() - 1));
        assertEquals(6 + 4 + 2 + 12, told.size());
        told.clear();
        Report part = new GradientCheck(network.network(), network.inputs())
                .run((entries, of) -> told.add(entries), () -> told.size() == 7);
        assertFalse(part.complete());
        assertFalse(part.passes());
        assertEquals(7, told.size());
    }
}
