package unfold.explain;

/**
 * One line on the blackboard.
 *
 * @param kind what it shows
 * @param name TeX of the left side; empty if it continues the line above
 * @param relation TeX of the sign between both sides
 * @param right the right side
 * @param remark a few words beside it, or empty
 */
public record Line(Kind kind, String name, String relation, Chain right, String remark) {

    /** What a line shows. */
    public enum Kind {
        /** The equation for any t. */
        SYMBOLS,
        /** The equation for the time of the step, still in letters. */
        INSTANT,
        /** The numbers in place of the letters. */
        NUMBERS,
        /** What the numbers come to on the way. */
        PARTIAL,
        /** What the step computed. */
        RESULT,
        /** The sum of all shares up to this step. */
        SO_FAR,
        /** What the whole run came to. */
        SUMMARY
    }

    static Line of(Kind kind, String name, Chain right) {
        return new Line(kind, name, "=", right, "");
    }

    /** Name and relation. */
    public String left() {
        return (name + " " + relation).strip();
    }

    /** The whole line as TeX, unbroken. */
    public String tex() {
        return left() + " " + right.tex();
    }
}
