package unfold.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import unfold.explain.Raised;

/** Numbers in at most six characters, with a true minus sign: {@code −0.148}, {@code 1.2e−7}. */
public final class Numerals {

    /** The widest that a number can be, for reserving its space. */
    public static final String WIDEST = "−0.000";

    private static final int ROOM = 6;

    private Numerals() {}

    /** Three decimals where they fit, fewer for larger numbers, powers of ten beyond. */
    public static String fixed(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = value < 0 ? "−" : "";
        double size = Math.abs(value);
        if (Double.isInfinite(size)) {
            return sign + "∞";
        }
        if (size == 0) {
            return "0";
        }
        return sign + (size < 0.0005 ? power(size, ROOM - sign.length()) : decimal(size));
    }

    private static String decimal(double size) {
        for (int decimals = 3; decimals >= 0; decimals--) {
            String text = String.format(Locale.ROOT, "%." + decimals + "f", size);
            if (text.length() <= ROOM - 1) {
                return text;
            }
        }
        return power(size, ROOM - 1);
    }

    private static String power(double size, int room) {
        for (int decimals = 1; decimals >= 0; decimals--) {
            String text = shortened(String.format(Locale.ROOT, "%." + decimals + "e", size));
            if (text.length() <= room || decimals == 0) {
                return text;
            }
        }
        throw new AssertionError();
    }

    /** {@code 1.2e-07} as {@code 1.2e−7}. */
    private static String shortened(String text) {
        int e = text.indexOf('e');
        int exponent = Integer.parseInt(text.substring(e + 1));
        return text.substring(0, e) + "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
    }

    /** A power of ten: {@code 10⁻⁷}. */
    public static String power(long exponent) {
        return "10" + Raised.figures(exponent);
    }

    /** A round number without needless zeros: {@code 0.05}, {@code 2e−7}. */
    public static String shortest(double value) {
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= 1e-3 && size < 1e5;
        String text = plain
                ? new BigDecimal(size)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                : shortened(String.format(Locale.ROOT, "%.0e", size));
        return (value < 0 ? "−" : "") + text;
    }

    /** A magnitude where little room is, in one digit and a power of ten or two digits: {@code 5e−2}, {@code 0.3}. */
    public static String brief(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return fixed(value);
        }
        boolean plain = value >= 0.095 && value < 9.95;
        return plain ? String.format(Locale.ROOT, "%.1f", value) : shortened(String.format(Locale.ROOT, "%.0e", value));
    }

    /** All digits that tell the number from its neighbours, with a true minus sign. */
    public static String complete(double value) {
        return Double.isFinite(value) ? Double.toString(value).replace('-', '−').replace('E', 'e') : fixed(value);
    }

    /** A whole number without decimals; anything else as {@link #fixed}. */
    public static String whole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e5
                ? (value < 0 ? "−" : "") + (long) Math.abs(value)
                : fixed(value);
    }

    /** Seven significant digits and a true minus sign. */
    public static String precise(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return fixed(value);
        }
        boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7;
        String text = plain
                ? new BigDecimal(value)
                        .round(new MathContext(7))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.format(Locale.ROOT, "%.6e", value);
        return text.replace('-', '−');
    }

    /** Two significant digits as a power of ten, for errors: {@code 3.1e−10}; 0, ∞ and NaN as they are. */
    public static String rough(double value) {
        return value == 0 || !Double.isFinite(value)
                ? fixed(value)
                : shortened(String.format(Locale.ROOT, "%.1e", value)).replace('-', '−');
    }
}
