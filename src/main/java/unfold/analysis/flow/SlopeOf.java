package unfold.analysis.flow;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.operation.Elementwise;
import unfold.operation.Terms;
import unfold.tensor.Shape;

/** The derivative of an activation, as its own pullback says. */
final class SlopeOf {

    private SlopeOf() {}

    /** The slope in terms of argument and result; null where it is zero everywhere. */
    static Expr of(Elementwise function, Expr argument, Expr result) {
        return function.pullback(0, new Operation.Use(List.of(argument), List.of(Shape.SCALAR), result, Terms.ONE));
    }

    /**
     * The largest slope anywhere. Every bounded one is reached at 0 (tanh, σ) or on the whole positive side
     * (ReLU, identity).
     */
    static double steepest(Elementwise function) {
        boolean bounded = function != Elementwise.EXP && function != Elementwise.LOG;
        return bounded ? Math.max(at(function, 0), at(function, 1)) : Double.POSITIVE_INFINITY;
    }

    private static double at(Elementwise function, double x) {
        DMatrixRMaj argument = new DMatrixRMaj(1, 1);
        argument.data[0] = x;
        DMatrixRMaj result = new DMatrixRMaj(1, 1);
        function.evaluate(new DMatrixRMaj[] {argument}, result);
        Expr slope = of(function, Terms.number(x), Terms.number(result.data[0]));
        return slope == null ? 0 : value(slope);
    }

    private static double value(Expr expr) {
        if (expr instanceof Expr.Num num) {
            return num.value();
        }
        Expr.Apply apply = (Expr.Apply) expr;
        DMatrixRMaj[] args = new DMatrixRMaj[apply.args().size()];
        for (int i = 0; i < args.length; i++) {
            args[i] = new DMatrixRMaj(1, 1);
            args[i].data[0] = value(apply.args().get(i));
        }
        DMatrixRMaj result = new DMatrixRMaj(1, 1);
        apply.operation().evaluate(args, result);
        return result.data[0];
    }
}
