package unfold.derivation;

import java.util.List;
import java.util.function.Function;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Interval;
import unfold.trace.Slot;

/** At which times one term is part of its gradient, looked up once: a plan of many time steps asks often. */
final class Arrival {

    /** Where the reader's step has to stand, {@link #steps} later; null if that is no condition. */
    private final Interval within;

    private final int steps;

    /** The only time at which it arrives; {@code Slot.UNTIMED} if there are more. */
    private final int only;

    private final List<Through> through;

    /**
     * A gradient that must be there.
     *
     * @param fixed whether it is looked for at {@code at}, else at that many steps later
     * @param any where a share of any time step will do for what has no time; else null
     */
    private record Through(Reached reached, boolean fixed, int at, Interval any) {

        boolean isThere(int time) {
            return any != null && time == Slot.UNTIMED
                    ? reached.containsStepOf(any)
                    : reached.contains(fixed ? at : time + at);
        }
    }

    Arrival(Term term, Function<Symbol, Interval> intervals, Function<Symbol, Reached> reached) {
        Reach reach = term.reach();
        this.within = reach instanceof Reach.Later
                ? intervals.apply(term.source())
                : reach instanceof Reach.Every every ? intervals.apply(every.of()) : null;
        this.steps = reach instanceof Reach.Later later ? later.steps() : 0;
        this.only = reach instanceof Reach.Only one ? step(one.time(), intervals.apply(one.of())) : Slot.UNTIMED;
        this.through = term.through().stream()
                .map(gradient -> through(gradient.of(), reach, intervals, reached))
                .toList();
    }

    private static Through through(
            Expr.Ref of, Reach reach, Function<Symbol, Interval> intervals, Function<Symbol, Reached> reached) {
        Reached places = reached.apply(of.symbol());
        if (of.time() instanceof Time.Relative relative) {
            Interval any = reach instanceof Reach.Untimed ? intervals.apply(of.symbol()) : null;
            return new Through(places, false, relative.offset(), any);
        }
        int at = of.symbol().timed() ? step(of.time(), intervals.apply(of.symbol())) : Slot.UNTIMED;
        return new Through(places, true, at, null);
    }

    private static int step(Time time, Interval interval) {
        return time instanceof Time.Absolute absolute ? interval.start() + absolute.step() : interval.last();
    }

    /** Whether the term is part of the gradient at that time. */
    boolean isAt(int time) {
        boolean there = within == null || within.contains(time + steps);
        if (!there || only != Slot.UNTIMED && only != time) {
            return false;
        }
        for (Through each : through) {
            if (each.isThere(time)) {
                return true;
            }
        }
        return false;
    }
}
