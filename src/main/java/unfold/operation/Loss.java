package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Losses of a prediction (first argument) against a target (second). */
public enum Loss implements Operation {
    /** -Σ y ln p; entries with y = 0 add nothing, whatever p is. */
    CROSS_ENTROPY("cross_entropy", "\\mathrm{CE}") {
        @Override
        double of(double p, double y) {
            return y == 0 ? 0 : -y * Math.log(p);
        }

        @Override
        public Expr pullback(int index, Use use) {
            Expr slope = index == 0
                    ? Terms.apply(Residual.LOG_SLOPE, use.arg(0), use.arg(1))
                    : Terms.negated(Terms.apply(Elementwise.LOG, use.arg(0)));
            return Terms.scaled(use.gradient(), slope);
        }
    },
    /** -Σ (y ln p + (1 - y) ln(1 - p)). */
    BINARY_CROSS_ENTROPY("binary_cross_entropy", "\\mathrm{BCE}") {
        @Override
        double of(double p, double y) {
            return CROSS_ENTROPY.of(p, y) + CROSS_ENTROPY.of(1 - p, 1 - y);
        }

        @Override
        public Expr pullback(int index, Use use) {
            Expr p = use.arg(0);
            Expr slope = Terms.apply(Residual.LOGIT_SLOPE, p, use.arg(1));
            if (index == 1) {
                Expr rest = Terms.apply(Elementwise.LOG, Terms.minus(Terms.ONE, p));
                slope = Terms.minus(rest, Terms.apply(Elementwise.LOG, p));
            }
            return Terms.scaled(use.gradient(), slope);
        }
    },
    /** ½ Σ (o - y)². */
    SQUARED_ERROR("squared_error", "\\mathrm{SE}") {
        @Override
        double of(double o, double y) {
            return 0.5 * (o - y) * (o - y);
        }

        @Override
        public Expr pullback(int index, Use use) {
            Expr distance = Terms.minus(use.arg(index), use.arg(1 - index));
            return Terms.scaled(use.gradient(), distance);
        }
    },
    /** The mean of (o - y)². */
    MEAN_SQUARED_ERROR("mean_squared_error", "\\mathrm{MSE}") {
        @Override
        double of(double o, double y) {
            return (o - y) * (o - y);
        }

        @Override
        double finish(double sum, int n) {
            return sum / n;
        }

        @Override
        public Expr pullback(int index, Use use) {
            Expr distance = Terms.minus(use.arg(index), use.arg(1 - index));
            Expr share = Terms.scaled(Terms.fraction(2, use.shape(0).size()), distance);
            return Terms.scaled(use.gradient(), share);
        }
    };

    private final String title;
    private final String tex;

    Loss(String title, String tex) {
        this.title = title;
        this.tex = tex;
    }

    abstract double of(double prediction, double target);

    double finish(double sum, int n) {
        return sum;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.COMPARED;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.SCALAR;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        int n = args[0].getNumElements();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += of(args[0].data[i], args[1].data[i]);
        }
        result.data[0] = finish(sum, n);
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Tex.atom(
                tex + "\\left(" + args.get(0).text() + ",\\, " + args.get(1).text() + "\\right)");
    }
}
