package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final long FRAME = 16_666_667;
    private static final long START = -5_000_000_000L;

    private final CursorModel cursor = new CursorModel();
    private final Player player = new Player(cursor);
    private long now = START;

    @BeforeEach
    void enter() {
        cursor.enter(TestLessons.open("worked-example.yaml").trace(), 0);
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            player.tick(now);
            now += FRAME;
        }
    }

    @Test
    void twoOperationsASecondAtFirst() {
        player.play();
        frames(1 + 5 * 60 + 1);
        assertEquals(10, cursor.position());
        assertTrue(player.isPlaying());
    }

    @Test
    void speedsDoubleAndStayWithinTheirBounds() {
        player.faster();
        assertEquals(4, player.speedProperty().get());
        for (int i = 0; i < 20; i++) {
            player.faster();
        }
        assertEquals(64, player.speedProperty().get());
        for (int i = 0; i < 20; i++) {
            player.slower();
        }
        assertEquals(0.5, player.speedProperty().get());
    }

    @Test
    void fastPlayingMovesSeveralOperationsAFrameAndStopsAtTheEnd() {
        for (int i = 0; i < 9; i++) {
            player.faster();
        }
        player.play();
        frames(60);
        assertEquals(39, cursor.position());
        assertFalse(player.isPlaying());
    }

    @Test
    void playAtTheEndStartsAgain() {
        cursor.last();
        player.play();
        assertEquals(0, cursor.position());
        assertTrue(player.isPlaying());
    }

    @Test
    void anyMoveOfTheReaderStopsIt() {
        player.play();
        frames(40);
        cursor.moveTo(20);
        assertFalse(player.isPlaying());
        frames(100);
        assertEquals(20, cursor.position());
    }

    @Test
    void anotherRunStopsIt() {
        player.play();
        cursor.enter(TestLessons.read("one.yaml", TestLessons.ONE_STEP).trace(), 0);
        assertFalse(player.isPlaying());
    }

    @Test
    void timeThatPassedWithoutFramesIsNotMadeUpFor() {
        player.play();
        frames(1);
        now += 60_000_000_000L;
        frames(1);
        assertTrue(cursor.position() <= 1, () -> "leapt to " + cursor.position());
    }

    @Test
    void pauseKeepsThePlaceAndLosesNoTime() {
        player.play();
        frames(70);
        player.toggle();
        frames(500);
        assertEquals(2, cursor.position());
        player.toggle();
        frames(32);
        assertEquals(3, cursor.position());
    }

    @Test
    void nothingToPlayWithoutARun() {
        Player idle = new Player(new CursorModel());
        idle.play();
        assertFalse(idle.isPlaying());
    }
}
