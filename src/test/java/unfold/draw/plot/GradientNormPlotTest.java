package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.trace.Quantity;

class GradientNormPlotTest {

    private static final Subject LECTURE = Samples.lecture();
    private static final Quantity STATE = LECTURE.trace().quantity("s").orElseThrow();

    @Test
    void theCurveGrowsAsTheBackwardPassGoesOn() {
        int known = 0;
        for (int cursor = 0; cursor <= LECTURE.trace().steps().size(); cursor++) {
            int now = NormSeries.of(Frame.at(LECTURE, cursor), STATE).points().size();
            assertTrue(now == known || now == known + 1);
            known = now;
        }
        assertEquals(4, known);
    }

    @Test
    void theNormIsThatOfTheGradient() {
        NormSeries series = NormSeries.complete(LECTURE, STATE);
        NormSeries.Point third = series.points().get(3);
        assertEquals(3, third.time());
        assertEquals(0.05180919376268153 * Math.sqrt(2), third.norm(), 1e-12);
    }

    @Test
    void theAxisSpansSixDecadesAtLeastAndEveryPoint() {
        Decades decades = Decades.covering(List.of(series(0.2, 3e-9)));
        assertEquals(new Decades(-9, 0), decades);
        assertEquals(new Decades(-6, 0), Decades.covering(List.of(series(0.2, 0.1))));
        assertEquals(new Decades(-2, 9), Decades.covering(List.of(series(0.02, 5e8))));
        assertEquals(new Decades(-6, 0), Decades.covering(List.of()));
    }

    @Test
    void zeroInfinityAndNanDoNotStretchTheAxis() {
        NormSeries special = series(0, Double.POSITIVE_INFINITY, Double.NaN, 0.5);
        assertEquals(new Decades(-6, 0), Decades.covering(List.of(special)));
    }

    private static NormSeries series(double... norms) {
        List<NormSeries.Point> points = IntStream.range(0, norms.length)
                .mapToObj(i -> new NormSeries.Point(i + 1, norms[i]))
                .toList();
        return new NormSeries(STATE, points);
    }
}
