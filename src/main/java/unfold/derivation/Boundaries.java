package unfold.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.NotationException;

/** How far before the first and after the last time step each name is read. */
public final class Boundaries {

    private final Map<Symbol, Integer> before = new HashMap<>();
    private final Map<Symbol, Integer> after = new HashMap<>();
    private final int steps;

    Boundaries(List<Unit> units, int steps) {
        this.steps = steps;
        for (Unit unit : units) {
            unit.definition().right().refs(this::note);
        }
    }

    private void note(Expr.Ref ref) {
        if (ref.time() instanceof Time.Relative relative) {
            // A sequence of one step still reads one step back.
            before.merge(ref.symbol(), Math.max(0, -relative.offset()), Math::max);
            after.merge(ref.symbol(), Math.max(0, relative.offset()), Math::max);
        } else if (ref.time() instanceof Time.Absolute absolute) {
            if (absolute.step() > steps) {
                throw new NotationException(
                        ref.span(),
                        "Time step "
                                + absolute.step()
                                + " lies beyond the last one: the data has "
                                + steps
                                + " time steps.");
            }
            before.merge(ref.symbol(), absolute.step() < 1 ? 1 - absolute.step() : 0, Math::max);
        }
    }

    /** The number of values that are given before time step 1: at 0, -1, … */
    public int before(Symbol symbol) {
        return before.getOrDefault(symbol, 0);
    }

    /** The number of values that are given after time step T: at T+1, T+2, … */
    public int after(Symbol symbol) {
        return after.getOrDefault(symbol, 0);
    }
}
