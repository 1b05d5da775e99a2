package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unfold.draw.plot.Spot;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Ruler;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

class PathModelTest {

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final LessonModel lesson = window.lesson();

    private Trace trace() {
        return lesson.showingProperty().get().trace();
    }

    private Spot spot(String key, int loss, int time) {
        Quantity state = trace().quantity(key).orElseThrow();
        return new Spot("", time, Phase.BACKWARD, OptionalInt.of(loss), OptionalInt.of(state.id()));
    }

    @Test
    void onePathIsThatShareOfTheGradientAndStopsThere() {
        lesson.openBundled("worked-example");
        Quantity s = trace().quantity("s").orElseThrow();
        double[] sum = new double[2];
        for (int loss = 1; loss <= 3; loss++) {
            window.plots().go(spot("s", loss, 1));
            assertTrue(window.path().isOpen());
            assertEquals(
                    Phase.FORWARD,
                    trace().steps().get(window.cursor().position() - 1).phase());
            window.cursor().last();
            Step last = trace().steps().get(window.cursor().position() - 1);
            assertEquals(Slot.gradient(s, 1), last.target());
            Tensor share = trace().last(Slot.gradient(s, 1)).orElseThrow();
            sum[0] += share.get(0);
            sum[1] += share.get(1);
        }
        assertTrue(window.path().leave());
        Tensor whole = trace().last(Slot.gradient(s, 1)).orElseThrow();
        assertEquals(whole.get(0), sum[0], 1e-15);
        assertEquals(whole.get(1), sum[1], 1e-15);
    }

    @Test
    void theWholeComesBackAtTheSameOperation() {
        lesson.openBundled("lstm-four-gates");
        Showing whole = lesson.showingProperty().get();
        window.plots().go(spot("C", whole.trace().length(), 1));
        for (int i = 0; i < 3; i++) {
            window.cursor().forward(Ruler.Size.OPERATION);
        }
        Slot target = trace().steps().get(window.cursor().position() - 1).target();
        assertEquals(1, window.plots().frames().size());
        assertEquals(
                target,
                window.plots().frames().get(0).current().orElseThrow().target(),
                "the plots stay those of the whole run, at the same operation");
        assertTrue(window.path().leave());
        assertSame(whole, lesson.showingProperty().get());
        assertEquals(target, trace().steps().get(window.cursor().position() - 1).target());
        assertFalse(window.path().leave());
        assertFalse(lesson.unsavedProperty().get());
    }

    @Test
    void aPlaceOfTheWholeGradientLeavesThePath() {
        lesson.openBundled("worked-example");
        window.plots().go(spot("s", 3, 2));
        window.plots().go(Spot.of("", 1, Phase.BACKWARD));
        assertFalse(window.path().isOpen());
        Step step = trace().steps().get(window.cursor().position() - 1);
        assertEquals(1, step.time());
        assertEquals(Phase.BACKWARD, step.phase());
    }
}
