package unfold.explain.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.derivation.Action;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Term;
import unfold.explain.Ink;
import unfold.explain.Inks;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.operation.Softmax;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Says of every number of one run where it comes from. For one thread. */
public final class Origins {

    private final Program program;
    private final Trace trace;
    private final Inks inks;
    private final Entrywise entrywise;
    private final EntryNames names;
    private final EntryLetters letters;

    /**
     * @param program what the run came from
     * @param trace the run
     */
    public Origins(Program program, Trace trace) {
        this.program = program;
        this.trace = trace;
        this.inks = new Inks(program);
        this.entrywise = new Entrywise(program, trace, inks);
        this.names = new EntryNames(program);
        this.letters = new EntryLetters(program, names);
    }

    /** Where a number comes from, when so many operations are done. */
    public Origin of(Entry entry, int cursor) {
        Slot slot = entry.slot();
        Ink ink = inks.of(slot);
        List<Contributor> parts = new ArrayList<>();
        Origin.State state = state(entry, cursor);
        if (state.kind() == Origin.Kind.COMPUTED) {
            if (slot.aspect() == Aspect.VALUE) {
                value(entry, cursor, parts);
            } else {
                contributions(entry, cursor, parts);
            }
        }
        return new Origin(entry, names.of(entry), ink, state, parts);
    }

    private Origin.State state(Entry entry, int cursor) {
        Slot slot = entry.slot();
        double value = trace.at(slot, cursor).map(now -> now.get(entry.index())).orElse(Double.NaN);
        int step = trace.writer(slot).map(index -> index + 1).orElse(0);
        boolean known = trace.at(slot, cursor).isPresent();
        int missing = slot.aspect() == Aspect.VALUE
                ? 0
                : trace.contributions(slot, Integer.MAX_VALUE).size()
                        - trace.contributions(slot, cursor).size();
        return new Origin.State(kind(slot, cursor, known, step), value, step, missing);
    }

    private Origin.Kind kind(Slot slot, int cursor, boolean known, int step) {
        if (!known) {
            return step == 0 ? Origin.Kind.NEVER : Origin.Kind.LATER;
        }
        if (slot.aspect() == Aspect.VALUE) {
            return step == 0 || entrywise.part(slot) == null ? Origin.Kind.GIVEN : Origin.Kind.COMPUTED;
        }
        boolean begins = trace.contributions(slot, cursor).isEmpty()
                && trace.quantity(slot.quantity()).role() == Role.TOTAL_LOSS;
        return begins ? Origin.Kind.BEGINNING : Origin.Kind.COMPUTED;
    }

    private void value(Entry entry, int cursor, List<Contributor> parts) {
        Slot slot = entry.slot();
        Part part = entrywise.part(slot);
        Entrywise.When when = new Entrywise.When(slot.time(), cursor, true);
        Calculation calculation = entrywise.of(part.right(), at(slot, entry.index()), when);
        parts.add(new Contributor("", "", "", calculation, recorded(entry, cursor)));
        if (part.right() instanceof Expr.Apply apply
                && apply.operation() == Softmax.SOFTMAX
                && apply.args().get(0) instanceof Expr.Ref inner
                && inner.symbol().isInner()) {
            exponent(inner, entry, cursor, parts);
        }
    }

    /** Of a softmax, the exponent of the entry itself. */
    private void exponent(Expr.Ref inner, Entry entry, int cursor, List<Contributor> parts) {
        Quantity quantity = program.quantities().of(inner.symbol());
        Slot slot = Slot.value(quantity, program.time(inner, entry.slot().time()));
        Entry exponent = new Entry(slot, entry.index());
        Part part = entrywise.part(slot);
        Entrywise.When when = new Entrywise.When(slot.time(), cursor, true);
        Calculation calculation = entrywise.of(part.right(), at(slot, entry.index()), when);
        parts.add(new Contributor("", "", "exponent", calculation, recorded(exponent, cursor)));
    }

