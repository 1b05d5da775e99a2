package unfold.draw.proof;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Exponents written as powers of ten: {@code 10⁻⁶}. */
@SuppressWarnings("serial")
final class Powers extends NumberFormat {

    static final Powers OF_TEN = new Powers();

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Powers() {}

    /** An exponent as a raised number. */
    static String raised(long exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return raised.toString();
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append("10").append(raised(Math.round(number)));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException();
    }
}
