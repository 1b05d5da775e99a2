package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.draw.Pins;
import unfold.trace.Aspect;
import unfold.trace.Slot;
import unfold.trace.Trace;

class PinsModelTest {

    private final PinsModel pins = new PinsModel();

    private static Cell cell(int index) {
        return new Cell(new Slot(0, 1, Aspect.VALUE), index);
    }

    private List<Integer> numbers() {
        return pins.allProperty().get().stream().map(PinsModel.Kept::number).toList();
    }

    @Test
    void onePinTakesThePlaceOfAllOthersAndMoreAreAdded() {
        pins.add(cell(0));
        pins.add(cell(1));
        pins.add(cell(1));
        assertEquals(List.of(1, 2), numbers());
        pins.only(cell(2));
        assertEquals(List.of(1), numbers());
        assertEquals(cell(2), pins.lookedProperty().get());
    }

    @Test
    void numbersStayWhenAnotherPinGoesAndTheLowestFreeOneIsTakenNext() {
        pins.add(cell(0));
        pins.add(cell(1));
        pins.add(cell(2));
        pins.remove(cell(1));
        assertEquals(List.of(1, 3), numbers());
        pins.add(cell(3));
        assertEquals(List.of(1, 3, 2), numbers());
    }

    @Test
    void theFirstPinGoesWhenThereAreTooMany() {
        for (int i = 0; i <= PinsModel.MOST; i++) {
            pins.add(cell(i));
        }
        assertEquals(PinsModel.MOST, numbers().size());
        assertFalse(pins.isPinned(cell(0)));
        assertEquals(1, numbers().get(PinsModel.MOST - 1));
    }

    @Test
    void walkingGoesRoundAndNeedsTwo() {
        assertFalse(pins.walk(1));
        pins.add(cell(0));
        assertFalse(pins.walk(1));
        pins.add(cell(1));
        assertTrue(pins.walk(1));
        assertEquals(cell(0), pins.lookedProperty().get());
        pins.walk(-1);
        assertEquals(cell(1), pins.lookedProperty().get());
    }

    @Test
    void aPinThatMovesKeepsItsNumberAndMergesWithOneThatIsThere() {
        pins.add(cell(0));
        pins.add(cell(1));
        pins.move(cell(5));
        assertEquals(List.of(1, 2), numbers());
        assertEquals(cell(5), pins.lookedProperty().get());
        pins.move(cell(0));
        assertEquals(List.of(1), numbers());
        assertEquals(cell(0), pins.lookedProperty().get());
    }

    @Test
    void removingAndClearingLeaveSomethingOrNothingToLookAt() {
        pins.add(cell(0));
        pins.add(cell(1));
        pins.remove(cell(1));
        assertEquals(cell(0), pins.lookedProperty().get());
        assertTrue(pins.clear());
        assertNull(pins.lookedProperty().get());
        assertFalse(pins.clear());
    }

    @Test
    void pinsAreThoseOfThePictureAndFollowTheCursor() {
        WindowModel model = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
        model.lesson().openBundled("worked-example");
        Trace trace = model.lesson().showingProperty().get().trace();
        Slot state = Slot.value(trace.quantity("s").orElseThrow(), 2);
        model.frames().pins().only(new Cell(state, 0));
        model.cursor().moveTo(3);
        assertEquals(
                "s_2[1] is not computed yet: operation 4 does it",
                model.frames().arithmetic());
        model.cursor().moveTo(4);
        String words = model.frames().arithmetic();
        assertTrue(words.startsWith("s_2[1] = tanh(0.1·2 + 0.2·3 + 0.3·4 + 0.1·0.885"), words);
        assertTrue(words.endsWith(" = " + trace.last(state).orElseThrow().get(0)), words);
        Pins shown = model.frames().marked().orElseThrow().marks().pins();
        assertEquals(1, shown.all().size());
        model.lesson().enter(Showing.bundled("gru"), 0);
        assertTrue(model.frames().pins().isEmpty());
        assertEquals("", model.frames().arithmetic());
    }
}
