package unfold.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/** Tells a model that has no clock of its own the time, once a frame, while it is going on. */
final class FrameClock extends AnimationTimer {

    private final LongConsumer tick;

    private FrameClock(LongConsumer tick) {
        this.tick = tick;
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
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        tick.accept(now);
    }
}
