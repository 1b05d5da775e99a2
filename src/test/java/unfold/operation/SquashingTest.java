package unfold.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquashingTest {

    /** Those of the function here and of the one it is compared with, which lies within 1 itself. */
    private static final double ULPS = 3;

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-7, 0.01, 0.3, 0.625, 1, 5, 30})
    void tanhIsThatOfTheStandardLibrary(double size) {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = size * random.nextGaussian();
            double expected = StrictMath.tanh(x);
            double found = Squashing.tanh(x);
            assertTrue(Math.abs(found - expected) <= ULPS * Math.ulp(expected), () -> "tanh " + x + " is " + found);
            assertEquals(-found, Squashing.tanh(-x), "it is odd");
            assertTrue(Math.abs(found) <= 1, "no more than 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                Double.MIN_VALUE,
                1e-300,
                20,
                800,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void tanhAtTheEndsIsExact(double x) {
        assertEquals(StrictMath.tanh(x), Squashing.tanh(x));
    }

    @Test
    void tanhRisesAcrossThePlaceWhereTheWayOfComputingChanges() {
        double before = Squashing.tanh(0.6249);
        for (double x = 0.6249; x < 0.6251; x += 1e-9) {
            double now = Squashing.tanh(x);
            assertTrue(now >= before, "falls before " + x);
            before = now;
        }
    }
}
