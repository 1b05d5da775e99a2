package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.analysis.Run;
import unfold.analysis.Thresholds;
import unfold.analysis.flow.Bound;
import unfold.analysis.flow.Jacobians;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Level;
import unfold.draw.plot.curve.Look;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** The plots of the laboratory say of the classical lessons what these are about. */
class FlowPlotsTest {

    private static final int END = Integer.MAX_VALUE;

    private static Measured lesson(String word) {
        OpenLesson open = OpenLesson.open(BundledLessons.ofProgram().read(word));
        Subject subject = Subject.of(
                "",
                open.trace(),
                open.network().program().dependencies(),
                open.network().program().names());
        return new Measured("", subject, new Run(open.network(), open.inputs(), open.batch(), open.trace()));
    }

    private static Chart chart(PlotKind kind, Measured run, PlotSettings settings) {
        return ((CurvePlot) kind.measure(List.of(run), settings, () -> false)).chart();
    }

    private static Curve curve(Chart chart, String name) {
        return chart.curves().stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + chart.curves()));
    }

    @ParameterizedTest
    @CsvSource({"sigmoid-quarter, vanishing", "orthogonal-gain-1, stable", "orthogonal-gain-1.5, exploding"})
    void growthIsSaidInAWordOnceTheBackwardPassIsDone(String lesson, String word) {
        Measured run = lesson(lesson);
        var note = chart(PlotKind.GRADIENT_NORMS, run, PlotSettings.USUAL)
                .words()
                .notes()
                .get(0);
        assertTrue(note.texts().get(0).startsWith(word + ": "), note.texts().get(0));
        assertTrue(note.since() > run.subject().trace().steps().size() / 2, "not before it is measured");
    }

    @ParameterizedTest
    @CsvSource({"sigmoid-quarter, 0.25", "orthogonal-gain-1.5, 1.5"})
    void noFactorIsAboveTheBound(String lesson, double bound) {
        Chart chart = chart(PlotKind.FACTORS, lesson(lesson), PlotSettings.USUAL);
        Level level = chart.levels().stream()
                .filter(each -> each.labels().stream().anyMatch(label -> label.startsWith("bound")))
                .findFirst()
                .orElseThrow();
        assertEquals(bound, level.value(), 1e-9);
        Curve measured = chart.curves().get(0);
        assertTrue(measured.readings().size() > 3);
        measured.readings().forEach(reading -> assertTrue(reading.value() <= bound * (1 + 1e-9)));
    }

    @Test
    void aFactorAboveTheBoundWouldBeSaid() {
        Measured run = lesson("orthogonal-gain-1.5");
        Limits limits = Limits.of(run).get(0);
        Bound bound = limits.bound();
        Bound low =
                new Bound(bound.weights(), bound.norm() / 100, bound.function(), bound.steepest(), bound.measured());
        List<Jacobians.Point> norms =
                Jacobians.of(run.run(), limits.chain(), () -> false).factorNorms(() -> false);
        String said = limits.note(norms).texts().get(0);
        assertTrue(said.contains("never above"), said);
        Limits exceeded = new Limits(run, limits.chain(), low, Optional.empty());
        assertTrue(exceeded.note(norms).texts().get(0).contains("is above"));
    }

    @Test
    void aFactorAppearsWithItsState() {
        Measured run = lesson("orthogonal-gain-1.5");
        Trace trace = run.subject().trace();
        Quantity state = Chains.of(run).get(0).quantities().get(0);
        Chart chart = chart(PlotKind.FACTORS, run, PlotSettings.USUAL);
        chart.curves().get(0).readings().forEach(reading -> {
            Slot slot = Slot.value(state, reading.time());
            assertTrue(trace.at(slot, reading.since()).isPresent(), "t = " + reading.time());
            assertTrue(trace.at(slot, reading.since() - 1).isEmpty(), "t = " + reading.time());
        });
    }

    @Test
    void productsStartWithOneAtTheChosenTime() {
        Measured run = lesson("orthogonal-gain-1.5");
        Curve all = chart(PlotKind.PRODUCT, run, PlotSettings.USUAL).curves().get(0);
        assertEquals(Math.pow(1.5, 20), all.at(END).get(20).value(), 1e-6);
        Curve later = chart(PlotKind.PRODUCT, run, PlotSettings.USUAL.from(15))
                .curves()
                .get(0);
        assertEquals(15, later.at(END).firstKey());
        assertEquals(1, later.at(END).get(15).value(), 1e-12);
        assertEquals(Math.pow(1.5, 5), later.at(END).get(20).value(), 1e-9);
    }

    @Test
    void theCellHasAPathOfItsOwn() {
        Chart chart = chart(PlotKind.PRODUCT, lesson("lstm-four-gates"), PlotSettings.USUAL);
        double cell = curve(chart, "‖∂C_t/∂C_0‖ along C").at(END).get(4).value();
        double hidden = curve(chart, "‖∂h_t/∂h_0‖ along h").at(END).get(4).value();
        assertTrue(cell > 100 * hidden, "the cell keeps what the hidden path loses");
    }

    @Test
    void clippingShortensTheGradientOfAllParametersTogether() {
        Measured run = lesson("clipping").clipped(new Thresholds(OptionalDouble.of(5), OptionalDouble.empty()));
        Chart chart = chart(PlotKind.CLIPPING, run, PlotSettings.USUAL);
        int all = chart.columns().size();
        assertEquals(34.7, curve(chart, "before clipping").at(END).get(all).value(), 0.05);
        Curve after = curve(chart, "after clipping");
        assertEquals(Look.Kind.OPEN, after.look().kind());
        assertEquals(5, after.at(END).get(all).value(), 1e-12);
    }

    @Test
    void contributionsAddUpToTheGradient() {
        Measured run = lesson("worked-example");
        Chart chart = chart(PlotKind.CONTRIBUTIONS, run, PlotSettings.USUAL);
        double sum = curve(chart, "W so far").at(END).get(1).value();
        double whole = run.subject()
                .trace()
                .last(Slot.gradient(run.subject().trace().quantity("W").orElseThrow(), 0))
                .orElseThrow()
                .norm();
        assertEquals(whole, sum, 1e-12);
    }
}
