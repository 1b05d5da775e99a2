package unfold.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unfold.derivation.Action;
import unfold.derivation.Equation;
import unfold.derivation.Moment;
import unfold.derivation.Program;
import unfold.derivation.Reach;
import unfold.derivation.Term;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Contribution;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * A step with everything that it is explained from.
 *
 * @param program what the run came from
 * @param trace the run
 * @param step one of its steps
 */
record Scene(Program program, Trace trace, Step step) {

    Equation equation() {
        return program.equations().get(step.equation());
    }

    /** The time that t stands for in the equation: for a gradient, that of the quantity. */
    int now() {
        return equation().kind() == Equation.Kind.GRADIENT ? step.target().time() : step.time();
    }

    /** The terms of a gradient that arrive in this step, in the order in which they are added. */
    List<Term> arriving() {
        Action first = program.schedule().get(step.index()).actions().get(0);
        if (first instanceof Action.Set set) {
            return set.terms();
        }
        return first instanceof Action.Add add ? add.terms() : List.of();
    }

    /** What each arriving term is, in the same order. */
    List<Contribution> contributions() {
        return trace.contributionsOf(step.index()).stream()
                .filter(contribution -> contribution.target().equals(step.target()))
                .toList();
    }

    /** What the sequence itself has added to the gradient when so many steps are done. */
    List<Contribution> shares(int cursor) {
        return trace.contributions(step.target(), cursor).stream()
                .filter(contribution -> !contribution.isOfOthers())
                .toList();
    }

    /** A term that does not reach the target, because the run is cut before it; the first one, if there are several. */
    Optional<Contribution> lost() {
        return trace.cuts().stream()
                .flatMap(cut -> cut.lost().stream())
                .filter(term -> term.target().equals(step.target()))
                .findFirst();
    }

    /** What the other sequences of the batch have added to the gradient, if there are any. */
    Optional<Contribution> others() {
        return trace.contributions(step.target(), step.index()).stream()
                .filter(Contribution::isOfOthers)
                .findFirst();
    }

    /** Whether each time step adds to the gradient at most once. */
    boolean eachStepOnce() {
        List<Integer> times = shares(trace.steps().size()).stream()
                .map(contribution -> trace.steps().get(contribution.step()).time())
                .toList();
        return !times.contains(Slot.UNTIMED) && times.stream().distinct().count() == times.size();
    }

    /** Terms as a lecturer writes them: those of the same time step first. */
    static List<Term> inWritingOrder(List<Term> terms) {
        List<Term> sorted = new ArrayList<>(terms);
        sorted.sort(Comparator.comparingInt(
                term -> term.reach() instanceof Reach.Later later ? Math.abs(later.steps()) : 0));
        return sorted;
    }

    /** What the step wrote: a value, or the whole gradient as far as it is known then. */
    Tensor result() {
        return trace.at(step.target(), step.index() + 1).orElseThrow();
    }

    Quantity target() {
        return trace.quantity(step.target().quantity());
    }

    /** The value of a name; empty if it is not recorded. */
    Optional<Tensor> value(Expr.Ref ref) {
        Symbol symbol = ref.symbol();
        if (ref.time() == Time.ALL) {
            return columns(symbol);
        }
        Quantity quantity = program.quantities().of(symbol);
        return quantity == null ? Optional.empty() : trace.last(Slot.value(quantity, time(ref)));
    }

    /** The slot of a name at the time of the step. */
    Slot slot(Expr.Ref ref, Aspect aspect) {
        Quantity quantity = program.quantities().of(ref.symbol());
        return new Slot(quantity.id(), quantity.timed() ? time(ref) : Slot.UNTIMED, aspect);
    }

    /** The gradient of a name as it was when the step began; empty if there was none. */
    Optional<Tensor> gradient(Expr.Gradient gradient) {
        Quantity quantity = program.quantities().of(gradient.of().symbol());
        return quantity == null ? Optional.empty() : trace.at(slot(gradient.of(), Aspect.GRADIENT), step.index());
    }

    /** The values at all time steps; empty if one is not recorded. */
    Optional<List<Tensor>> series(Symbol symbol) {
        Quantity quantity = program.quantities().of(symbol);
        List<Tensor> all = new ArrayList<>();
        if (quantity == null || !quantity.timed()) {
            return Optional.empty();
        }
        quantity.interval()
                .times()
                .forEach(time -> trace.last(Slot.value(quantity, time)).ifPresent(all::add));
        return all.size() == quantity.interval().length() ? Optional.of(all) : Optional.empty();
    }

    /** The target that a loss compares this name with; empty if none does. */
    Optional<Expr.Ref> comparedWith(Symbol prediction) {
        return program.recurrence().definitions().stream()
                .flatMap(definition -> comparisons(definition.right()))
                .filter(pair -> pair.args().get(0).ungrouped() instanceof Expr.Ref p
                        && p.symbol().equals(prediction))
                .map(pair -> pair.args().get(1).ungrouped())
                .filter(Expr.Ref.class::isInstance)
                .map(Expr.Ref.class::cast)
                .findFirst();
    }

    private static Stream<Expr.Apply> comparisons(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return comparisons(group.inside());
        }
        if (expr instanceof Expr.OverTime over) {
            return comparisons(over.each());
        }
        if (!(expr instanceof Expr.Apply apply)) {
            return Stream.empty();
        }
        Stream<Expr.Apply> own = apply.operation().rule() == ShapeRule.COMPARED ? Stream.of(apply) : Stream.empty();
        return Stream.concat(own, apply.args().stream().flatMap(Scene::comparisons));
    }

    private Optional<Tensor> columns(Symbol symbol) {
        return series(symbol).filter(all -> all.get(0).cols() == 1).map(all -> {
            int rows = all.get(0).rows();
            double[] entries = new double[rows * all.size()];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = all.get(i % all.size()).get(i / all.size());
            }
            return Tensor.of(Shape.matrix(rows, all.size()), entries);
        });
    }

    private int time(Expr.Ref ref) {
        if (ref.time() instanceof Time.Relative relative) {
            return now() == Slot.UNTIMED ? Slot.UNTIMED : now() + relative.offset();
        }
        if (ref.time() instanceof Time.Absolute absolute) {
            return program.interval(ref.symbol()).start() + absolute.step();
        }
        return ref.time() == Time.LAST ? program.interval(ref.symbol()).last() : Slot.UNTIMED;
    }

    /** The interval of the clock that the step belongs to; the last one for what has no time. */
    Interval interval() {
        List<Interval> all = trace.timeline().intervals();
        return now() == Slot.UNTIMED
                ? all.get(all.size() - 1)
                : trace.timeline().at(now());
    }

    /** Whether a symbol over time has a step then. */
    boolean isStep(Symbol symbol, int time) {
        return symbol.timed() && program.interval(symbol).contains(time);
    }

    /** How a time is called: {@code 2}. */
    int index(int time) {
        return trace.timeline().at(time).number(time);
    }

    /** Whether the moment is one before the first or after the last step. */
    boolean isOutside() {
        return now() != Slot.UNTIMED && !interval().contains(now());
    }

    /** What times are called at this moment. */
    Moment moment() {
        return new Moment(trace.timeline(), now());
    }
}
