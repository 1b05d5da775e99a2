package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import unfold.explain.origin.Calculation.Constant;
import unfold.explain.origin.Calculation.Opposite;
import unfold.explain.origin.Calculation.Product;
import unfold.explain.origin.Calculation.Quotient;
import unfold.explain.origin.Calculation.Sum;
import unfold.explain.origin.Entrywise.At;
import unfold.explain.origin.Entrywise.When;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.operation.Arithmetic;
import unfold.operation.Block;
import unfold.operation.Column;
import unfold.operation.Dot;
import unfold.operation.Elementwise;
import unfold.operation.Lookup;
import unfold.operation.MatrixProduct;
import unfold.operation.Negate;
import unfold.operation.Placed;
import unfold.operation.Reduce;
import unfold.operation.Scale;
import unfold.operation.Slice;
import unfold.operation.Softmax;
import unfold.operation.Spread;
import unfold.operation.Square;
import unfold.operation.Squashing;
import unfold.operation.Stack;
import unfold.operation.Transpose;
import unfold.tensor.Shape;

/**
 * What single entries of one operation's result are computed from.
 *
 * @param entries where the arguments' entries come from
 * @param apply the operation and its arguments
 * @param when it is worked out
 */
record Applied(Entrywise entries, Expr.Apply apply, When when) {

    /**
     * One entry of the result.
     *
     * @throws IllegalArgumentException if the operation is unknown
     */
    Calculation entry(At at) {
        Operation operation = apply.operation();
        if (operation instanceof Arithmetic arithmetic) {
            return combined(arithmetic, entry(0, at), entry(1, at));
        }
        if (operation == Scale.SCALE) {
            return new Product(entry(0, at), entry(1, at));
        }
        if (operation instanceof Elementwise function) {
            return function(function, entry(0, at));
        }
        if (operation == Negate.NEGATE) {
            return new Opposite(entry(0, at));
        }
        if (operation == Square.SQUARE) {
            return new Calculation.Square(entry(0, at));
        }
        if (operation == MatrixProduct.MATRIX_PRODUCT) {
            return product(at);
        }
        if (operation == Softmax.SOFTMAX) {
            // Written out, the exponents would hide the fraction.
            return new Calculation.Share(at.row(), entries.all(apply.args().get(0), when.closed()));
        }
        Calculation compared = new Comparison(this).entry(at);
        return compared == null ? moved(operation, at) : compared;
    }

    /** Entries that stand elsewhere, and sums of all entries. */
    private Calculation moved(Operation operation, At at) {
        if (operation == Transpose.TRANSPOSE) {
            return entry(0, new At(at.col(), at.row()));
        }
        if (operation == Dot.DOT) {
            return dot();
        }
        if (operation == Lookup.LOOKUP) {
            return row(at);
        }
        if (operation instanceof Reduce reduce) {
            List<Calculation> all = entries.all(apply.args().get(0), when);
            Calculation sum = Sum.of(all);
            return reduce == Reduce.SUM ? sum : new Quotient(sum, new Constant(all.size()));
        }
        if (operation == Stack.STACK) {
            return stacked(at);
        }
        if (operation instanceof Slice slice) {
            return entry(0, new At(slice.from() + at.row(), at.col()));
        }
        if (operation instanceof Block block) {
            return entry(0, new At(block.index() * shape().rows() + at.row(), 0));
        }
        if (operation instanceof Placed placed) {
            int rows = shape().rows() / placed.count();
            boolean inside = at.row() / rows == placed.index();
            return inside ? entry(0, new At(at.row() % rows, 0)) : new Constant(0);
        }
        if (operation == Column.COLUMN) {
            return entry(0, new At(at.row(), (int) entry(1, At.SINGLE).value() - 1));
        }
        if (operation == Spread.SPREAD) {
            return entry(0, At.SINGLE);
        }
        throw new IllegalArgumentException("entries of a " + operation.title());
    }

    Shape shape(int argument) {
        return entries.shape(apply.args().get(argument));
    }

    private Shape shape() {
        return entries.shape(apply);
    }

    Calculation entry(int argument, At at) {
        boolean single = shape(argument).rank() == Shape.Rank.SCALAR;
        return entries.of(apply.args().get(argument), single ? At.SINGLE : at, when);
    }

    private static Calculation combined(Arithmetic arithmetic, Calculation a, Calculation b) {
        return switch (arithmetic) {
            case PLUS -> new Sum(List.of(a, b));
            case MINUS -> new Sum(List.of(a, new Opposite(b)));
            case TIMES -> new Product(a, b);
            case OVER -> new Quotient(a, b);
        };
    }

    private static Calculation function(Elementwise function, Calculation of) {
        String name = switch (function) {
            case SIGMOID -> "σ";
            case RELU -> "ReLU";
            case IDENTITY -> "id";
            case LOG -> "ln";
            case POSITIVE -> "1_{>0}";
            default -> function.title();
        };
        DoubleUnaryOperator value = switch (function) {
            case TANH -> Squashing::tanh;
            case SIGMOID -> Squashing::logistic;
            case RELU -> x -> x <= 0 ? 0 : x;
            case IDENTITY -> x -> x;
            case SIGN -> Math::signum;
            case EXP -> Math::exp;
            case LOG -> Math::log;
            case POSITIVE -> x -> x > 0 ? 1 : x <= 0 ? 0 : x;
        };
        return new Calculation.Function(name, value, of);
    }

    /** Row times column. */
    private Calculation product(At at) {
        List<Calculation> addends = new ArrayList<>();
        for (int k = 0; k < shape(0).cols(); k++) {
            addends.add(new Product(entry(0, new At(at.row(), k)), entry(1, new At(k, at.col()))));
        }
        return Sum.of(addends);
    }

    private Calculation dot() {
        List<Calculation> left = entries.all(apply.args().get(0), when);
        List<Calculation> right = entries.all(apply.args().get(1), when);
        List<Calculation> addends = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            addends.add(new Product(left.get(i), right.get(i)));
        }
        return Sum.of(addends);
    }

    /** Of a long table only the rows that are looked up count. */
    private Calculation row(At at) {
        List<Calculation> addends = new ArrayList<>();
        for (int row = 0; row < shape(0).rows(); row++) {
            Calculation share = entry(1, new At(row, 0));
            if (share.value() != 0) {
                addends.add(new Product(share, entry(0, new At(row, at.row()))));
            }
        }
        return Sum.of(addends);
    }

    private Calculation stacked(At at) {
        int before = 0;
        for (int i = 0; i < apply.args().size(); i++) {
            int rows = shape(i).rows();
            if (at.row() < before + rows) {
                return entry(i, new At(at.row() - before, 0));
            }
            before += rows;
        }
        throw new IllegalArgumentException("row " + at.row() + " of " + before);
    }
}
