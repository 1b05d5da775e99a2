package unfold.draw.plot.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.024134, 0.02413",
        "1, 1.000",
        "1234.56, 1235",
        "9999.96, 1.000e4",
        "2.4134e-7, 2.413e−7",
        "-0.5, −0.5000",
        "0, 0",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞",
        "4.9e-324, 4.900e−324",
    })
    void fourSignificantDigits(double value, String text) {
        assertEquals(text, Figures.four(value));
    }

    @Test
    void anAxisHasAsManyDecimalsAsItsStepNeeds() {
        assertEquals("0.25", Figures.round(0.25, 0.05));
        assertEquals("2", Figures.round(2, 1));
        assertEquals("0", Figures.round(1e-17, 0.5));
        assertEquals("2.0e8", Figures.round(2e8, 1e8));
        assertEquals("−1.5", Figures.round(-1.5, 0.5));
    }
}
