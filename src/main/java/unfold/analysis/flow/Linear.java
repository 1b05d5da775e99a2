package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import unfold.analysis.flow.Kernels.Steps;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.operation.Arithmetic;
import unfold.operation.MatrixProduct;
import unfold.operation.Negate;
import unfold.operation.Scale;
import unfold.operation.Slice;
import unfold.operation.Transpose;

/**
 * Works out terms of a backward pass for many gradients at once. A term is linear in gradients, so every column
 * could be put through the operations by itself; products and factors do all columns together. One thread.
 */
final class Linear {

    private static final double[] MINUS = {-1};

    private final Values values;
    private final Map<Expr, Boolean> linear = new IdentityHashMap<>();

    Linear(Values values) {
        this.values = values;
    }

    /** Whether gradients occur in the expression. */
    boolean isLinear(Expr expr) {
        Boolean known = linear.get(expr);
        if (known == null) {
            known = expr instanceof Expr.Gradient
                    || expr instanceof Expr.Group group && isLinear(group.inside())
                    || expr instanceof Expr.Apply apply && apply.args().stream().anyMatch(this::isLinear);
            linear.put(expr, known);
        }
        return known;
    }

    /**
     * The value of a linear expression.
     *
     * @param gradients what is known of each gradient; empty if nothing reaches it
     * @return empty if nothing arrives
     */
    Optional<Columns> at(Expr expr, int time, Function<Expr.Gradient, Optional<Columns>> gradients) {
        if (expr instanceof Expr.Gradient gradient) {
            return gradients.apply(gradient);
        }
        if (expr instanceof Expr.Group group) {
            return at(group.inside(), time, gradients);
        }
        Expr.Apply apply = (Expr.Apply) expr;
        List<Columns> columns = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < apply.args().size(); i++) {
            Expr arg = apply.args().get(i);
            boolean read = apply.operation().reads(i) && isLinear(arg);
            columns.add(read ? at(arg, time, gradients).orElse(null) : null);
            any |= columns.get(i) != null;
        }
        return any ? Optional.of(applied(apply, columns, time)) : Optional.empty();
    }

    private Columns applied(Expr.Apply apply, List<Columns> columns, int time) {
        Operation operation = apply.operation();
        List<Expr> args = apply.args();
        boolean both = args.size() == 2 && isLinear(args.get(0)) && isLinear(args.get(1));
        Columns first = columns.get(0);
        if (operation == Negate.NEGATE) {
            return first.scaled(MINUS);
        }
        if (operation instanceof Slice slice) {
            return first.part(slice.from(), slice.part().size());
        }
        if (both && (operation == Arithmetic.PLUS || operation == Arithmetic.MINUS) && isAlike(args)) {
            return sum(first, columns.get(1), operation == Arithmetic.MINUS);
        }
        if (!both && (operation == Arithmetic.TIMES || operation == Scale.SCALE)) {
            int side = first == null ? 1 : 0;
            DMatrixRMaj factor = values.at(args.get(1 - side), time);
            if (factor.getNumElements() == 1
                    || factor.getNumElements() == columns.get(side).rows()) {
                return columns.get(side).scaled(factor.data);
            }
        }
        boolean vector = operation == MatrixProduct.MATRIX_PRODUCT && first == null && !isLinear(args.get(0));
        if (vector && values.empty(args.get(1)).numCols == 1) {
            return product(args.get(0), columns.get(1), time);
        }
        return oneByOne(apply, columns, time);
    }

    private boolean isAlike(List<Expr> args) {
        DMatrixRMaj left = values.empty(args.get(0));
        return left.getNumElements() == values.empty(args.get(1)).getNumElements();
    }

    private static Columns sum(Columns left, Columns right, boolean minus) {
        Columns second = right == null || !minus ? right : right.scaled(MINUS);
        return left == null ? second : second == null ? left : left.plus(second);
    }

    private Columns product(Expr left, Columns right, int time) {
        boolean transposed = left instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE;
        DMatrixRMaj matrix = values.at(transposed ? ((Expr.Apply) left).args().get(0) : left, time);
        Steps steps = transposed
                ? Steps.transposed(matrix.numRows, matrix.numCols)
                : Steps.of(matrix.numRows, matrix.numCols);
        return right.multiplied(matrix, steps);
    }

    private Columns oneByOne(Expr.Apply apply, List<Columns> columns, int time) {
        int from = Integer.MAX_VALUE;
        int end = 0;
        DMatrixRMaj[] args = new DMatrixRMaj[columns.size()];
        for (int i = 0; i < args.length; i++) {
            Expr arg = apply.args().get(i);
            if (apply.operation().reads(i)) {
                args[i] = isLinear(arg) ? values.empty(arg) : values.at(arg, time);
            }
            if (columns.get(i) != null) {
                from = Math.min(from, columns.get(i).from());
                end = Math.max(end, columns.get(i).from() + columns.get(i).width());
            }
        }
        DMatrixRMaj result = values.empty(apply);
        int rows = result.getNumElements();
        double[] all = new double[rows * (end - from)];
        for (int column = from; column < end; column++) {
            for (int i = 0; i < args.length; i++) {
                if (columns.get(i) != null) {
                    columns.get(i).copyColumn(column, args[i].data);
                }
            }
            apply.operation().evaluate(args, result);
            for (int row = 0; row < rows; row++) {
                all[row * (end - from) + column - from] = result.data[row];
            }
        }
        return Columns.of(rows, from, end - from, all);
    }
}
