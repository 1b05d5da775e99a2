package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.plot.curve.Axis;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;

class GradientNormPlotTest {

    private static final Subject LECTURE = Samples.lecture();

    private static Chart chart(List<Measured> runs, PlotSettings settings) {
        return ((CurvePlot) GradientNormPlot.measure(runs, settings, () -> false)).chart();
    }

    private static Chart chart(Subject subject, PlotSettings settings) {
        return chart(List.of(new Measured("", subject, null)), settings);
    }

    @Test
    void theCurveGrowsAsTheBackwardPassGoesOn() {
        Curve curve = chart(LECTURE, PlotSettings.USUAL).curves().get(0);
        int known = 0;
        for (int cursor = 0; cursor <= LECTURE.trace().steps().size(); cursor++) {
            int now = curve.at(cursor).size();
            assertTrue(now == known || now == known + 1);
            known = now;
        }
        assertEquals(4, known);
    }

    @Test
    void theNormIsThatOfTheGradient() {
        Curve curve = chart(LECTURE, PlotSettings.USUAL).curves().get(0);
        assertEquals("‖∂L/∂s‖", curve.name());
        double norm = curve.at(LECTURE.trace().steps().size()).get(3).value();
        assertEquals(0.05180919376268153 * Math.sqrt(2), norm, 1e-12);
    }

    @Test
    void chosenVariablesTakeThePlaceOfTheState() {
        Chart chart = chart(LECTURE, PlotSettings.USUAL.with(List.of("o", "z")));
        assertEquals(
                List.of("‖∂L/∂z‖", "‖∂L/∂o‖"),
                chart.curves().stream().map(Curve::name).toList());
    }

    @Test
    void curvesOfSeveralRunsAreNamedByThem() {
        List<Measured> runs = List.of(new Measured("before", LECTURE, null), new Measured("after", LECTURE, null));
        assertEquals(
                List.of("before", "after"),
                chart(runs, PlotSettings.USUAL).curves().stream()
                        .map(Curve::name)
                        .toList());
        Chart two = chart(runs, PlotSettings.USUAL.with(List.of("s", "o")));
        assertEquals("after: ‖∂L/∂s‖", two.curves().get(2).name());
    }

    @Test
    void theAxisIsOfDecadesOrLinearFromZero() {
        assertEquals(new Axis(true, -6, 0), chart(LECTURE, PlotSettings.USUAL).axis());
        Axis linear = chart(LECTURE, PlotSettings.USUAL.with(false)).axis();
        assertEquals(0, linear.bottom());
        double largest =
                Axis.values(chart(LECTURE, PlotSettings.USUAL).curves()).max().orElseThrow();
        assertEquals(largest, linear.top());
    }
}
