package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1.000",
        "-0.148482655, −0.148",
        "0.9999561805, 1.000",
        "9.9996, 10.00",
        "12.345, 12.35",
        "-123.45, −123.5",
        "1234.5, 1235",
        "99999.4, 99999",
        "123456, 1.2e5",
        "-123456, −1.2e5",
        "0.0005, 0.001",
        "0.00021, 2.1e−4",
        "-0.00021, −2e−4",
        "2.13e-7, 2.1e−7",
        "3e-12, 3e−12",
        "-3.4e-120, −3e−120",
        "1.7e308, 2e308",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void aNumberIsShownInAFewCharacters(double value, String shown) {
        assertEquals(shown, Numerals.fixed(value));
    }

    @Test
    void noOrdinaryNumberIsWiderThanItsCell() {
        for (double size = 1e-9; size < 1e9; size *= 1.37) {
            for (double value : new double[] {size, -size}) {
                assertTrue(Numerals.fixed(value).length() <= 6, Numerals.fixed(value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "-2, −2", "0, 0", "0.5, 0.500"})
    void wholeNumbersGoWithoutDecimals(double value, String shown) {
        assertEquals(shown, Numerals.whole(value));
    }
}
