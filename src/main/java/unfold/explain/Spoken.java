package unfold.explain;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in a sentence. */
final class Spoken {

    private Spoken() {}

    /** Three significant digits: {@code 0.754}, {@code −12}, {@code 3.1·10⁻⁹}. */
    static String number(double x) {
        if (Double.isNaN(x)) {
            return "NaN";
        }
        String sign = x < 0 ? "−" : "";
        if (Double.isInfinite(x)) {
            return sign + "∞";
        }
        double size = Math.abs(x);
        if (size == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(size);
        if (size >= 1e5 || size < 1e-4) {
            BigDecimal rounded = exact.round(new MathContext(2));
            int magnitude = rounded.precision() - rounded.scale() - 1;
            return sign + plain(rounded.scaleByPowerOfTen(-magnitude)) + "·10" + Raised.figures(magnitude);
        }
        int digits = size < 1e-3 ? 2 : 3;
        int whole = exact.precision() - exact.scale();
        return sign + plain(exact.round(new MathContext(Math.max(digits, whole))));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    /** A share of one: {@code 47 %}, {@code 0.3 %}. */
    static String percent(double share) {
        double percent = 100 * share;
        String number = Math.abs(percent) >= 1 && Math.abs(percent) < 1e6
                ? number(percent > 99 && percent < 100 ? Math.floor(percent * 10) / 10 : Math.rint(percent))
                : number(percent);
        return number + "\u00a0%";
    }
}
