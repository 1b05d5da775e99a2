package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import unfold.expression.Operation;
import unfold.operation.Elementwise;
import unfold.operation.Softmax;

/**
 * The ends of the scale on which the results of a function are drawn as bars: it never leaves them.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Ends(int low, int high) {

    /** Room for the names of the ends beside standing bars and below lying ones, in figures' heights. */
    static final double BESIDE = 0.9;

    static final double BELOW = 0.75;

    /** The size of those names, the height of a standing bar at its upper end, and that of a lying one. */
    static final double LABEL = 0.7;

    static final double HEIGHT = 2.2;

    static final double GAUGE = 0.5;

    /** Those of a function; empty if its results have no bounds on both sides. */
    static Optional<Ends> of(Operation operation) {
        if (operation == Elementwise.TANH || operation == Elementwise.SIGN) {
            return Optional.of(new Ends(-1, 1));
        }
        boolean positive = operation == Elementwise.SIGMOID || operation instanceof Softmax;
        return positive ? Optional.of(new Ends(0, 1)) : Optional.empty();
    }

    /** From 0 at the lower end to 1 at the upper one. */
    double share(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** The bar from zero to a value within its cell. */
    public Rectangle2D bar(Rectangle2D cell, double value, boolean standing) {
        double from = Math.min(share(0), share(value));
        double length = Math.abs(share(value) - share(0));
        return standing
                ? new Rectangle2D.Double(
                        cell.getX(),
                        cell.getMaxY() - (from + length) * cell.getHeight(),
                        cell.getWidth(),
                        length * cell.getHeight())
                : new Rectangle2D.Double(
                        cell.getX() + from * cell.getWidth(), cell.getY(), length * cell.getWidth(), cell.getHeight());
    }

    /** Where the bar of a cell lies under its number. */
    static Rectangle2D gauge(Rectangle2D cell, double text) {
        double height = GAUGE * text;
        return new Rectangle2D.Double(cell.getX(), cell.getMaxY() - height, cell.getWidth(), height);
    }

    static String name(int end) {
        return end < 0 ? "−" + -end : String.valueOf(end);
    }
}
