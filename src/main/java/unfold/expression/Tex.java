package unfold.expression;

/**
 * A piece of TeX and how tightly it holds together.
 *
 * @param text TeX source for math mode
 * @param level what it is as a whole, so that the writer around it knows whether it needs brackets
 */
public record Tex(String text, Level level) {

    /** From loosest to tightest. */
    public enum Level {
        SUM,
        NEGATED,
        ELEMENTWISE,
        PRODUCT,
        POSTFIX,
        ATOM
    }

    public static Tex atom(String text) {
        return new Tex(text, Level.ATOM);
    }

    /** The text, in brackets if it is looser than {@code needed}. */
    public String at(Level needed) {
        return level.compareTo(needed) >= 0 ? text : "\\left(" + text + "\\right)";
    }
}
