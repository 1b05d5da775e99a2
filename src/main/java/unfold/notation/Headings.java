package unfold.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.expression.Sequence;

/** Reads lines such as {@code for u = 1..N:}, with which a sequence of its own begins. */
final class Headings {

    static final String ADVICE = "A part with an index of its own begins with a line such as 'for u = 1..N:':"
            + " a small Latin letter, and 1 to the name or number of the last step.";

    private static final String UP_TO =
            "(?:\\.{2,3}|…|:|to|,\\s*(?:\\.{2,3}|…|\\\\l?dots|\\\\cdots)\\s*,|\\\\l?dots|\\\\cdots)";

    private static final Pattern HEADING = Pattern.compile(
            "[Ff]or\\s+([a-z])\\s*(?:=|∈|in\\b)\\s*1\\s*" + UP_TO
                    + "\\s*([A-Za-z]['′]?|[1-9]\\d{0,4})\\s*:?\\s*(?:#.*)?",
            Pattern.DOTALL);

    private static final Pattern BEGINNING = Pattern.compile("[Ff]or[\\s\u00a0]+[^\\s=]");

    private Headings() {}

    /** Whether a line that begins at {@code at} begins as a heading does. */
    static boolean begins(String text, int at) {
        return BEGINNING.matcher(text).region(at, text.length()).lookingAt();
    }

    /** What to say of a point that belongs to no number. */
    static String dots(String text, int at) {
        boolean range =
                text.startsWith("..", Math.max(0, at - 1)) || text.startsWith("..", at) || text.startsWith("…", at);
        return range ? ADVICE : "A number begins with a digit and has one point, as in 0.5.";
    }

    /** The sequence of the line; null if the line cannot be understood. */
    static Sequence read(String line) {
        Matcher matcher = HEADING.matcher(line.replace('\u00a0', ' '));
        return matcher.matches() && !matcher.group(1).equals(matcher.group(2))
                ? new Sequence(matcher.group(1), matcher.group(2).replace('′', '\''))
                : null;
    }
}
