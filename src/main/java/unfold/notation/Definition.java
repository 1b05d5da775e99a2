package unfold.notation;

import unfold.expression.Expr;
import unfold.expression.PlainWriter;
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
        if (target.isStart()) {
            return new Expr.Ref(target.whole(), target.fixed(), span);
        }
        return new Expr.Ref(target, target.timed() ? Time.NOW : Time.NONE, span);
    }

    /** TeX of the line as the lecture wrote it. */
    public String tex() {
        TexWriter writer = TexWriter.symbols();
        return writer.write(left()) + " = " + writer.write(right);
    }

    /** The name on the left as messages call it: without its time, but for a value before the first step. */
    String name() {
        return target.isStart() ? PlainWriter.write(left()) : target.name().key();
    }

    /** Whether the line was not written but follows from the others. */
    public boolean implied() {
        return span.equals(Span.NOWHERE);
    }
}
