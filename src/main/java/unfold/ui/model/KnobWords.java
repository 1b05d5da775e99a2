package unfold.ui.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** The numbers of knobs as they are written. */
public final class KnobWords {

    private static final MathContext DIGITS = new MathContext(4);

    private static final MathContext ROUGH = new MathContext(2);

    private KnobWords() {}

    /** A number of a knob, with its unit. */
    public static String number(Knob knob, double value) {
        return switch (knob) {
            case GAIN, INPUT_SCALE -> "× " + plain(value);
            case TRUNCATION -> value == 1 ? "every step" : "every " + plain(value) + " steps";
            default -> plain(value);
        };
    }

    /** Two digits. */
    public static String rough(double value) {
        return plain(Double.isFinite(value) ? new BigDecimal(value).round(ROUGH).doubleValue() : value);
    }

    /** At most four digits, as they can be typed. */
    public static String plain(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e6
                ? rounded.toPlainString()
                : rounded.toString().replace("+", "");
    }
}
