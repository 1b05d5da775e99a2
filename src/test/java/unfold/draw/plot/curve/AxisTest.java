package unfold.draw.plot.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static Axis decades(double... values) {
        return Axis.decades(DoubleStream.of(values).map(Math::log10));
    }

    private static Reading reading(double value) {
        return new Reading(1, 0, value);
    }

    @Test
    void whatADoubleCannotHoldStillHasItsPlaceAmongDecades() {
        Reading tiny = new Reading(1, 0, 0, -400.3);
        Axis axis = Axis.of(true, List.of(new Curve("", "", Look.of(0, 0), List.of(tiny))), List.of());
        assertEquals(new Axis(true, -406, -400), axis);
        assertTrue(axis.holds(tiny));
        assertEquals("5.012e−401", Figures.four(tiny));
    }

    @Test
    void decadesSpanSixAtLeastAndEveryValue() {
        assertEquals(new Axis(true, -9, 0), decades(0.2, 3e-9));
        assertEquals(new Axis(true, -6, 0), decades(0.2, 0.1));
        assertEquals(new Axis(true, -2, 9), decades(0.02, 5e8));
        assertEquals(new Axis(true, -6, 0), decades());
    }

    @Test
    void zeroInfinityAndNanDoNotStretchTheAxisAndHaveNoPlaceOnIt() {
        double[] special = {0, Double.POSITIVE_INFINITY, Double.NaN};
        Axis decades = decades(0, Double.POSITIVE_INFINITY, Double.NaN, 0.5);
        assertEquals(new Axis(true, -6, 0), decades);
        Axis linear = Axis.linear(DoubleStream.of(0, Double.POSITIVE_INFINITY, Double.NaN, 0.5));
        assertEquals(new Axis(false, 0, 0.5), linear);
        for (double value : special) {
            assertFalse(decades.holds(reading(value)));
        }
        assertTrue(linear.holds(reading(0)));
        assertFalse(linear.holds(reading(Double.NaN)));
    }

    @Test
    void valuesTooLargeForALinearAxisStandAtItsEdge() {
        Axis linear = Axis.linear(DoubleStream.of(1e308, -1e308, 2));
        assertEquals(new Axis(false, 0, 2), linear);
        assertFalse(linear.holds(reading(1e308)));
        assertTrue(decades(1e308).holds(reading(1e308)));
    }

    @Test
    void oneValueAloneHasRoomAroundIt() {
        Axis axis = Axis.around(DoubleStream.of(-3, -3));
        assertTrue(axis.bottom() < -3 && axis.top() > -3);
        assertEquals(new Axis(false, 0, 1), Axis.around(DoubleStream.empty()));
    }
}
