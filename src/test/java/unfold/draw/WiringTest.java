package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.trace.Quantity;

class WiringTest {

    private static List<String> keys(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::key).toList();
    }

    @Test
    void rowsRiseFromInputToLossWithTheTargetsOnTop() {
        assertEquals(
                List.of("x", "z", "s", "o", "L_t", "y"),
                keys(Samples.elman(3, 2, 2, 2).wiring().rows()));
    }

    @Test
    void gatesStandBelowTheCellTheyFeed() {
        assertEquals(
                List.of("x", "f", "i", "c~", "o", "c", "h", "y", "L_t", "y^"),
                keys(Samples.lstm(3, 2, 2, 2).wiring().rows()));
    }

    @Test
    void innerQuantitiesCountAsTheVariableTheyFeed() {
        Subject subject = Samples.bidirectional(3, 2, 2, 2);
        assertEquals(List.of("h_R", "h_L"), keys(subject.wiring().recurrent()));
        assertTrue(subject.wiring().edges().stream()
                .noneMatch(e -> subject.trace().quantity(e.from()).key().startsWith("_")));
    }

    @Test
    void aVariableShowsItsOwnGradientAndThatOfItsArgument() {
        Subject subject = Samples.elman(3, 2, 2, 2);
        Quantity output = subject.trace().quantity("o").orElseThrow();
        assertEquals(List.of("o", "_o"), keys(subject.gradientsOf(output)));
    }

    @Test
    void theTotalLossHasNoTime() {
        assertEquals(List.of("L"), keys(Samples.lecture().wiring().untimed()));
    }
}
