package unfold.explain;

/** Whole numbers in raised figures, as exponents stand in plain text. */
public final class Raised {

    private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() {}

    /** {@code ⁻⁷}. */
    public static String figures(long exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> raised.append(FIGURES.charAt(digit - '0')));
        return raised.toString();
    }
}
