package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Theme;

/**
 * Something measured about one run or several, ready to be painted at any of their cursors. Immutable:
 * all that takes long was done before it was made.
 */
public interface Plot {

    /**
     * Paints it into {@code area}, and nothing outside.
     *
     * @param frames the measured runs in their order, each at its cursor; the first is the one in focus
     */
    void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme);

    /** What stands at a point of the picture that {@link #paint} makes of the same. */
    default Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return Optional.empty();
    }
}
