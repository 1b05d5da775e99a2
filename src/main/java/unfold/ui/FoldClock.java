package unfold.ui;

import javafx.animation.AnimationTimer;
import unfold.ui.model.FoldModel;

/** Tells a network the time, once a frame, while it is being folded or unfolded. */
final class FoldClock extends AnimationTimer {

    private final FoldModel fold;

    private FoldClock(FoldModel fold) {
        this.fold = fold;
    }

    /** From now on folding takes place in real time. */
    static void drive(FoldModel fold) {
        FoldClock clock = new FoldClock(fold);
        fold.movingProperty().addListener((property, old, moving) -> {
            if (moving) {
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        fold.tick(now);
    }
}
