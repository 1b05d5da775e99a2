package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.trace.Ruler;
import unfold.trace.Step;
import unfold.trace.Trace;

class CursorModelTest {

    private static final Trace TRACE = TestLessons.open("worked-example.yaml").trace();
    private static final int END = TRACE.steps().size();

    private final CursorModel cursor = new CursorModel();

    @BeforeEach
    void enter() {
        cursor.enter(TRACE, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void commandsEqualTheirNaiveReplay(long seed) {
        Random random = new Random(seed);
        int expected = 0;
        for (int i = 0; i < 2000; i++) {
            Ruler.Size size = Ruler.Size.values()[random.nextInt(3)];
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    cursor.forward(size);
                    expected = walk(expected, 1, size);
                }
                case 3, 4 -> {
                    cursor.back(size);
                    expected = walk(expected, -1, size);
                }
                case 5 -> {
                    int wanted = random.nextInt(3 * END) - END;
                    cursor.moveTo(wanted);
                    expected = Math.max(0, Math.min(END, wanted));
                }
                default -> {
                    cursor.first();
                    expected = 0;
                }
            }
            assertEquals(expected, cursor.position(), "after command " + i);
        }
    }

    /** One operation after the other, until the next one would begin something new. */
    private static int walk(int from, int direction, Ruler.Size size) {
        IntPredicate rests = at -> at <= 0 || at >= END || begins(at, size);
        int at = Math.max(0, Math.min(END, from + direction));
        while (!rests.test(at)) {
            at += direction;
        }
        return at;
    }

    private static boolean begins(int at, Ruler.Size size) {
        Step before = TRACE.steps().get(at - 1);
        Step next = TRACE.steps().get(at);
        boolean phase = before.phase() != next.phase();
        return switch (size) {
            case OPERATION -> true;
            case TIME_STEP -> phase || before.time() != next.time();
            case PHASE -> phase;
        };
    }

    @Test
    void shorterRunTakesTheCursorAlong() {
        Trace shorter = TestLessons.read("one.yaml", TestLessons.ONE_STEP).trace();
        cursor.last();
        cursor.enter(shorter, 1000);
        assertEquals(shorter.steps().size(), cursor.position());
        assertEquals(shorter.steps().size(), cursor.end());
    }

    @Test
    void withoutARunThereIsOnlyTheStart() {
        CursorModel empty = new CursorModel();
        empty.forward(Ruler.Size.OPERATION);
        empty.last();
        assertEquals(0, empty.position());
    }
}
