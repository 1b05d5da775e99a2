package unfold.engine;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Quantities;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Time;
import unfold.operation.MatrixProduct;
import unfold.operation.Transpose;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.trace.Interval;
import unfold.trace.Slot;

/** Turns expressions into nodes over one storage: every name is a place, every operation has its buffer. */
final class Compiler {

    private final Shapes shapes;
    private final Quantities quantities;
    private final Storage storage;

    Compiler(Shapes shapes, Quantities quantities, Storage storage) {
        this.shapes = shapes;
        this.quantities = quantities;
        this.storage = storage;
    }

    Node compile(Expr expr) {
        if (expr instanceof Expr.Num num) {
            DMatrixRMaj constant = new DMatrixRMaj(1, 1);
            constant.data[0] = num.value();
            return time -> constant;
        }
        if (expr instanceof Expr.Ref ref) {
            return ref(ref);
        }
        if (expr instanceof Expr.Gradient gradient) {
            return gradient(gradient.of());
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        if (expr instanceof Expr.Group group) {
            return compile(group.inside());
        }
        return apply((Expr.Apply) expr);
    }

    private Node ref(Expr.Ref ref) {
        if (ref.symbol().isClock()) {
            return clock(storage.interval(ref.symbol().sequence()));
        }
        int id = quantities.of(ref.symbol()).id();
        if (ref.time() instanceof Time.Relative relative) {
            int offset = relative.offset();
            return time -> storage.value(id, time + offset);
        }
        if (ref.time() == Time.ALL) {
            return columns(id, shapes.of(ref), storage.interval(ref.symbol().sequence()));
        }
        if (ref.time() == Time.NONE) {
            return time -> storage.value(id, Slot.UNTIMED);
        }
        int fixed = fixed(ref);
        return time -> storage.value(id, fixed);
    }

    private int fixed(Expr.Ref ref) {
        Interval interval = storage.interval(ref.symbol().sequence());
        return ref.time() instanceof Time.Absolute absolute ? interval.start() + absolute.step() : interval.last();
    }

    private static Node clock(Interval interval) {
        DMatrixRMaj clock = new DMatrixRMaj(1, 1);
        return time -> {
            clock.data[0] = interval.number(time);
            return clock;
        };
    }

    private Node columns(int id, Shape shape, Interval interval) {
        DMatrixRMaj all = new DMatrixRMaj(shape.rows(), shape.cols());
        return time -> {
            for (int t = 1; t <= shape.cols(); t++) {
                DMatrixRMaj column = storage.value(id, interval.start() + t);
                for (int i = 0; i < shape.rows(); i++) {
                    all.data[i * shape.cols() + t - 1] = column.data[i];
                }
            }
            return all;
        };
    }

    /** A gradient outside of the sequence is zero. */
    private Node gradient(Expr.Ref of) {
        int id = quantities.of(of.symbol()).id();
        if (of.time() == Time.NONE) {
            return time -> storage.gradient(id, Slot.UNTIMED);
        }
        if (!(of.time() instanceof Time.Relative relative)) {
            int fixed = fixed(of);
            return time -> storage.gradient(id, fixed);
        }
        Shape shape = shapes.of(of.symbol());
        DMatrixRMaj zero = new DMatrixRMaj(shape.rows(), shape.cols());
        int offset = relative.offset();
        Interval interval = storage.interval(of.symbol().sequence());
        return time -> {
            int at = time + offset;
            return interval.contains(at) ? storage.gradient(id, at) : zero;
        };
    }

    private Node overTime(Expr.OverTime over) {
        Node each = compile(over.each());
        Shape shape = shapes.of(over.each());
        DMatrixRMaj sum = new DMatrixRMaj(shape.rows(), shape.cols());
        Interval interval = storage.interval(over.sequence());
        double share = over.kind() == Expr.OverTime.Kind.MEAN ? interval.length() : 1;
        return time -> {
            sum.zero();
            for (int t = interval.first(); t <= interval.last(); t++) {
                DMatrixRMaj value = each.at(t);
                for (int i = 0; i < sum.getNumElements(); i++) {
                    sum.data[i] += value.data[i];
                }
            }
            for (int i = 0; i < sum.getNumElements(); i++) {
                sum.data[i] /= share;
            }
            return sum;
        };
    }

    private Node apply(Expr.Apply apply) {
        Shape shape = shapes.of(apply);
        DMatrixRMaj result = new DMatrixRMaj(shape.rows(), shape.cols());
        Node product = Products.compile(this, apply, result);
        if (product != null) {
            return product;
        }
        Operation operation = apply.operation();
        int count = apply.args().size();
        Node[] args = new Node[count];
        DMatrixRMaj[] values = new DMatrixRMaj[count];
        for (int i = 0; i < count; i++) {
            args[i] = operation.reads(i) ? compile(apply.args().get(i)) : null;
        }
        return time -> {
            for (int i = 0; i < count; i++) {
                values[i] = args[i] == null ? null : args[i].at(time);
            }
            operation.evaluate(values, result);
            return result;
        };
    }

    /** The two factors if the expression is the outer product of two vectors, else null. */
    Node[] outerFactors(Expr expr) {
        if (expr instanceof Expr.Apply apply && apply.operation() == MatrixProduct.MATRIX_PRODUCT) {
            List<Expr> args = apply.args();
            boolean column = shapes.of(args.get(0)).rank() == Shape.Rank.VECTOR;
            if (column && args.get(1) instanceof Expr.Apply right && right.operation() == Transpose.TRANSPOSE) {
                return new Node[] {compile(args.get(0)), compile(right.args().get(0))};
            }
        }
        return null;
    }
}
