package unfold.derivation;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.Symbol;

/**
 * One named contribution to a gradient: {@code Wᵀ δz_{t+1}} in {@code ∂L/∂s_t}.
 *
 * @param value at the time of the quantity whose gradient it is part of
 * @param source the assignment that reads the quantity
 * @param reach at which times it arrives
 * @param through gradients that must be there for it to arrive, at least one of them; usually the
 *     source's own
 * @param shownOnly whether it is part of the gradient but is not passed on, because a fused loss
 *     passes it on already
 */
public record Term(Expr value, Symbol source, Reach reach, List<Expr.Gradient> through, boolean shownOnly) {

    public Term {
        through = List.copyOf(through);
    }
}
