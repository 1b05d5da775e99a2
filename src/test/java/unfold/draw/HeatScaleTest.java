package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeatScaleTest {

    private static final HeatScale LOG = HeatScale.SignedLog.covering(1e-9, 0.3);

    @Test
    void valuesAreShownInProportionAndSymmetrically() {
        HeatScale scale = new HeatScale.Linear(4);
        assertEquals(0.5, scale.position(2));
        assertEquals(-0.5, scale.position(-2));
        assertEquals(1, scale.position(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(scale.position(Double.NaN)));
    }

    @Test
    void everyDecadeOfAGradientLooksDifferent() {
        double before = 0;
        for (double size = 1e-9; size < 2; size *= 10) {
            double position = LOG.position(size);
            assertTrue(position > before + 0.05, "at " + size);
            assertEquals(-position, LOG.position(-size));
            before = position;
        }
        assertEquals(1, before, 1e-9);
    }

    @Test
    void theSmallestGradientIsNotZero() {
        assertEquals(0, LOG.position(0));
        assertTrue(LOG.position(1e-300) > 0.1);
        assertTrue(LOG.position(-1e-300) < -0.1);
    }

    @Test
    void aRunWithoutGradientsHasAScaleToo() {
        HeatScale scale = HeatScale.SignedLog.covering(0, 0);
        assertEquals(1, scale.top());
        assertEquals(0, scale.position(0));
    }

    @Test
    void gradientsThatAreAboutToOverflowStillLookDifferent() {
        HeatScale scale = HeatScale.SignedLog.covering(1e-3, 1.5e308);
        assertEquals(1, scale.position(1.5e308));
        assertTrue(scale.position(1e150) < 0.7, "at half of the decades");
        assertTrue(scale.position(1e150) > scale.position(1) + 0.2, "not the faintest colour for all");
        assertTrue(Double.isFinite(scale.top()), "the end of the scale has a number");
    }

    @Test
    void aScaleWithoutExtentStillTellsSigns() {
        assertEquals(-1, new HeatScale.Linear(0).position(-3));
    }
}