    private double recorded(Entry entry, int cursor) {
        return trace.at(entry.slot(), cursor)
                .map(tensor -> tensor.get(entry.index()))
                .orElse(0.0);
    }

    private Entrywise.At at(Slot slot, int index) {
        int cols = trace.quantity(slot.quantity()).shape().cols();
        return new Entrywise.At(index / cols, index % cols);
    }

    private void contributions(Entry entry, int cursor, List<Contributor> parts) {
        Slot slot = entry.slot();
        List<Contribution> all = trace.contributions(slot, cursor);
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(each -> counts.merge(from(each), 1, Integer::sum));
        Map<Integer, Integer> places = new HashMap<>();
        for (Contribution each : all) {
            int place = each.isOfOthers() ? 0 : places.merge(each.step(), 1, Integer::sum) - 1;
            String from = from(each);
            String label = counts.get(from) > 1 && !each.isOfOthers()
                    ? from + ", through " + names.owner(each.source())
                    : from;
            double value = entry(each, entry.index());
            Working working = each.isOfOthers() ? null : working(each, place);
            Calculation calculation =
                    working == null ? null : entrywise.of(working.term.value(), at(slot, entry.index()), working.when);
            String letters = working == null ? "" : this.letters.of(working.term.value(), working.when.time(), entry);
            String known = calculation instanceof Calculation.Known same ? names.of(same.entry()) : "";
            parts.add(new Contributor(label, letters, known, calculation, value));
        }
    }

    private static double entry(Contribution contribution, int index) {
        if (contribution.right() == null) {
            return contribution.left().get(index);
        }
        Tensor right = contribution.right();
        return contribution.left().get(index / right.size()) * right.get(index % right.size());
    }

    /** A term, and when it is worked out. */
    private record Working(Term term, Entrywise.When when) {}

    /** The term of the schedule that a contribution is; the terms of one step stand in the order of its contributions. */
    private Working working(Contribution contribution, int place) {
        Slot slot = contribution.target();
        int left = place;
        for (Action action : program.schedule().get(contribution.step()).actions()) {
            boolean set = action instanceof Action.Set;
            if (!set && !(action instanceof Action.Add)) {
                continue;
            }
            int quantity = set ? ((Action.Set) action).quantity() : ((Action.Add) action).quantity();
            int time = set ? ((Action.Set) action).time() : ((Action.Add) action).time();
            List<Term> terms = set ? ((Action.Set) action).terms() : ((Action.Add) action).terms();
            if (!Slot.gradient(trace.quantity(quantity), time).equals(slot)) {
                continue;
            }
            if (left < terms.size()) {
                Entrywise.When when = new Entrywise.When(time, contribution.step() + 1, false);
                return new Working(terms.get(left), when);
            }
            left -= terms.size();
        }
        throw new IllegalStateException("no term for a contribution to " + names.of(slot));
    }

    /** Where a contribution comes from: another time step, the output, or a name. */
    private String from(Contribution contribution) {
        if (contribution.isOfOthers()) {
            return "the other sequences";
        }
        Slot target = contribution.target();
        Slot source = contribution.source();
        if (target.time() == Slot.UNTIMED) {
            int time = trace.steps().get(contribution.step()).time();
            return time == Slot.UNTIMED ? "from " + names.owner(source) : "at " + moment(time);
        }
        if (source.time() != Slot.UNTIMED && source.time() != target.time()) {
            return "from " + moment(source.time());
        }
        return isOutput(source) ? "from the output" : "from " + names.owner(source);
    }

    private String moment(int time) {
        return trace.timeline().at(time).letter() + " = "
                + trace.timeline().at(time).number(time);
    }

    private boolean isOutput(Slot source) {
        Symbol symbol = program.quantities().symbol(source.quantity());
        Symbol owner = symbol.isInner() ? symbol.whole() : symbol;
        Role role = trace.quantity(source.quantity()).role();
        return role != Role.LOSS && role != Role.TOTAL_LOSS && inks.of(owner) == Ink.OUTPUT;
    }
}
