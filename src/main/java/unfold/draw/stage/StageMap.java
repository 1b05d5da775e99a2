package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.draw.Subject;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * The small picture of all time steps beside a stage that shows a part of them: one state over time, and over it the
 * part that is seen. Immutable.
 *
 * @param area all of the picture
 * @param track where the columns lie on the stage
 * @param viewport what is seen of them
 */
public record StageMap(Rectangle2D area, Track track, Viewport viewport) {

    private static final double NARROWEST = 8;

    /** Where the part that is seen lies in the picture. */
    public Rectangle2D window() {
        double[] seen = track.visible(viewport);
        double x = x(seen[0]);
        double width = Math.max(NARROWEST, x(seen[1]) - x);
        double left = Math.max(area.getX(), Math.min(x, area.getMaxX() - width));
        return new Rectangle2D.Double(left, area.getY(), width, area.getHeight());
    }

    /** Where a position lies, in columns from the left. */
    double x(double position) {
        return area.getX() + position / track.columns() * area.getWidth();
    }

    /** The position that lies at {@code x}. */
    public double position(double x) {
        return (x - area.getX()) / area.getWidth() * track.columns();
    }

    /** The state that the picture shows: the last that is carried on, or else the last variable. */
    static Optional<Quantity> shown(Subject subject) {
        List<Quantity> carried = subject.wiring().recurrent();
        return carried.isEmpty()
                ? subject.wiring().rows().stream()
                        .filter(quantity -> quantity.role() == Role.VARIABLE)
                        .max(Comparator.comparingInt(
                                quantity -> quantity.shape().size()))
                : Optional.of(carried.get(carried.size() - 1));
    }
}
