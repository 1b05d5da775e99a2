package unfold.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/** Finds the same operation in the runs of two forms of a lesson. */
final class SameOperation {

    private SameOperation() {}

    /**
     * The position in {@code to} that means what {@code position} means in {@code from}: the same operation at
     * the same time step, or at the nearest that there is; else the first of the same phase.
     */
    static int in(Trace from, int position, Trace to) {
        if (position == 0 || position >= from.steps().size()) {
            return position == 0 ? 0 : to.steps().size();
        }
        Step step = from.steps().get(position - 1);
        List<Step> steps = to.steps();
        if (position <= steps.size() && isSame(from, step, to, steps.get(position - 1))) {
            return position;
        }
        Optional<Step> same = nearest(from, step, to, true);
        return same.or(() -> nearest(from, step, to, false))
                .or(() -> steps.stream()
                        .filter(each -> each.phase() == step.phase())
                        .findFirst())
                .map(each -> each.index() + 1)
                .orElse(0);
    }

    private static Optional<Step> nearest(Trace from, Step step, Trace to, boolean byEquation) {
        int number = number(from, step);
        return to.steps().stream()
                .filter(each -> each.phase() == step.phase())
                .filter(each -> !byEquation || each.equation() == step.equation())
                .filter(each -> name(to, each).equals(name(from, step)))
                .filter(each -> letter(to, each).equals(letter(from, step)))
                .min(Comparator.comparingInt(each -> Math.abs(number(to, each) - number)));
    }

    private static boolean isSame(Trace from, Step step, Trace to, Step other) {
        return other.phase() == step.phase()
                && other.equation() == step.equation()
                && name(to, other).equals(name(from, step))
                && letter(to, other).equals(letter(from, step))
                && number(to, other) == number(from, step);
    }

    private static String name(Trace trace, Step step) {
        return step.target().aspect() + " "
                + trace.quantity(step.target().quantity()).key();
    }

    private static String letter(Trace trace, Step step) {
        return step.time() == Slot.UNTIMED
                ? ""
                : trace.timeline().at(step.time()).letter();
    }

    private static int number(Trace trace, Step step) {
        if (step.time() == Slot.UNTIMED) {
            return 0;
        }
        Interval interval = trace.timeline().at(step.time());
        return interval.number(step.time());
    }
}
