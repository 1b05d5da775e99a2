package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Numerals;
import unfold.draw.Pins;
import unfold.draw.Subject;
import unfold.trace.Slot;

class CellWordsTest {

    private final Subject subject = TestLessons.open("worked-example.yaml").subject();

    private String line(String key, int time, int index, int cursor) {
        Slot slot = Slot.value(subject.trace().quantity(key).orElseThrow(), time);
        return CellWords.line(Frame.at(subject, cursor), new Cell(slot, index), Pins.Digits.FEW);
    }

    @Test
    void vectorNamesTimeUnitValueAndGradient() {
        assertEquals("s at t = 2, unit 1: value 0.9796127, gradient −0.1484827", line("s", 2, 0, 39));
    }

    @Test
    void whatIsNotComputedYetIsSaidToBe() {
        assertEquals("s at t = 2, unit 1: value 0.9796127, gradient not computed yet", line("s", 2, 0, 5));
        assertEquals("s at t = 2, unit 1: value not computed yet, gradient not computed yet", line("s", 2, 0, 0));
    }

    @Test
    void matrixNamesRowAndColumn() {
        assertEquals("U, row 2, column 1: value 0.4, gradient not computed yet", line("U", 1, 3, 0));
    }

    @Test
    void targetsHaveNoGradient() {
        assertEquals("y at t = 1, unit 1: value 1", line("y", 1, 0, 39));
    }

    @Test
    void namesOfUnitsAndTimeStepsAreSaid() {
        Subject named = TestLessons.open("characters.yaml").subject();
        Frame frame = Frame.at(named, 0);
        Slot input = Slot.value(named.trace().quantity("x").orElseThrow(), 2);
        assertEquals(
                "x at t = 2 (“e”), unit 2: “e”: value 1, gradient not computed yet",
                CellWords.line(frame, new Cell(input, 1), Pins.Digits.FEW));
        Slot output = Slot.value(named.trace().quantity("o").orElseThrow(), 2);
        assertEquals(
                "o at t = 2, unit 4: “o”: value not computed yet, gradient not computed yet",
                CellWords.line(frame, new Cell(output, 3), Pins.Digits.FEW));
    }

    @Test
    void numbersKeepSevenDigitsWhateverTheirSize() {
        assertEquals("−1.234568e−09", Numerals.precise(-1.23456789e-9));
        assertEquals("1234.568", Numerals.precise(1234.56789));
        assertEquals("0", Numerals.precise(0));
        assertEquals("−∞", Numerals.precise(Double.NEGATIVE_INFINITY));
    }
}
