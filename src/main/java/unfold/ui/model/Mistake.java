package unfold.ui.model;

import unfold.expression.Span;
import unfold.notation.NotationException;

/**
 * What is wrong with a text of equations.
 *
 * @param span where in the text; {@link Span#NOWHERE} if at no particular place
 * @param message what, and how to mend it
 */
public record Mistake(Span span, String message) {

    static Mistake of(Throwable failure) {
        Span span = failure instanceof NotationException notation ? notation.span() : Span.NOWHERE;
        return new Mistake(span, Failures.inWords("Reading the equations", failure));
    }

    /** Whether it has a place in the text. */
    public boolean hasPlace() {
        return span.line() > 0;
    }

    /** The message behind its place, if it has one. */
    public String inWords() {
        String place = span.inWords();
        return hasPlace() ? Character.toUpperCase(place.charAt(0)) + place.substring(1) + ": " + message : message;
    }

    /** Where it begins in the text, counted in characters from 0; 0 if at no particular place. */
    public int start(String text) {
        if (!hasPlace()) {
            return 0;
        }
        int lineStart = 0;
        for (int line = 1; line < span.line(); line++) {
            int end = text.indexOf('\n', lineStart);
            lineStart = end < 0 ? text.length() : end + 1;
        }
        return Math.min(lineStart + span.column() - 1, lineEnd(text, lineStart));
    }

    /** Where it ends; on the same line, and behind the start wherever there is a character. */
    public int end(String text) {
        if (!hasPlace()) {
            return 0;
        }
        int start = start(text);
        return Math.min(start + Math.max(1, span.length()), lineEnd(text, start));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
