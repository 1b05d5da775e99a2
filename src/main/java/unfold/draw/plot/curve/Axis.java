package unfold.draw.plot.curve;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The axis of a chart's values: decades, or linear. It covers all that a complete run has, so that
 * nothing moves while the run goes on.
 *
 * @param logarithmic whether {@code bottom} and {@code top} are exponents of ten
 */
public record Axis(boolean logarithmic, double bottom, double top) {

    /** Twice this is still a number, as the length of an axis must be. */
    private static final double LARGEST = Double.MAX_VALUE / 4;

    /** Whole decades, six at least, around all logarithms that are finite. */
    public static Axis decades(DoubleStream logarithms) {
        Decades decades = Decades.of(logarithms);
        return new Axis(true, decades.bottom(), decades.top());
    }

    /** From 0, or from the least value below it, to the largest. */
    public static Axis linear(DoubleStream values) {
        double[] range = range(DoubleStream.concat(values, DoubleStream.of(0)));
        return new Axis(false, range[0], range[1] > range[0] ? range[1] : range[0] + 1);
    }

    /** From the least value to the largest. */
    public static Axis around(DoubleStream values) {
        double[] range = range(values);
        if (range[0] > range[1]) {
            return new Axis(false, 0, 1);
        }
        boolean flat = range[0] == range[1];
        double room = flat ? Math.max(Math.abs(range[0]) / 10, 1e-3) : 0;
        return new Axis(false, range[0] - room, range[1] + room);
    }

    /** Decades or linear from 0, as chosen, around the readings of all curves and the levels. */
    public static Axis of(boolean logarithmic, List<Curve> curves, List<Level> levels) {
        DoubleStream marks = levels.stream().mapToDouble(Level::value);
        if (!logarithmic) {
            return linear(DoubleStream.concat(values(curves), marks));
        }
        DoubleStream logarithms =
                curves.stream().flatMap(curve -> curve.readings().stream()).mapToDouble(Reading::log10);
        return decades(DoubleStream.concat(logarithms, marks.map(Math::log10)));
    }

    /** All values of all curves. */
    public static DoubleStream values(List<Curve> curves) {
        return curves.stream().flatMap(curve -> curve.readings().stream()).mapToDouble(Reading::value);
    }

    private static boolean fits(double value) {
        return Math.abs(value) <= LARGEST;
    }

    private static double[] range(DoubleStream values) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.filter(Axis::fits).forEach(value -> {
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        });
        return range;
    }

    /** Whether the axis has a place for a number; 0 has none among decades. */
    boolean holds(Reading reading) {
        return logarithmic ? Double.isFinite(reading.log10()) : fits(reading.value());
    }

    /** Where a number stands, if the axis {@link #holds} it. */
    double place(Reading reading) {
        return logarithmic ? reading.log10() : reading.value();
    }
}
