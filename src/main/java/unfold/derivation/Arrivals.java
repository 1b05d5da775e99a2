package unfold.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Which contributions arrive where: those whose source lies in the sequence and has a gradient itself. */
final class Arrivals {

    /** A name at a time. */
    private record Place(Symbol symbol, int time) {}

    private final Program program;
    private final int length;
    private final Map<Place, Boolean> reached = new HashMap<>();

    Arrivals(Program program) {
        this.program = program;
        this.length = program.length();
        settle();
    }

    /** Everything starts as not reached; what the loss reaches spreads until nothing changes. */
    private void settle() {
        Set<Symbol> all = new LinkedHashSet<>();
        program.parts().forEach(part -> all.add(part.target()));
        program.recurrence().totalLoss().ifPresent(total -> reached.put(new Place(total, Slot.UNTIMED), true));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Symbol symbol : all) {
                int[] times = times(symbol);
                for (int i = times.length - 1; i >= 0; i--) {
                    changed |= spread(new Place(symbol, times[i]));
                }
                for (int time : times) {
                    changed |= spread(new Place(symbol, time));
                }
            }
        }
    }

    private boolean spread(Place place) {
        if (reached.containsKey(place)) {
            return false;
        }
        boolean now = program.gradient(place.symbol()).stream().anyMatch(term -> arrives(term, place.time()));
        if (now) {
            reached.put(place, true);
        }
        return now;
    }

    /** Whether the term is part of the gradient at that time. */
    private boolean arrives(Term term, int time) {
        if (term.reach() instanceof Reach.Later later && !inside(time + later.steps())) {
            return false;
        }
        if (term.reach() instanceof Reach.Every && !inside(time)) {
            return false;
        }
        if (term.reach() instanceof Reach.Only only && time != step(only.time())) {
            return false;
        }
        return term.through().stream().anyMatch(gradient -> isReached(gradient, term, time));
    }

    private boolean isReached(Expr.Gradient gradient, Term term, int time) {
        Expr.Ref of = gradient.of();
        if (of.symbol().timed() && term.reach() instanceof Reach.Untimed && time == Slot.UNTIMED) {
            // A share of any time step will do.
            return IntStream.rangeClosed(1, length).anyMatch(t -> reached.containsKey(new Place(of.symbol(), t)));
        }
        int at = of.symbol().timed() ? time + ((Time.Relative) of.time()).offset() : Slot.UNTIMED;
        return reached.containsKey(new Place(of.symbol(), at));
    }

    private boolean inside(int time) {
        return time >= 1 && time <= length;
    }

    private int step(Time time) {
        return time instanceof Time.Absolute absolute ? absolute.step() : length;
    }

    /** The times at which the symbol is assigned. */
    int[] times(Symbol symbol) {
        return symbol.timed() ? IntStream.rangeClosed(1, length).toArray() : new int[] {Slot.UNTIMED};
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
        List<Integer> times = new ArrayList<>();
        for (int time = 1 - program.boundaries().before(symbol); time < 1; time++) {
            times.add(time);
        }
        boolean data = program.recurrence().dataSymbols().containsKey(symbol);
        for (int time = 1; time <= length && data; time++) {
            times.add(time);
        }
        for (int time = length + 1; time <= length + program.boundaries().after(symbol); time++) {
            times.add(time);
        }
        return times;
    }

    /** The sum that the gradient is at that time; empty if nothing arrives. */
    Optional<Action.Set> set(Symbol symbol, int time) {
        List<Term> terms = program.gradient(symbol).stream()
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
