package unfold.expression;

/**
 * Where something stands in the text of a recurrence.
 *
 * @param line from 1
 * @param column from 1, counted in UTF-16 code units
 * @param length in the same units
 */
public record Span(int line, int column, int length) {

    /** The place of what the program adds itself. */
    public static final Span NOWHERE = new Span(0, 0, 0);

    public String inWords() {
        return "line " + line + ", column " + column;
    }
}
