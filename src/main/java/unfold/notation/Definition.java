package unfold.notation;

import unfold.expression.Expr;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;

/**
 * One line of the recurrence.
 *
 * @param target what is defined
 * @param right what it is, as written
 * @param span where the target stands; {@link Span#NOWHERE} for a line that is implied
 */
public record Definition(Symbol target, Expr right, Span span) {

    /** The target as it is written on the left. */
    public Expr.Ref left() {
        return new Expr.Ref(target, target.timed() ? Time.NOW : Time.NONE, span);
    }

    /** TeX of the line as the lecture wrote it. */
    public String tex() {
        TexWriter writer = TexWriter.symbols();
        return writer.write(left()) + " = " + writer.write(right);
    }

    /** Whether the line was not written but follows from the others. */
    public boolean implied() {
        return span.equals(Span.NOWHERE);
    }
}
