package unfold.draw.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.Samples;
import unfold.draw.Theme;
import unfold.trace.Phase;
import unfold.trace.Trace;

class ScrubberLayoutTest {

    private static final Trace TRACE = Samples.elman(40, 2, 2, 2).trace();
    private static final ScrubberLayout LAYOUT =
            ScrubberLayout.of(TRACE, new Rectangle2D.Double(0, 0, 1000, 48), Theme.light());

    @Test
    void everyCursorIsFoundAgainWhereItsKnobStands() {
        for (int cursor = 0; cursor <= TRACE.steps().size(); cursor++) {
            assertEquals(cursor, LAYOUT.cursor(LAYOUT.x(cursor)));
        }
    }

    @Test
    void beyondTheEndsLieTheFirstAndTheLastCursor() {
        assertEquals(0, LAYOUT.cursor(-500));
        assertEquals(TRACE.steps().size(), LAYOUT.cursor(5000));
    }

    @Test
    void thereIsATickForEveryTimeStepOfEachPhase() {
        for (Phase phase : Phase.values()) {
            List<Integer> times = LAYOUT.ticks().stream()
                    .filter(tick -> tick.phase() == phase)
                    .map(ScrubberLayout.Tick::number)
                    .filter(time -> time > 0)
                    .sorted()
                    .toList();
            assertEquals(40, times.size());
        }
    }

    @Test
    void theMarkOfANoteStandsUnderTheCursorOfItsOperation() {
        for (int step : new int[] {0, 17, TRACE.steps().size() - 1}) {
            Rectangle2D mark = LAYOUT.note(step, Theme.light()).getBounds2D();
            assertEquals(LAYOUT.x(step + 1), mark.getCenterX(), 1e-6);
            assertTrue(mark.getMinY() > LAYOUT.y()
                    && mark.getMaxY() <= LAYOUT.area().getMaxY());
        }
    }

    @Test
    void theLanesMeetWhereTheBackwardPassBegins() {
        assertEquals(Phase.FORWARD, TRACE.steps().get(LAYOUT.turn() - 1).phase());
        assertEquals(Phase.BACKWARD, TRACE.steps().get(LAYOUT.turn()).phase());
        assertTrue(LAYOUT.ticks().stream().allMatch(tick -> tick.x() >= LAYOUT.x(0)));
    }
}
