package unfold.draw.cell;

import java.util.Optional;
import java.util.Set;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * One operation, variable or source inside a cell.
 *
 * @param id its position in the graph
 * @param tex what it does
 * @param brief the same, shorter
 * @param shown whose numbers it shows; null for an operation
 * @param uses the definitions it belongs to, and the parameters in it
 * @param arity how many nodes it reads
 * @param result the variable or inner quantity whose value it computes; null if that has no name
 * @param ends between which a function keeps its results; null if it does not, or for anything else
 * @param expr what an operation computes; null for a value, and for what is linear with parameters
 */
record Node(
        int id,
        Kind kind,
        String tex,
        String brief,
        Shown shown,
        Set<Symbol> uses,
        int arity,
        Symbol result,
        Ends ends,
        Expr expr) {

    /**
     * A name at a time.
     *
     * @param symbol the name
     * @param time relative to the time step that the picture shows, or fixed
     */
    record Shown(Symbol symbol, Time time) {

        /** The slot that is meant in the picture of a time step; empty if there is none. */
        public Optional<Slot> slot(Program program, int now) {
            Quantity quantity = program.quantities().of(symbol);
            if (quantity == null || time == Time.ALL) {
                return Optional.empty();
            }
            if (!quantity.timed()) {
                return Optional.of(Slot.value(quantity, Slot.UNTIMED));
            }
            if (time instanceof Time.Relative relative) {
                return now == Slot.UNTIMED
                        ? Optional.empty()
                        : Optional.of(Slot.value(quantity, now + relative.offset()));
            }
            Interval interval = quantity.interval();
            boolean fixed = time instanceof Time.Absolute;
            int at = fixed ? interval.start() + ((Time.Absolute) time).step() : interval.last();
            return Optional.of(Slot.value(quantity, at));
        }

        /** How many time steps after the one shown; 0 for a fixed time. */
        int offset() {
            return time instanceof Time.Relative relative ? relative.offset() : 0;
        }
    }

    Node {
        uses = Set.copyOf(uses);
    }

    /** A graph has each id once. */
    @Override
    public int hashCode() {
        return id;
    }

    /** The same as a gate. */
    Node asGate() {
        return new Node(id, Kind.GATE, tex, brief, shown, uses, arity, result, ends, expr);
    }
}
