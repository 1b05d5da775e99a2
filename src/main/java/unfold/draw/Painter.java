package unfold.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Paints one part of the screen. Stateless: equal arguments give equal pictures. */
@FunctionalInterface
public interface Painter {

    /** Paints {@code frame} into {@code area}, and nothing outside. */
    void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme);
}
