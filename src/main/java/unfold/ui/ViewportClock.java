package unfold.ui;

import javafx.animation.AnimationTimer;
import unfold.ui.model.ViewportModel;

/** Tells a viewport the time, once a frame, while it is on its way. */
final class ViewportClock extends AnimationTimer {

    private final ViewportModel viewport;

    private ViewportClock(ViewportModel viewport) {
        this.viewport = viewport;
    }

    /** From now on the viewport moves in real time. */
    static void drive(ViewportModel viewport) {
        ViewportClock clock = new ViewportClock(viewport);
        viewport.clock();
        viewport.movingProperty().addListener((property, old, moving) -> {
            if (moving) {
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        viewport.tick(now);
    }
}
