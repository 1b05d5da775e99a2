package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/**
 * A loss and the function before it computed in one, so that logits of any size give a finite loss
 * and an exact gradient. Arguments: the logits a, the target y, and the function's value p, which
 * the gradient is written with.
 */
public enum FusedLoss implements Operation {
    /** Σ y (ln Σ exp(a) - a). */
    SOFTMAX_CROSS_ENTROPY(Softmax.SOFTMAX, Loss.CROSS_ENTROPY, Residual.SOFTMAX_CROSS_ENTROPY) {
        @Override
        double of(double[] a, double[] y, int n) {
            double largest = Softmax.largest(a, n);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Math.exp(a[i] - largest);
            }
            double rest = Math.log(sum);
            double loss = 0;
            for (int i = 0; i < n; i++) {
                loss += y[i] == 0 ? 0 : y[i] * (rest - (a[i] - largest));
            }
            return loss;
        }
    },
    /** Σ (max(a, 0) - a y + ln(1 + exp(-|a|))). */
    SIGMOID_BINARY_CROSS_ENTROPY(
            Elementwise.SIGMOID, Loss.BINARY_CROSS_ENTROPY, Residual.SIGMOID_BINARY_CROSS_ENTROPY) {
        @Override
        double of(double[] a, double[] y, int n) {
            double loss = 0;
            for (int i = 0; i < n; i++) {
                loss += Math.max(a[i], 0) - a[i] * y[i] + Math.log1p(Math.exp(-Math.abs(a[i])));
            }
            return loss;
        }
    };

    private final Operation function;
    private final Loss loss;
    private final Residual residual;

    FusedLoss(Operation function, Loss loss, Residual residual) {
        this.function = function;
        this.loss = loss;
        this.residual = residual;
    }

    /** The one that computes {@code loss} of {@code function}; null if there is none. */
    public static FusedLoss of(Operation loss, Operation function) {
        for (FusedLoss fused : values()) {
            if (fused.loss == loss && fused.function == function) {
                return fused;
            }
        }
        return null;
    }

    abstract double of(double[] a, double[] y, int n);

    /** The loss as it is written, without the function before it. */
    public Loss loss() {
        return loss;
    }

    @Override
    public String title() {
        return loss.title();
    }

    @Override
    public ShapeRule rule() {
        return null;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.SCALAR;
    }

    @Override
    public boolean reads(int index) {
        return index < 2;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        result.data[0] = of(args[0].data, args[1].data, args[0].getNumElements());
    }

    @Override
    public Expr pullback(int index, Use use) {
        if (index == 2) {
            return null;
        }
        Expr slope = index == 0 ? Terms.apply(residual, use.arg(2), use.arg(1)) : loss.pullback(1, asWritten(use));
        return index == 0 ? Terms.scaled(use.gradient(), slope) : slope;
    }

    private static Use asWritten(Use use) {
        return new Use(
                List.of(use.arg(2), use.arg(1)), List.of(use.shape(0), use.shape(1)), use.result(), use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return loss.tex(List.of(args.get(2), args.get(1)), spelling);
    }
}
