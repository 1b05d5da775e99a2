package unfold.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Tells a model that has no clock of its own the time, once a frame, while it is going on. The toolkit looks more often
 * than that whether a key has changed something.
 */
public final class FrameClock extends AnimationTimer {

    /** A sixtieth of a second, less what the toolkit's clock may be early, in nanoseconds. */
    private static final long FRAME = 15_000_000;

    private static final String PULSES = "javafx.animation.pulse";

    /**
     * A second. In hexadecimal, since only the clock that gives the pulses reads it then; what else reads it stays at
     * 60, and does not print that it has changed.
     */
    private static final String OFTEN = "0xF0";

    private final LongConsumer tick;
    private long last;

    FrameClock(LongConsumer tick) {
        this.tick = tick;
    }

    /**
     * Lets what a key changes be painted within a few milliseconds, not with the next of sixty pulses a second. To be
     * called before the toolkit starts; where the screen gives the pulses, as on macOS, it has no effect.
     */
    public static void quicken() {
        if (System.getProperty(PULSES) == null) {
            System.setProperty(PULSES, OFTEN);
        }
    }

    /**
     * From now on a model moves in real time.
     *
     * @param going whether it wants to be told
     * @param tick is told nanoseconds
     */
    static void drive(ObservableBooleanValue going, LongConsumer tick) {
        FrameClock clock = new FrameClock(tick);
        going.addListener((property, old, now) -> {
            if (now) {
                clock.last = 0;
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        if (last == 0 || now - last >= FRAME) {
            last = now;
            tick.accept(now);
        }
    }
}
