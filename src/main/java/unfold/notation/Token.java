package unfold.notation;

import unfold.expression.Accent;
import unfold.expression.Name;
import unfold.expression.Sequence;
import unfold.expression.Span;

/** A piece of the text. */
sealed interface Token {

    Span span();

    /** A number as written. */
    record Number(String text, Span span) implements Token {}

    /** An operator, bracket or separator, in one spelling for all of its spellings. */
    record Sign(char sign, Span span) implements Token {}

    /** The line {@code for u = 1..N:}, after which the definitions run over that sequence. */
    record Heading(Sequence sequence, Span span) implements Token {}

    /** The end of a line outside brackets, or of the text. */
    record Break(Span span) implements Token {}

    /**
     * A name with what stands below and above it, not yet understood.
     *
     * @param below text of the subscript, or null
     * @param above text of the superscript, or null
     * @param tight whether an opening bracket follows at once, as after a function's name
     */
    record Word(String base, Accent accent, String below, String above, boolean tight, Span span) implements Token {

        Name named(String label) {
            return new Name(base, accent, label);
        }

        boolean isBare() {
            return accent == Accent.NONE && below == null && above == null;
        }
    }
}
