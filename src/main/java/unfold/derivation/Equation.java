package unfold.derivation;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.Symbol;

/**
 * One equation that steps evaluate, as the blackboard shows it.
 *
 * @param id its position in the program's list; {@code Step.equation()} refers to it
 * @param kind what it says
 * @param left the left side: a name, or a gradient
 * @param terms what is added up on the right; one term for a definition
 * @param unit the definition that it comes from; null for the gradient of what is given
 */
public record Equation(int id, Kind kind, Expr left, List<Term> terms, Unit unit) {

    /** What an equation says. */
    public enum Kind {
        /** A line of the recurrence. */
        DEFINITION,
        /** ∂L/∂L = 1, where the backward pass starts. */
        START,
        /** The gradient of something, all contributions together. */
        GRADIENT,
        /** The share of one time step in the gradient of something without time. */
        ACCUMULATION
    }

    public Equation {
        terms = List.copyOf(terms);
    }

    /** The name that the left side is about. */
    public Symbol symbol() {
        return left instanceof Expr.Gradient gradient ? gradient.of().symbol() : ((Expr.Ref) left).symbol();
    }
}
