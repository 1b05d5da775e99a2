package unfold.derivation;

import unfold.expression.Expr;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.tensor.Shape;

/**
 * One assignment that a run makes: a definition, the argument of a function inside one, or a copy of
 * values at a fixed time.
 *
 * @param target what is assigned
 * @param right what to; every product resolved, brackets gone
 * @param shape the shape of one value
 */
public record Part(Symbol target, Expr right, Shape shape) {

    /** The target at the time of the moment. */
    public Expr.Ref left() {
        return ref(target);
    }

    static Expr.Ref ref(Symbol symbol) {
        if (symbol.isStart()) {
            return new Expr.Ref(symbol.whole(), symbol.fixed(), Span.NOWHERE);
        }
        Time time = symbol.timed() ? Time.NOW : Time.NONE;
        return new Expr.Ref(symbol, time, Span.NOWHERE);
    }
}
