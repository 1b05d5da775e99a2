package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Pins;
import unfold.explain.origin.Arithmetic;
import unfold.trace.Slot;

/** The lines of the worked example, as a class can check them by hand. */
class ArithmeticTest {

    private static final Pinned EXAMPLE = new Pinned("worked-example");

    private static String text(Slot slot, int index, int cursor) {
        Frame frame = new Pinned("worked-example").pin(slot, index).frame(cursor, 0);
        Pins pins = frame.marks().pins();
        return Arithmetic.whole(pins::figure).text(pins.looked().orElseThrow().origin());
    }

    @Test
    void aStateIsTheFunctionOfItsRowAndBias() {
        assertEquals(
                "s_2[1] = tanh(0.1·2 + 0.2·3 + 0.3·4 + 0.1·0.885 + 0.2·0.997 + 0) = tanh(2.288) = 0.980",
                text(EXAMPLE.value("s", 2), 0, EXAMPLE.end()));
    }

    @Test
    void aGradientIsTheSumOfWhatComesFromTheOutputAndFromTheNextStep() {
        assertEquals("""
                ∂L/∂s_2[1] = −0.149 + 6.3e−5 = −0.148
                  from the output: (Vᵀ δ^{o}_{2})[1] = 0.1·0.213 + 0.3·0.317 + 0.5·(−0.530) = −0.149
                  from t = 3: (Wᵀ δ^{s}_{3})[1] = 0.1·0.001 + 0.3·2.1e−7 = 6.3e−5""", text(EXAMPLE.value("s", 2).gradient(), 0, EXAMPLE.end()));
    }

    @Test
    void aGradientOfAWeightIsTheSumOfAllTimeSteps() {
        assertEquals("""
                ∂L/∂W[1,2] = 0.001 − 0.006 + 0 = −0.005
                  at t = 3: (δ^{s}_{3} s_{2}ᵀ)[1,2] = 0.001·1.000 = 0.001
                  at t = 2: (δ^{s}_{2} s_{1}ᵀ)[1,2] = −0.006·0.997 = −0.006
                  at t = 1: (δ^{s}_{1} s_{0}ᵀ)[1,2] = 0.054·0 = 0""", text(EXAMPLE.value("W", 0).gradient(), 1, EXAMPLE.end()));
    }

    @Test
    void aShareOfASoftmaxShowsItsExponent() {
        assertEquals("""
                o_2[1] = e^{0.298} / (e^{0.298} + e^{0.694} + e^{1.090}) = 0.213
                  exponent = 0.1·0.980 + 0.2·1.000 + 0 = 0.298""", text(EXAMPLE.value("o", 2), 0, EXAMPLE.end()));
    }

    @Test
    void whatIsNotThereYetSaysSo() {
        assertEquals("s_2[1] is not computed yet: operation 4 does it", text(EXAMPLE.value("s", 2), 0, 3));
        assertEquals("W[1,2] = 0.2  given", text(EXAMPLE.value("W", 0), 1, 3));
        assertEquals(
                "∂L/∂y_1[1] is never computed in this run",
                text(EXAMPLE.value("y", 1).gradient(), 0, 3));
        int first = EXAMPLE.trace.writer(EXAMPLE.value("W", 0).gradient()).orElseThrow();
        assertEquals(
                "∂L/∂W[1,2] = (δ^{s}_{3} s_{2}ᵀ)[1,2] = 0.001·1.000 = 0.001  at t = 3  so far; 2 shares to come",
                text(EXAMPLE.value("W", 0).gradient(), 1, first + 1));
        Slot loss = EXAMPLE.value("L in total", 0);
        assertEquals("∂L/∂L = 1  where the backward pass begins", text(loss.gradient(), 0, EXAMPLE.end()));
    }
}
