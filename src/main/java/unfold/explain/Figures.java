package unfold.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.DoubleStream;
import unfold.tensor.Tensor;

/**
 * How the numbers of one matrix are written: alike, with as many decimals as the largest needs, and a
 * power of ten before the bracket where all are tiny or huge.
 *
 * @param exponent the power of ten that all entries share
 * @param decimals after the point
 */
record Figures(int exponent, int decimals) {

    private static final double SMALLEST = 1e-4;
    private static final int MOST_DECIMALS = 6;
    private static final double LARGEST = 1e5;

    /** The way to write the numbers with that many significant digits of the largest, or fewer if fewer say all. */
    static Figures of(Tensor tensor, int digits) {
        double[] finite =
                DoubleStream.of(tensor.toArray()).filter(Double::isFinite).toArray();
        double largest = DoubleStream.of(finite).map(Math::abs).max().orElse(0);
        if (largest == 0) {
            return new Figures(0, 0);
        }
        int magnitude = (int) Math.floor(Math.log10(largest));
        int exponent = largest < SMALLEST || largest >= LARGEST ? magnitude : 0;
        int most = Math.max(0, Math.min(MOST_DECIMALS, digits - 1 - (magnitude - exponent)));
        return new Figures(exponent, needed(finite, exponent, most));
    }

    private static int needed(double[] numbers, int exponent, int most) {
        for (int decimals = 0; decimals < most; decimals++) {
            int scale = decimals;
            if (DoubleStream.of(numbers).allMatch(x -> isShort(x, scale - exponent))) {
                return decimals;
            }
        }
        return most;
    }

    /** Whether the number has no more than {@code places} decimals, but for the last bits. */
    private static boolean isShort(double x, int places) {
        double scaled = x * Math.pow(10, places);
        return Math.abs(Math.rint(scaled) - scaled) <= 1e-12 * Math.abs(scaled);
    }

    /** One entry, without the shared power. */
    String entry(double x) {
        if (Double.isNaN(x)) {
            return "\\mathrm{NaN}";
        }
        if (Double.isInfinite(x)) {
            return x < 0 ? "-\\infty" : "\\infty";
        }
        if (x == 0) {
            return decimals == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "f", 0.0);
        }
        BigDecimal scaled = new BigDecimal(x).scaleByPowerOfTen(-exponent);
        BigDecimal rounded = scaled.setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? power(scaled) : rounded.toPlainString();
    }

    /** What is not zero is not written as zero. */
    private static String power(BigDecimal x) {
        int magnitude = x.precision() - x.scale() - 1;
        BigDecimal lead = x.scaleByPowerOfTen(-magnitude).setScale(0, RoundingMode.HALF_EVEN);
        boolean carried = lead.abs().intValue() == 10;
        return (x.signum() < 0 ? "-" : "") + (carried ? 1 : lead.abs().intValue()) + "{\\cdot}10^{"
                + (carried ? magnitude + 1 : magnitude) + "}";
    }

    /** The shared power; empty if there is none. */
    String factor() {
        return exponent == 0 ? "" : "10^{" + exponent + "}";
    }
}
