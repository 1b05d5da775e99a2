package unfold.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Sequence;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Timeline;

/** The numbering of all names of a program: symbols on one side, the trace's quantities on the other. */
public final class Quantities {

    private final List<Quantity> list = new ArrayList<>();
    private final List<Quantity> listed = Collections.unmodifiableList(list);
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<Symbol, Quantity> bySymbol = new HashMap<>();

    private final Timeline timeline;

    Quantities(Recurrence recurrence, Lowering lowering, Timeline timeline) {
        this.timeline = timeline;
        Shapes shapes = lowering.shapes();
        recurrence.orderedData().forEach(s -> add(s, recurrence.isTarget(s) ? Role.TARGET : Role.INPUT, shapes));
        recurrence.orderedParameters().forEach(s -> add(s, Role.PARAMETER, shapes));
        Symbol total = recurrence.totalLoss().orElse(null);
        Set<Symbol> losses = losses(lowering);
        for (Unit unit : lowering.units()) {
            for (Part part : unit.parts()) {
                Symbol symbol = part.target();
                if (symbol.isStart()) {
                    continue;
                }
                Role role = symbol.isInner()
                        ? Role.INNER
                        : symbol.equals(total) ? Role.TOTAL_LOSS : losses.contains(symbol) ? Role.LOSS : Role.VARIABLE;
                add(symbol, role, shapes);
            }
        }
        lowering.copies().forEach(part -> add(part.target(), Role.INNER, shapes));
        // A value before the first step is one of the state's own.
        lowering.units().stream()
                .map(unit -> unit.definition().target())
                .filter(Symbol::isStart)
                .forEach(start -> bySymbol.put(start, bySymbol.get(start.whole())));
    }

    /** What a loss function computes at each time step. */
    private static Set<Symbol> losses(Lowering lowering) {
        Set<Symbol> losses = new HashSet<>();
        for (Unit unit : lowering.units()) {
            Expr right = unit.definition().right().ungrouped();
            boolean loss =
                    right instanceof Expr.Apply apply && apply.operation().rule() == ShapeRule.COMPARED;
            Symbol target = unit.definition().target();
            if (loss || target.name().base().equals("L") && target.timed()) {
                losses.add(target);
            }
        }
        return losses;
    }

    private void add(Symbol symbol, Role role, Shapes shapes) {
        Quantity quantity = new Quantity(list.size(), key(symbol), role, interval(symbol), shapes.of(symbol));
        list.add(quantity);
        symbols.add(symbol);
        bySymbol.put(symbol, quantity);
    }

    private Interval interval(Symbol symbol) {
        return symbol.timed() ? timeline.of(symbol.sequence().letter()) : null;
    }

    private String key(Symbol symbol) {
        String key = symbol.name().key();
        if (symbol.isInner()) {
            String when = symbol.timed() ? "" : symbol.fixed() == Time.NONE ? " (no time)" : " at the start";
            return "argument " + symbol.part() + " of " + key + when;
        }
        if (symbol.fixed() != Time.NONE) {
            Sequence sequence = symbol.sequence();
            return key + " at " + symbol.fixed().text(sequence.letter(), sequence.end());
        }
        boolean taken = list.stream().anyMatch(q -> q.key().equals(key));
        return taken ? key + " in total" : key;
    }

    /** All quantities, each at the position of its id. */
    public List<Quantity> list() {
        return listed;
    }

    public Quantity of(Symbol symbol) {
        return bySymbol.get(symbol);
    }

    public Symbol symbol(int id) {
        return symbols.get(id);
    }

    int id(Symbol symbol) {
        return bySymbol.get(symbol).id();
    }
}
