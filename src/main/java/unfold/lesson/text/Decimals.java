package unfold.lesson.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;

/** Numbers as text, so that writing and reading again gives the same bits. */
public final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[-+]?\\.?nan");
    private static final Pattern INFINITE = Pattern.compile("(?i)[-+]?\\.?inf(inity)?|[-+]?∞");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u00A0\u2007\u202F]");

    /** Longer digits cannot matter to a double, whose exact decimals end within 1,100. */
    private static final int LONGEST = 1200;

    private Decimals() {}

    /** The shortest decimal that reads as {@code value} again; whole numbers without a point. */
    public static String shortest(double value) {
        // Double.toString is not the shortest before Java 19, and would differ between versions.
        String text = NumberOutput.toString(value, true);
        boolean negativeZero = value == 0 && text.startsWith("-");
        return text.endsWith(".0") && !negativeZero ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether the text stands for a number, be it finite or not. */
    public static boolean isNumber(String text) {
        return isFinite(text) || isNan(text) || isInfinite(text);
    }

    /**
     * Reads a finite number.
     *
     * @param entry names the entry for the message, as in "W, row 2, column 1"
     * @throws LessonException without a place, if the text is no number, not finite, or too large
     * @throws java.util.concurrent.CancellationException if this thread is interrupted
     */
    public static double read(String text, Supplier<String> entry) {
        Cancellation.check();
        if (isFinite(text)) {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw new LessonException(quoted(text)
                        + " in "
                        + entry.get()
                        + " is too large for a double; the largest is about 1.8e308.");
            }
            return value;
        }
        if (isNan(text) || isInfinite(text)) {
            throw new LessonException((isNan(text) ? "NaN" : "Infinity")
                    + " in "
                    + entry.get()
                    + ". Only finite numbers can be used; give this entry a finite value.");
        }
        if (text.isEmpty()) {
            throw new LessonException("Nothing stands in " + entry.get() + "; write a number, such as 0.");
        }
        throw new LessonException(quoted(text)
                + " in "
                + entry.get()
                + " is not a number; write digits with a decimal point,"
                + " such as 0.25 or 1e-3.");
    }

    /** The text in quotes, cut where it is long. */
    public static String quoted(String text) {
        // What cannot be seen is named, or a number with such a character would look like one.
        String oneLine = INVISIBLE
                .matcher(text.replaceAll("\\p{Cntrl}", " "))
                .replaceAll(
                        found -> String.format("<U+%04X>", (int) found.group().charAt(0)));
        return "'" + (oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 37) + "...") + "'";
    }

    private static boolean isFinite(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    private static boolean isNan(String text) {
        return text.length() <= 5 && NOT_A_NUMBER.matcher(text).matches();
    }

    private static boolean isInfinite(String text) {
        return text.length() <= 10 && INFINITE.matcher(text).matches();
    }
}
