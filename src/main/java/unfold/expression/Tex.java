package unfold.expression;

/**
 * A piece of TeX and how tightly it holds together.
 *
 * @param text TeX source for math mode
 * @param level what it is as a whole, so that the writer around it knows whether it needs brackets
 * @param core what it is without its minus sign, if it is negated; else its level
 */
public record Tex(String text, Level level, Level core) {

    /** From loosest to tightest. */
    public enum Level {
        SUM,
        NEGATED,
        ELEMENTWISE,
        PRODUCT,
        POSTFIX,
        ATOM
    }

    public Tex(String text, Level level) {
        this(text, level, level == Level.NEGATED ? Level.ELEMENTWISE : level);
    }

    /** The opposite of {@code tex}; a second minus sign takes the first away. */
    public static Tex negated(Tex tex) {
        if (tex.isNegated()) {
            return tex.opposite();
        }
        boolean loose = tex.level.compareTo(Level.ELEMENTWISE) < 0;
        return new Tex("-" + tex.at(Level.ELEMENTWISE), Level.NEGATED, loose ? Level.ATOM : tex.level);
    }

    public static Tex atom(String text) {
        return new Tex(text, Level.ATOM);
    }

    /** Whether it begins with a minus sign that stands for the whole of it. */
    public boolean isNegated() {
        return level == Level.NEGATED && text.startsWith("-");
    }

    /** What a negated piece is the opposite of. */
    public Tex opposite() {
        return new Tex(text.substring(1), core);
    }

    /** The text, in brackets if it is looser than {@code needed}. */
    public String at(Level needed) {
        return level.compareTo(needed) >= 0 ? text : "\\left(" + text + "\\right)";
    }
}
