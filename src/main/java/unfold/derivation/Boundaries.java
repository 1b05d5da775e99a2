package unfold.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.NotationException;
import unfold.shape.Shapes;
import unfold.trace.Interval;
import unfold.trace.Timeline;

/** How far before the first and after the last time step each name is read. */
public final class Boundaries {

    private final Map<Symbol, Integer> before = new HashMap<>();
    private final Map<Symbol, Integer> after = new HashMap<>();
    private final Shapes shapes;

    Boundaries(List<Unit> units, Shapes shapes) {
        this.shapes = shapes;
        for (Unit unit : units) {
            unit.definition().right().refs(this::note);
            if (unit.definition().target().isStart()) {
                before.merge(unit.definition().target().whole(), 1, Math::max);
            }
        }
    }

    private void note(Expr.Ref ref) {
        if (ref.time() instanceof Time.Relative relative) {
            // A sequence of one step still reads one step back.
            before.merge(ref.symbol(), Math.max(0, -relative.offset()), Math::max);
            after.merge(ref.symbol(), Math.max(0, relative.offset()), Math::max);
        } else if (ref.time() instanceof Time.Absolute absolute) {
            int steps = shapes.steps(ref.symbol().sequence());
            if (absolute.step() > steps) {
                throw new NotationException(
                        ref.span(),
                        "Time step "
                                + absolute.step()
                                + " lies beyond the last one: there are "
                                + steps
                                + " time steps.");
            }
            before.merge(ref.symbol(), absolute.step() < 1 ? 1 - absolute.step() : 0, Math::max);
        }
    }

    /** One clock for all sequences, the times before and after each included. */
    Timeline timeline(List<Sequence> sequences) {
        List<Interval> intervals = new ArrayList<>();
        int end = 0;
        for (Sequence sequence : sequences) {
            int early = most(before, sequence);
            // The first sequence's step 1 stands at time 1, whatever lies before it.
            int start = intervals.isEmpty() ? 0 : end + early;
            int length = shapes.steps(sequence);
            intervals.add(new Interval(sequence.letter(), sequence.end(), start, length, early));
            end = start + length + most(after, sequence);
        }
        return new Timeline(intervals);
    }

    private static int most(Map<Symbol, Integer> counts, Sequence sequence) {
        return counts.entrySet().stream()
                .filter(entry -> sequence.equals(entry.getKey().sequence()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** The number of values before time step 1: at 0, -1, … */
    public int before(Symbol symbol) {
        return before.getOrDefault(symbol, 0);
    }

    /** The number of values after time step T: at T+1, T+2, … */
    public int after(Symbol symbol) {
        return after.getOrDefault(symbol, 0);
    }
}
