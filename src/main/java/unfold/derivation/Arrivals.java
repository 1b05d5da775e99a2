package unfold.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import unfold.expression.Symbol;
import unfold.trace.Interval;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Which contributions arrive where: those whose source lies in the sequence and has a gradient itself. */
final class Arrivals {

    private final Program program;

    /** The times at which what the loss depends on is reached, by name. */
    private final Map<Symbol, Reached> reached = new HashMap<>();

    private final Map<Term, Arrival> arrivals = new IdentityHashMap<>();

    Arrivals(Program program) {
        this.program = program;
        settle();
    }

    /** Everything starts as not reached; what the loss reaches spreads until nothing changes. */
    private void settle() {
        Set<Symbol> all = new LinkedHashSet<>();
        program.parts().forEach(part -> all.add(part.target()));
        program.recurrence().totalLoss().ifPresent(total -> reached(total).add(Slot.UNTIMED));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Symbol symbol : all) {
                changed |= spread(symbol.isStart() ? symbol.whole() : symbol, times(symbol));
            }
        }
    }

    /** Whether something arrives at one of these times for the first time. */
    private boolean spread(Symbol symbol, int[] times) {
        Reached own = reached(symbol);
        List<Arrival> terms =
                program.gradient(symbol).stream().map(this::arrival).toList();
        boolean changed = false;
        for (int i = times.length - 1; i >= 0; i--) {
            changed |= spread(own, terms, times[i]);
        }
        for (int time : times) {
            changed |= spread(own, terms, time);
        }
        return changed;
    }

    private static boolean spread(Reached own, List<Arrival> terms, int time) {
        if (own.contains(time)) {
            return false;
        }
        for (Arrival term : terms) {
            if (term.isAt(time)) {
                own.add(time);
                return true;
            }
        }
        return false;
    }

    private Reached reached(Symbol symbol) {
        return reached.computeIfAbsent(symbol, key -> new Reached(interval(key)));
    }

    /** The interval of a name's sequence; null if it has none. */
    private Interval interval(Symbol symbol) {
        return symbol.sequence() == null ? null : program.interval(symbol);
    }

    private Arrival arrival(Term term) {
        Arrival known = arrivals.get(term);
        if (known == null) {
            known = new Arrival(term, this::interval, this::reached);
            arrivals.put(term, known);
        }
        return known;
    }

    /** Of these terms those that are part of the gradient at that time. */
    List<Term> arriving(List<Term> terms, int time) {
        List<Term> all = new ArrayList<>(terms.size());
        for (Term term : terms) {
            if (arrival(term).isAt(time)) {
                all.add(term);
            }
        }
        return all.size() == terms.size() ? terms : List.copyOf(all);
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
        List<Term> terms = arriving(program.gradient(whole), time);
        int id = program.quantities().id(symbol);
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Action.Set(id, time, terms));
    }
}
