package unfold.ui;

import javafx.animation.AnimationTimer;
import unfold.ui.model.Player;

/** Tells a player the time, once a frame, while it plays. */
final class PlayerClock extends AnimationTimer {

    private final Player player;

    private PlayerClock(Player player) {
        this.player = player;
    }

    /** From now on the player plays in real time. */
    static void drive(Player player) {
        PlayerClock clock = new PlayerClock(player);
        player.playingProperty().addListener((property, old, playing) -> {
            if (playing) {
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        player.tick(now);
    }
}
