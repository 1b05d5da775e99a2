package unfold.derivation;

import java.util.stream.Stream;
import unfold.expression.Expr;
import unfold.expression.Time;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Which gradients a term is computed from. */
final class Sources {

    private final Quantities quantities;

    Sources(Quantities quantities) {
        this.quantities = quantities;
    }

    /** All of them; of a name over time that is read at no time of its own, those at every step. */
    Stream<Slot> of(Term term, int time) {
        return term.through().stream().flatMap(gradient -> of(gradient.of(), time));
    }

    private Stream<Slot> of(Expr.Ref of, int time) {
        Quantity quantity = quantities.of(of.symbol());
        boolean every = of.time() instanceof Time.Relative && time == Slot.UNTIMED && quantity.timed();
        return every
                ? quantity.interval().times().mapToObj(each -> Slot.gradient(quantity, each))
                : Stream.of(Slot.gradient(quantity, time(of, time)));
    }

    /** The time at which a name is read at a moment. */
    int time(Expr.Ref ref, int moment) {
        Quantity quantity = quantities.of(ref.symbol());
        if (!quantity.timed()) {
            return Slot.UNTIMED;
        }
        return ref.time() instanceof Time.Relative relative
                ? moment + relative.offset()
                : fixed(ref.time(), quantity.interval());
    }

    private static int fixed(Time time, Interval interval) {
        return time instanceof Time.Absolute absolute ? interval.start() + absolute.step() : interval.last();
    }
}
