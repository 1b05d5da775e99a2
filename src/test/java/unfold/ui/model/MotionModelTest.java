package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.draw.Samples;
import unfold.draw.motion.Motion;
import unfold.trace.Ruler;
import unfold.ui.model.MotionModel.Pace;

class MotionModelTest {

    private static final long MILLI = 1_000_000;

    private final CursorModel cursor = new CursorModel();
    private final Player player = new Player(cursor);
    private final MotionModel model = new MotionModel(cursor, player);
    private long now;

    @BeforeEach
    void enter() {
        cursor.enter(Samples.lecture().trace(), 0);
    }

    private Motion motion() {
        return model.motionProperty().get();
    }

    private void after(long millis) {
        now += millis * MILLI;
        model.tick(now);
    }

    private void step() {
        cursor.forward(Ruler.Size.OPERATION);
    }

    @Test
    void aStepTakesItsTimeAndThenRests() {
        step();
        assertEquals(new Motion(0, 1, 0), motion());
        after(1000);
        assertEquals(0, motion().fraction(), "the first tick is the start, however late");
        after(175);
        assertEquals(0.5, motion().fraction(), 1e-9);
        assertTrue(model.runningProperty().get());
        after(200);
        assertEquals(Motion.rest(1), motion());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void theNextKeyEndsTheTransitionAndBeginsAnother() {
        step();
        after(0);
        after(100);
        step();
        assertEquals(new Motion(1, 2, 0), motion());
        after(0);
        after(400);
        assertEquals(Motion.rest(2), motion());
    }

    @Test
    void aTimeStepIsOneTransition() {
        cursor.forward(Ruler.Size.TIME_STEP);
        assertEquals(new Motion(0, cursor.position(), 0), motion());
        assertTrue(cursor.position() > 1);
    }

    @Test
    void jumpsAndStepsBackAreAtOnce() {
        step();
        cursor.moveTo(9);
        assertEquals(Motion.rest(9), motion());
        cursor.back(Ruler.Size.OPERATION);
        assertEquals(Motion.rest(8), motion());
        cursor.last();
        assertEquals(Motion.rest(cursor.end()), motion());
        cursor.first();
        assertEquals(Motion.rest(0), motion());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void anotherRunIsThereAtOnce() {
        step();
        cursor.enter(Samples.elman(3, 2, 2, 2).trace(), 4);
        assertEquals(Motion.rest(4), motion());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void whilePlayingATransitionIsOverBeforeTheNextOperation() {
        for (double speed : Player.SPEEDS) {
            playAt(speed);
            boolean moves = model.runningProperty().get();
            assertEquals(speed < 16, moves, "at " + speed);
            if (moves) {
                after(0);
                after((long) Math.ceil(800 / speed));
                assertEquals(Motion.rest(1), motion(), "at " + speed);
            }
            player.pause();
        }
    }

    /** Plays to the first operation. */
    private void playAt(double speed) {
        cursor.first();
        while (player.speedProperty().get() > speed) {
            player.slower();
        }
        while (player.speedProperty().get() < speed) {
            player.faster();
        }
        player.play();
        player.tick(0);
        for (long time = 1; cursor.position() == 0; time++) {
            player.tick(time * 5 * MILLI);
        }
    }

    @Test
    void thePaceSetsTheDuration() {
        model.choose(Pace.SLOW);
        step();
        after(0);
        after(250);
        assertEquals(0.5, motion().fraction(), 1e-9);
        model.choose(Pace.OFF);
        assertEquals(Motion.rest(1), motion());
        step();
        assertEquals(Motion.rest(2), motion());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void theSystemsWishCountsLessThanTheReaders() {
        model.reduce();
        assertEquals(Pace.OFF, model.paceProperty().get());
        model.choose(Pace.SHORT);
        model.reduce();
        assertEquals(Pace.SHORT, model.paceProperty().get());
    }

    @Test
    void aPhaseOfManyOperationsIsThereAtOnce() {
        cursor.enter(Samples.elman(60, 2, 2, 2).trace(), 0);
        cursor.forward(Ruler.Size.PHASE);
        assertEquals(Motion.rest(cursor.position()), motion());
    }
}
