package unfold.explain.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.explain.Ink;
import unfold.explain.Inks;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Writes out single entries of expressions, with the numbers that a run has recorded. For one thread. */
final class Entrywise {

    private final Program program;
    private final Trace trace;
    private final Inks inks;
    private final Map<Symbol, Part> parts = new HashMap<>();
    private final Map<Expr, Shape> shapes = new IdentityHashMap<>();

    Entrywise(Program program, Trace trace, Inks inks) {
        this.program = program;
        this.trace = trace;
        this.inks = inks;
        program.parts().forEach(part -> parts.put(part.target(), part));
    }

    /**
     * The moment at which an expression is worked out.
     *
     * @param time on the clock of the run
     * @param cursor gradients are those when so many steps are done
     * @param opened whether arguments of functions, which have no name in the text, are written out
     */
    record When(int time, int cursor, boolean opened) {

        When at(int otherTime) {
            return new When(otherTime, cursor, opened);
        }

        When closed() {
            return new When(time, cursor, false);
        }
    }

    /** An entry's row and column, both from 0. */
    record At(int row, int col) {

        static final At SINGLE = new At(0, 0);
    }

    /** The assignment that computes a slot's value; null if it is given. */
    Part part(Slot slot) {
        Symbol symbol = program.quantities().symbol(slot.quantity());
        boolean start = symbol.timed() && program.isStart(symbol, slot.time());
        return parts.get(start ? symbol.start() : symbol);
    }

    Shape shape(Expr expr) {
        Shape known = shapes.get(expr);
        if (known == null) {
            known = program.shapes().of(expr);
            shapes.put(expr, known);
        }
        return known;
    }

    /** The entry of that row and column; a single number stands for every entry. */
    Calculation of(Expr expr, At at, When when) {
        if (expr instanceof Expr.Num num) {
            return new Calculation.Constant(num.value());
        }
        if (expr instanceof Expr.Ref ref) {
            return value(ref, at, when);
        }
        if (expr instanceof Expr.Gradient gradient) {
            return gradient(gradient.of(), at, when);
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over, at, when);
        }
        if (expr instanceof Expr.Group group) {
            return of(group.inside(), at, when);
        }
        return new Applied(this, (Expr.Apply) expr, when).entry(at);
    }

    /** All entries, row by row. */
    List<Calculation> all(Expr expr, When when) {
        Shape shape = shape(expr);
        return IntStream.range(0, shape.size())
                .mapToObj(i -> of(expr, new At(i / shape.cols(), i % shape.cols()), when))
                .toList();
    }

    private Calculation overTime(Expr.OverTime over, At at, When when) {
        List<Calculation> addends = new ArrayList<>();
        Interval interval = program.timeline().of(over.sequence().letter());
        interval.times().forEach(time -> addends.add(of(over.each(), at, when.at(time))));
        Calculation sum = Calculation.Sum.of(addends);
        return over.kind() == Expr.OverTime.Kind.SUM
                ? sum
                : new Calculation.Quotient(sum, new Calculation.Constant(interval.length()));
    }

    private Calculation value(Expr.Ref ref, At at, When when) {
        Symbol symbol = ref.symbol();
        if (symbol.isClock()) {
            Interval interval = program.timeline().of(symbol.sequence().letter());
            return new Calculation.Constant(interval.number(when.time()));
        }
        Quantity quantity = program.quantities().of(symbol);
        if (ref.time() == Time.ALL) {
            int time = quantity.interval().first() + at.col();
            return known(Slot.value(quantity, time), at.row(), null);
        }
        boolean copy = symbol.fixed() != Time.NONE && !symbol.isInner() && !symbol.isStart();
        When then = symbol.timed() ? when.at(program.time(ref, when.time())) : when;
        if (copy || symbol.isInner() && when.opened()) {
            return of(parts.get(symbol).right(), at, then);
        }
        Slot slot = Slot.value(quantity, then.time());
        int index = at.row() * quantity.shape().cols() + at.col();
        Calculation behind =
                symbol.isInner() ? of(parts.get(symbol).right(), at, new When(then.time(), when.cursor(), true)) : null;
        return known(slot, index, behind);
    }

    private Calculation known(Slot slot, int index, Calculation behind) {
        double value = trace.last(slot).map(tensor -> tensor.get(index)).orElse(0.0);
        return new Calculation.Known(new Entry(slot, index), value, inks.of(slot), behind);
    }

    /** What flows from outside of the sequence, or from beyond a cut, is nothing. */
    private Calculation gradient(Expr.Ref of, At at, When when) {
        Quantity quantity = program.quantities().of(of.symbol());
        int time = program.time(of, when.time());
        boolean outside = quantity.timed()
                && of.time() instanceof Time.Relative
                && !quantity.interval().contains(time);
        Slot slot = Slot.gradient(quantity, time);
        Tensor recorded = outside ? null : trace.at(slot, when.cursor()).orElse(null);
        if (recorded == null) {
            return new Calculation.Constant(0);
        }
        int index = at.row() * quantity.shape().cols() + at.col();
        return new Calculation.Known(new Entry(slot, index), recorded.get(index), Ink.GRADIENT, null);
    }
}
