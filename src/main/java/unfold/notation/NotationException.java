package unfold.notation;

import unfold.expression.Span;

/** Something in a recurrence's text that cannot be understood, or does not fit: what, where, how to mend it. */
public final class NotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span span;

    public NotationException(Span span, String message) {
        super(message);
        this.span = span;
    }

    /** Where in the text. */
    public Span span() {
        return span;
    }

    /** From 1; 0 if the fault has no place of its own in the text. */
    public int line() {
        return span.line();
    }

    /** From 1; 0 if the fault has no place of its own in the text. */
    public int column() {
        return span.column();
    }
}
