package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import unfold.derivation.Action;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Sweep;
import unfold.trace.Interval;
import unfold.trace.Quantity;

/** Finds what is carried from step to step, from the text alone. */
final class Carried {

    private final Program program;
    private final Map<Symbol, Sweep.Direction> directions = new HashMap<>();

    Carried(Program program) {
        this.program = program;
        for (Sweep sweep : program.recurrence().sweeps()) {
            for (int definition : sweep.definitions()) {
                Unit unit = program.units().get(definition);
                unit.parts().forEach(part -> directions.put(part.target(), sweep.direction()));
            }
        }
    }

    List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        for (Interval interval : program.timeline().intervals()) {
            for (Sweep.Direction direction : List.of(Sweep.Direction.RISING, Sweep.Direction.FALLING)) {
                Map<Symbol, Integer> lags = lags(interval, direction);
                if (lags.keySet().stream().anyMatch(symbol -> directions.get(symbol) == direction)) {
                    chains.add(chain(interval, direction, lags));
                }
            }
        }
        return chains;
    }

    private Chain chain(Interval interval, Sweep.Direction direction, Map<Symbol, Integer> lags) {
        List<Chain.Part> parts = new ArrayList<>();
        int row = 0;
        for (Map.Entry<Symbol, Integer> entry : lags.entrySet()) {
            for (int lag = 0; lag < entry.getValue(); lag++) {
                Quantity quantity = program.quantities().of(entry.getKey());
                parts.add(new Chain.Part(quantity, lag, row));
                row += quantity.shape().size();
            }
        }
        boolean backward = direction == Sweep.Direction.FALLING;
        return new Chain(interval, backward, parts, isWhole(interval, direction, lags.keySet()));
    }

    /** The assignments that one step of a direction makes, in their order. */
    static List<Part> step(Program program, Interval interval, boolean backward) {
        Carried carried = new Carried(program);
        return carried.step(interval, backward ? Sweep.Direction.FALLING : Sweep.Direction.RISING)
                .toList();
    }

    private Stream<Part> step(Interval interval, Sweep.Direction direction) {
        return program.schedule().stream()
                .flatMap(step -> step.actions().stream())
                .filter(Action.Assign.class::isInstance)
                .map(Action.Assign.class::cast)
                .filter(assign -> assign.time() == interval.first()
                        && isAlong(assign.part().target(), direction))
                .map(Action.Assign::part);
    }

    private boolean isAlong(Symbol symbol, Sweep.Direction direction) {
        Sweep.Direction own = directions.get(symbol);
        return symbol.timed() && (own == direction || own == Sweep.Direction.ANY);
    }

    /** How far back each quantity is read, in the direction; those that depend on nothing carried are left out. */
    private Map<Symbol, Integer> lags(Interval interval, Sweep.Direction direction) {
        List<Part> step = step(interval, direction).toList();
        Map<Symbol, Integer> lags = new LinkedHashMap<>();
        for (Part part : step) {
            part.right().refs(ref -> {
                int lag = lag(ref, direction);
                if (lag > 0 && isAlong(ref.symbol(), direction)) {
                    lags.merge(ref.symbol(), lag, Math::max);
                }
            });
        }
        boolean changed = true;
        while (changed) {
            Set<Symbol> dependent = dependent(step, direction, lags.keySet());
            changed = lags.keySet().removeIf(symbol -> !dependent.contains(symbol));
        }
        return lags;
    }

    /** How many steps before the reader the name is read, as the direction goes; 0 for the same, below 0 for ahead. */
    static int lag(Expr.Ref ref, Sweep.Direction direction) {
        int offset = ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
        return direction == Sweep.Direction.FALLING ? offset : -offset;
    }

    /** What one step computes from what is carried. */
    private static Set<Symbol> dependent(List<Part> step, Sweep.Direction direction, Set<Symbol> carried) {
        Set<Symbol> dependent = new HashSet<>();
        for (Part part : step) {
            part.right().refs(ref -> {
                boolean earlier = lag(ref, direction) > 0 && carried.contains(ref.symbol());
                if (earlier || lag(ref, direction) == 0 && dependent.contains(ref.symbol())) {
                    dependent.add(part.target());
                }
            });
        }
        return dependent;
    }

    /** Whether no carried quantity depends on the state in another way than from step to step. */
    private boolean isWhole(Interval interval, Sweep.Direction direction, Set<Symbol> carried) {
        Set<Symbol> dependent = dependent(step(interval, direction).toList(), direction, carried);
        Set<Symbol> around = new HashSet<>();
        int before;
        do {
            before = around.size();
            for (Part part : program.parts()) {
                Symbol target = part.target();
                boolean own =
                        isAlong(target, direction) && program.interval(target).equals(interval);
                part.right().refs(ref -> {
                    boolean past = lag(ref, direction) > 0 && carried.contains(ref.symbol());
                    boolean chained = own && ref.symbol().timed() && (past || lag(ref, direction) == 0);
                    if (around.contains(ref.symbol()) || dependent.contains(ref.symbol()) && !chained) {
                        around.add(target);
                    }
                });
            }
        } while (around.size() > before);
        return carried.stream().noneMatch(around::contains);
    }
}
