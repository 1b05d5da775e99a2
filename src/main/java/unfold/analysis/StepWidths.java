package unfold.analysis;

import java.util.List;

/**
 * What central differences of ever narrower widths say about one entry: from the right to the left of
 * the picture first curvature falls, then rounding rises, which gives a curve like a V.
 *
 * @param value the number at the entry
 * @param largest the largest entry of the quantity's gradient, which errors are relative to as well
 * @param entry which one, and the comparison that decides
 * @param widths the widest first
 */
public record StepWidths(double value, double largest, Finding.Entry entry, List<Width> widths) {

    /** The largest relative error of a gradient that agrees. */
    public static final double TOLERANCE = Judge.TOLERANCE;

    /** With this relative error no further width is tried. */
    public static final double CLOSE = Judge.CLOSE;

    public StepWidths {
        widths = List.copyOf(widths);
    }

    /**
     * What one width says.
     *
     * @param step the distance between the points
     * @param left the slope from the point on the left
     * @param right the slope to the point on the right
     * @param slope the derivative from five points, which the check uses; NaN where the loss is not finite
     * @param bounds how wrong it may be
     */
    public record Width(double step, double left, double right, double slope, Bounds bounds) {

        /** The derivative from two points, the mean of both sides. */
        public double central() {
            return (left + right) / 2;
        }
    }

    /**
     * How wrong a derivative from five points may be, in its own unit.
     *
     * @param rounding about, since the loss is rounded in its last digit
     * @param truncation about, since a straight line is not a curve; from the next width, and with the
     *     fourth power of the width where rounding hides it; NaN if it always does
     */
    public record Bounds(double rounding, double truncation) {}

    public Comparison comparison() {
        return entry.comparison();
    }

    /** The relative error of a derivative. */
    public double error(double slope) {
        return relative(Math.abs(slope - comparison().analytic()), slope);
    }

    /** A distance relative to what errors are relative to. */
    public double relative(double distance, double slope) {
        return Judge.relative(distance, Math.max(Math.abs(comparison().analytic()), Math.abs(slope)), largest);
    }

    /** Whether the verdict comes from that width. */
    public boolean decides(Width width) {
        return width.step() == comparison().step();
    }

    /** The width that the verdict comes from, or the one in the middle where there is none. */
    public Width deciding() {
        return widths.stream().filter(this::decides).findFirst().orElse(widths.get(widths.size() / 2));
    }
}
