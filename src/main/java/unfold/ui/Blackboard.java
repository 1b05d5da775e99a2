package unfold.ui;

import unfold.draw.Hue;
import unfold.draw.Painter;

/** Chooses what writes on the blackboard. */
final class Blackboard {

    private Blackboard() {}

    static Painter painter() {
        return (g, area, frame, theme) -> {
            g.setColor(theme.color(Hue.PANEL));
            g.fill(area);
        };
    }
}
