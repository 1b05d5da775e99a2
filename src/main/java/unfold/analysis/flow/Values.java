package unfold.analysis.flow;

import java.util.HashMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Time;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Works out expressions from what a run recorded. Used by one thread. */
public final class Values {

    private final Program program;
    private final Trace trace;
    private final Map<Slot, DMatrixRMaj> kept = new HashMap<>();

    /** Expressions of a program in one of its runs. */
    public Values(Program program, Trace trace) {
        this.program = program;
        this.trace = trace;
    }

    /**
     * The value of an expression without gradients when the run is done.
     *
     * @param time what relative times in it count from
     */
    public Tensor of(Expr expr, int time) {
        return Tensor.of(program.shapes().of(expr), at(expr, time).data);
    }

    /** The value of an expression without gradients at a moment; not to be modified. */
    DMatrixRMaj at(Expr expr, int time) {
        if (expr instanceof Expr.Num num) {
            return number(num.value());
        }
        if (expr instanceof Expr.Ref ref) {
            return ref(ref, time);
        }
        if (expr instanceof Expr.Group group) {
            return at(group.inside(), time);
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        Expr.Apply apply = (Expr.Apply) expr;
        DMatrixRMaj[] args = new DMatrixRMaj[apply.args().size()];
        for (int i = 0; i < args.length; i++) {
            args[i] = apply.operation().reads(i) ? at(apply.args().get(i), time) : null;
        }
        DMatrixRMaj result = empty(apply);
        apply.operation().evaluate(args, result);
        return result;
    }

    /** Zeros of the shape of an expression. */
    DMatrixRMaj empty(Expr expr) {
        Shape shape = program.shapes().of(expr);
        return new DMatrixRMaj(shape.rows(), shape.cols());
    }

    private static DMatrixRMaj number(double value) {
        DMatrixRMaj number = new DMatrixRMaj(1, 1);
        number.data[0] = value;
        return number;
    }

    private DMatrixRMaj ref(Expr.Ref ref, int time) {
        if (ref.symbol().isClock()) {
            return number(
                    program.timeline().of(ref.symbol().sequence().letter()).number(time));
        }
        Quantity quantity = program.quantities().of(ref.symbol());
        if (ref.time() == Time.ALL) {
            return columns(ref, quantity);
        }
        return recorded(Slot.value(quantity, program.time(ref, time)));
    }

    private DMatrixRMaj columns(Expr.Ref ref, Quantity quantity) {
        DMatrixRMaj all = empty(ref);
        Interval interval = quantity.interval();
        for (int col = 0; col < all.numCols; col++) {
            DMatrixRMaj column = recorded(Slot.value(quantity, interval.first() + col));
            for (int row = 0; row < all.numRows; row++) {
                all.data[row * all.numCols + col] = column.data[row];
            }
        }
        return all;
    }

    private DMatrixRMaj recorded(Slot slot) {
        return kept.computeIfAbsent(slot, each -> {
            Shape shape = trace.quantity(each.quantity()).shape();
            DMatrixRMaj matrix = new DMatrixRMaj(shape.rows(), shape.cols());
            trace.last(each).ifPresent(value -> value.copyTo(matrix.data, 0));
            return matrix;
        });
    }

    private DMatrixRMaj overTime(Expr.OverTime over) {
        DMatrixRMaj sum = empty(over.each());
        Interval interval = program.timeline().of(over.sequence().letter());
        double share = over.kind() == Expr.OverTime.Kind.MEAN ? interval.length() : 1;
        interval.times().forEach(time -> {
            DMatrixRMaj value = at(over.each(), time);
            for (int i = 0; i < sum.getNumElements(); i++) {
                sum.data[i] += value.data[i] / share;
            }
        });
        return sum;
    }
}
