package unfold.expression;

/** A mark over a letter, with the spellings that mean it. */
public enum Accent {
    NONE("", '\0', ""),
    TILDE("~", '\u0303', "tilde"),
    HAT("^", '\u0302', "hat"),
    BAR("¯", '\u0304', "bar"),
    DOT("˙", '\u0307', "dot");

    private final String mark;
    private final char combining;
    private final String command;

    Accent(String mark, char combining, String command) {
        this.mark = mark;
        this.combining = combining;
        this.command = command;
    }

    /** The plain-text mark after the letter: {@code c~}. */
    public String mark() {
        return mark;
    }

    /** The Unicode combining character. */
    public char combining() {
        return combining;
    }

    /** The TeX command without its backslash. */
    public String command() {
        return command;
    }

    /** TeX of {@code base} under this accent, wide over words. */
    String over(String base, boolean wide) {
        if (this == NONE) {
            return base;
        }
        boolean widens = wide && (this == TILDE || this == HAT);
        return "\\" + (widens ? "wide" + command : command) + "{" + base + "}";
    }
}
