package unfold.analysis.flow;

/**
 * A number that may be far beyond what a double holds: {@code factor · 2^exponent}.
 *
 * @param factor also 0, infinite or NaN
 */
public record Magnitude(double factor, long exponent) {

    private static final double LOG_2 = Math.log10(2);

    /** A number as it is. */
    public static Magnitude of(double value) {
        return new Magnitude(value, 0);
    }

    /** The number; infinite or zero beyond the range of a double. */
    public double value() {
        return Math.scalb(factor, (int) Math.max(-5000, Math.min(5000, exponent)));
    }

    /** Its logarithm to base 10, exact also beyond that range; minus infinity for 0. */
    public double log10() {
        return Math.log10(factor) + exponent * LOG_2;
    }
}
