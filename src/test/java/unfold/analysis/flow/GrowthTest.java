package unfold.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.analysis.flow.Growth.Word;

class GrowthTest {

    private static double[] powers(double start, double factor, int steps) {
        double[] norms = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            norms[i] = start * Math.pow(factor, i);
        }
        return norms;
    }

    @ParameterizedTest
    @CsvSource({
        "0.71, 19, VANISHING, '0.710 × per step over 19 steps: below 0.9, vanishing.'",
        "1.5, 9, EXPLODING, '1.50 × per step over 9 steps: above 1.1, exploding.'",
        "1, 19, STABLE, '1.00 × per step over 19 steps: between 0.9 and 1.1, stable.'",
        "0.95, 19, STABLE, '0.950 × per step over 19 steps: between 0.9 and 1.1, stable.'",
        "0.95, 199, VANISHING, '0.950 × per step over 199 steps comes to 3.7e-05: below 1/100, vanishing.'",
        "1.05, 199, EXPLODING, '1.05 × per step over 199 steps comes to 1.6e+04: above 100, exploding.'"
    })
    void aSteadySeriesHasItsFactor(double factor, int steps, Word word, String sentence) {
        Growth growth = Growth.of(powers(3, factor, steps));
        assertEquals(word, growth.word());
        assertEquals(factor, growth.factor(), 1e-12);
        assertEquals(sentence, growth.sentence());
    }

    @Test
    void whatGrowsFirstAndThenDiesIsVanishing() {
        double[] up = powers(1, 2, 5);
        double[] down = powers(up[5], 0.8, 20);
        double[] norms = new double[26];
        System.arraycopy(up, 0, norms, 0, 5);
        System.arraycopy(down, 0, norms, 5, 21);
        Growth growth = Growth.of(norms);
        assertEquals(Word.VANISHING, growth.word());
        assertEquals(0.8, growth.factor(), 1e-12);
        assertEquals(
                "First 32.0 × over 5 steps, then 0.800 × per step over 20 steps: below 0.9, vanishing.",
                growth.sentence());
    }

    @Test
    void aShortDipAtTheEndDoesNotDecide() {
        Growth growth = Growth.of(1, 1.5, 2.2, 3.4, 5, 7.6, 11, 17, 25, 5);
        assertEquals(Word.EXPLODING, growth.word());
        assertTrue(growth.sentence().startsWith("1."), growth.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "'1, 0.1, 0, 0', VANISHING, 'The norm is exactly 0 after 2 steps: vanishing.'",
        "'1, 10, Infinity, NaN', EXPLODING, 'The norm is infinite after 2 steps: exploding.'",
        "'1, NaN, Infinity', OPEN, 'A norm is no number (NaN), so nothing is said about growth.'",
        "'1, 0, 1, 0', VANISHING, 'The norm is exactly 0 after 3 steps: vanishing.'",
        "'1, 0, 1, 1, 1, 1', STABLE, 'Since it was exactly 0: 1.00 × per step over 3 steps: between 0.9 and 1.1, stable.'",
        "'1, 0, 1, 2', OPEN, 'The norm is exactly 0 now and then, so nothing is said about growth.'",
        "'Infinity, 1, 0.1', OPEN, 'The norm is infinite from the start, so nothing is said about growth.'",
        "'Infinity, NaN', OPEN, 'The norm is infinite from the start, so nothing is said about growth.'",
        "'1, Infinity', EXPLODING, 'The norm is infinite after 1 step: exploding.'",
        "'0, 0, 0', OPEN, 'All norms are exactly 0: no gradient flows.'",
        "'2', OPEN, 'Two steps back at least are needed to speak of growth.'",
        "'0, 0, 1, 0.5, 0.25', VANISHING, '0.500 × per step over 2 steps: below 0.9, vanishing.'"
    })
    void zeroInfinityAndNaNHaveWords(String numbers, Word word, String sentence) {
        List<Magnitude> norms = new ArrayList<>();
        for (String number : numbers.split(", ")) {
            norms.add(Magnitude.of(Double.parseDouble(number)));
        }
        Growth growth = Growth.ofMagnitudes(norms);
        assertEquals(word, growth.word());
        assertEquals(sentence, growth.sentence());
    }

    @Test
    void beyondTheRangeOfDoublesItIsMeasuredStill() {
        List<Magnitude> norms = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            norms.add(new Magnitude(1.5, -40L * i));
        }
        assertEquals(Math.pow(2, -40), Growth.ofMagnitudes(norms).factor(), 1e-24);
    }
}
