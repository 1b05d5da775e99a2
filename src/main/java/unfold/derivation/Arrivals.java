package unfold.derivation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Interval;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Which contributions arrive where: those whose source lies in the sequence and has a gradient itself. */
final class Arrivals {

    private final Program program;

    /** The times at which what the loss depends on is reached, by name. */
    private final Map<Symbol, Set<Integer>> reached = new HashMap<>();

    Arrivals(Program program) {
        this.program = program;
        settle();
    }

    /** Everything starts as not reached; what the loss reaches spreads until nothing changes. */
    private void settle() {
        Set<Symbol> all = new LinkedHashSet<>();
        program.parts().forEach(part -> all.add(part.target()));
        program.recurrence().totalLoss().ifPresent(total -> reach(total, Slot.UNTIMED));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Symbol symbol : all) {
                int[] times = times(symbol);
                if (symbol.isStart()) {
                    changed |= spread(symbol.whole(), times[0]);
                    continue;
                }
                for (int i = times.length - 1; i >= 0; i--) {
                    changed |= spread(symbol, times[i]);
                }
                for (int time : times) {
                    changed |= spread(symbol, time);
                }
            }
        }
    }

    /** Whether something arrives there for the first time. */
    private boolean spread(Symbol symbol, int time) {
        if (isReached(symbol, time)) {
            return false;
        }
        boolean now = program.gradient(symbol).stream().anyMatch(term -> arrives(term, time));
        if (now) {
            reach(symbol, time);
        }
        return now;
    }

    private void reach(Symbol symbol, int time) {
        reached.computeIfAbsent(symbol, key -> new HashSet<>()).add(time);
    }

    private boolean isReached(Symbol symbol, int time) {
        return reached.getOrDefault(symbol, Set.of()).contains(time);
    }

    /** Whether the term is part of the gradient at that time. */
    private boolean arrives(Term term, int time) {
        boolean there = true;
        if (term.reach() instanceof Reach.Later later) {
            there = program.interval(term.source()).contains(time + later.steps());
        } else if (term.reach() instanceof Reach.Every every) {
            there = program.interval(every.of()).contains(time);
        } else if (term.reach() instanceof Reach.Only only) {
            there = time == step(only.time(), program.interval(only.of()));
        }
        return there && term.through().stream().anyMatch(gradient -> isReached(gradient, term, time));
    }

    private boolean isReached(Expr.Gradient gradient, Term term, int time) {
        Expr.Ref of = gradient.of();
        boolean anyTime = of.time() instanceof Time.Relative && term.reach() instanceof Reach.Untimed;
        if (anyTime && time == Slot.UNTIMED) {
            // A share of any time step will do.
            return program.interval(of.symbol()).times().anyMatch(t -> isReached(of.symbol(), t));
        }
        int at = Slot.UNTIMED;
        if (of.time() instanceof Time.Relative relative) {
            at = time + relative.offset();
        } else if (of.symbol().timed()) {
            at = step(of.time(), program.interval(of.symbol()));
        }
        return isReached(of.symbol(), at);
    }

    private static int step(Time time, Interval interval) {
        return time instanceof Time.Absolute absolute ? interval.start() + absolute.step() : interval.last();
    }

    /** The times at which the symbol is assigned. */
    int[] times(Symbol symbol) {
        if (symbol.timed()) {
            return program.interval(symbol).times().toArray();
        }
        return new int[] {symbol.isStart() ? program.interval(symbol).start() : Slot.UNTIMED};
    }

    /** Every name over time that can have a gradient. */
    List<Symbol> timedSymbols() {
        return program.quantities().list().stream()
                .filter(quantity -> quantity.timed() && quantity.role() != Role.TARGET)
                .map(quantity -> program.quantities().symbol(quantity.id()))
                .toList();
    }

    /** The times at which the symbol is given: all for data, else those outside of the sequence. */
    List<Integer> givenTimes(Symbol symbol) {
        Interval interval = program.interval(symbol);
        boolean data = program.recurrence().dataSymbols().containsKey(symbol);
        int first = interval.first() - program.boundaries().before(symbol);
        int last = interval.last() + program.boundaries().after(symbol);
        return IntStream.rangeClosed(first, last)
                .filter(time -> data || !interval.contains(time))
                .filter(time -> !program.isStart(symbol, time))
                .boxed()
                .toList();
    }

    /** The sum that the gradient is at that time; empty if nothing arrives. */
    Optional<Action.Set> set(Symbol symbol, int time) {
        Symbol whole = symbol.isStart() ? symbol.whole() : symbol;
        List<Term> terms = program.gradient(whole).stream()
                .filter(term -> arrives(term, time))
                .toList();
        int id = program.quantities().id(symbol);
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Action.Set(id, time, terms));
    }

    /** What {@code source} adds to the gradient of {@code target} at its time step. */
    List<Term> shares(Symbol source, Symbol target, int time) {
        return program.gradient(target).stream()
                .filter(term -> term.source().equals(source) && arrives(term, time))
                .toList();
    }
}
