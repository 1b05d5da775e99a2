package unfold.engine;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Quantities;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Time;
import unfold.operation.Arithmetic;
import unfold.operation.MatrixProduct;
import unfold.operation.Transpose;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.trace.Aspect;
import unfold.trace.Interval;
import unfold.trace.Slot;

/** Turns expressions into nodes over one storage: every name is a place, every operation has its memory. */
final class Compiler {

    private final Shapes shapes;
    private final Quantities quantities;
    private final Storage storage;
    private final Products products;

    Compiler(Shapes shapes, Quantities quantities, Storage storage) {
        this.shapes = shapes;
        this.quantities = quantities;
        this.storage = storage;
        this.products = new Products(this, quantities, storage);
    }

    Shape shape(Expr expr) {
        return shapes.of(expr);
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
            Shape shape = shapes.of(over.each());
            return new OverTimeNode(shape, over.kind(), compile(over.each()), storage.interval(over.sequence()));
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
            return storage.values(id, relative.offset());
        }
        if (ref.time() == Time.ALL) {
            return columns(id, shapes.of(ref), storage.interval(ref.symbol().sequence()));
        }
        int time = ref.time() == Time.NONE ? Slot.UNTIMED : fixed(ref);
        return PlaceNode.fixed(storage.value(id, time), new Slot(id, time, Aspect.VALUE));
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

    private Node gradient(Expr.Ref of) {
        int id = quantities.of(of.symbol()).id();
        if (of.time() instanceof Time.Relative relative) {
            return storage.gradients(id, relative.offset());
        }
        int time = of.time() == Time.NONE ? Slot.UNTIMED : fixed(of);
        return PlaceNode.fixed(storage.gradient(id, time), new Slot(id, time, Aspect.GRADIENT));
    }

    private Node apply(Expr.Apply apply) {
        Operation operation = apply.operation();
        Shape shape = shapes.of(apply);
        if (operation == MatrixProduct.MATRIX_PRODUCT) {
            return products.compile(apply, shape);
        }
        List<Expr> args = apply.args();
        List<Node> terms = new ArrayList<>();
        if (terms(apply, shape, terms)) {
            return new SumNode(shape, terms);
        }
        Node[] nodes = new Node[args.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = operation.reads(i) ? compile(args.get(i)) : null;
        }
        return new OperationNode(shape, operation, nodes);
    }

    /** Whether the expression is a sum of terms of its own shape, which are then in the list. */
    private boolean terms(Expr expr, Shape shape, List<Node> terms) {
        boolean sum = expr instanceof Expr.Apply apply
                && apply.operation() == Arithmetic.PLUS
                && apply.args().stream().allMatch(arg -> shapes.of(arg).equals(shape));
        if (sum) {
            for (Expr arg : ((Expr.Apply) expr).args()) {
                if (!terms(arg.ungrouped(), shape, terms)) {
                    terms.add(compile(arg));
                }
            }
        }
        return sum;
    }

    /** The two factors if the expression is the outer product of two vectors, else none. */
    Node[] outerFactors(Expr expr) {
        if (expr instanceof Expr.Apply apply && apply.operation() == MatrixProduct.MATRIX_PRODUCT) {
            List<Expr> args = apply.args();
            boolean column = shapes.of(args.get(0)).rank() == Shape.Rank.VECTOR;
            if (column && args.get(1) instanceof Expr.Apply right && right.operation() == Transpose.TRANSPOSE) {
                return new Node[] {compile(args.get(0)), compile(right.args().get(0))};
            }
        }
        return new Node[0];
    }
}
