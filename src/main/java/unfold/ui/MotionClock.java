package unfold.ui;

import javafx.animation.AnimationTimer;
import unfold.ui.model.MotionModel;

/** Tells transitions the time, once a frame, while one is going on. */
final class MotionClock extends AnimationTimer {

    private final MotionModel motion;

    private MotionClock(MotionModel motion) {
        this.motion = motion;
    }

    /** From now on transitions take place in real time. */
    static void drive(MotionModel motion) {
        MotionClock clock = new MotionClock(motion);
        motion.runningProperty().addListener((property, old, running) -> {
            if (running) {
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        motion.tick(now);
    }
}
