package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FrameClockTest {

    private static final long MILLI = 1_000_000;

    @Test
    void theTimeIsToldSixtyTimesASecondHoweverOftenThereIsAPulse() {
        List<Long> told = new ArrayList<>();
        FrameClock clock = FxThread.call(() -> new FrameClock(told::add));
        for (long time = 1000; time < 2000; time += 4) {
            clock.handle(time * MILLI);
        }
        assertEquals(List.of(1000 * MILLI, 1016 * MILLI, 1032 * MILLI), told.subList(0, 3));
        assertEquals(63, told.size());
    }

    @Test
    void noPulseOfSixtyASecondIsLeftOut() {
        List<Long> told = new ArrayList<>();
        FrameClock clock = FxThread.call(() -> new FrameClock(told::add));
        for (int i = 1; i <= 60; i++) {
            clock.handle(i * 1000 * MILLI / 60);
        }
        assertEquals(60, told.size());
    }
}
