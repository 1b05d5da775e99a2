package unfold.draw.plot.curve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers of charts in figures, with a true minus sign. */
public final class Figures {

    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e4;

    private Figures() {}

    /** Four significant digits: {@code 0.02413}, {@code 2.413e−7}; 0, ∞ and NaN as such. */
    public static String four(double value) {
        return significant(value, 4);
    }

    /** Four significant digits, also of what a double cannot hold. */
    public static String four(Reading reading) {
        return reading(reading, 4);
    }

    static String two(Reading reading) {
        return reading(reading, 2);
    }

    private static String reading(Reading reading, int digits) {
        boolean held = reading.value() != 0 && Double.isFinite(reading.value());
        if (held || !Double.isFinite(reading.log10())) {
            return significant(reading.value(), digits);
        }
        long exponent = (long) Math.floor(reading.log10());
        double factor = Math.pow(10, reading.log10() - exponent);
        return signed(String.format(Locale.ROOT, "%." + (digits - 1) + "fe%d", factor, exponent));
    }

    /** Two significant digits: {@code 0.71}, {@code 1.5}. */
    public static String two(double value) {
        return significant(value, 2);
    }

    private static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double size = Math.abs(rounded.doubleValue());
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return signed(rounded.setScale(Math.max(0, digits - rounded.precision() + rounded.scale()))
                    .toPlainString());
        }
        return signed(shortened(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)));
    }

    /** A value on an axis with a line at every multiple of {@code step}. */
    static String round(double value, double step) {
        if (Math.abs(value) < step / 2) {
            return "0";
        }
        if (Math.abs(value) >= LARGEST_PLAIN * 10 || step < SMALLEST_PLAIN) {
            return signed(shortened(String.format(Locale.ROOT, "%.1e", value)));
        }
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return signed(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** {@code 1.2e-07} as {@code 1.2e-7}. */
    private static String shortened(String text) {
        int e = text.indexOf('e');
        return text.substring(0, e) + "e" + Integer.parseInt(text.substring(e + 1));
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}
