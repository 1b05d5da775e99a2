package unfold.operation;

import java.util.List;
import java.util.function.BinaryOperator;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Functions applied to every entry: value, derivative in terms of argument and result, TeX. */
public enum Elementwise implements Operation {
    TANH("tanh", "\\tanh", (x, y) -> Terms.minus(Terms.ONE, Terms.square(y))) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Squashing.tanh(x[i]);
            }
        }
    },
    SIGMOID("sigmoid", "\\sigma", (x, y) -> Terms.times(y, Terms.minus(Terms.ONE, y))) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Squashing.logistic(x[i]);
            }
        }
    },
    RELU("relu", "\\mathrm{ReLU}", (x, y) -> Terms.apply(positive(), x)) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] <= 0 ? 0 : x[i];
            }
        }
    },
    IDENTITY("identity", "\\mathrm{id}", (x, y) -> Terms.ONE) {
        @Override
        void apply(double[] x, double[] y) {
            System.arraycopy(x, 0, y, 0, y.length);
        }
    },
    SIGN("sign", "\\mathrm{sign}", (x, y) -> Terms.ZERO) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.signum(x[i]);
            }
        }
    },
    EXP("exp", "\\exp", (x, y) -> y) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.exp(x[i]);
            }
        }
    },
    LOG("log", "\\ln", (x, y) -> Terms.over(Terms.ONE, x)) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.log(x[i]);
            }
        }
    },
    /** 1 where the argument is positive, else 0: the derivative of ReLU, 0 at the kink. */
    POSITIVE("positive", "\\mathbf{1}_{>0}", (x, y) -> Terms.ZERO) {
        @Override
        void apply(double[] x, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] > 0 ? 1 : x[i] <= 0 ? 0 : x[i];
            }
        }
    };

    private final String name;
    private final String tex;
    private final BinaryOperator<Expr> derivative;

    Elementwise(String name, String tex, BinaryOperator<Expr> derivative) {
        this.name = name;
        this.tex = tex;
        this.derivative = derivative;
    }

    /** Every entry of {@code x} into {@code y} (modified), in a loop of its own that the JIT can inline. */
    abstract void apply(double[] x, double[] y);

    private static Operation positive() {
        return POSITIVE;
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.ALIKE;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(0);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        apply(args[0].data, result.data);
    }

    @Override
    public Expr pullback(int index, Use use) {
        Expr slope = derivative.apply(use.arg(0), use.result());
        return slope.is(0) ? null : Terms.times(use.gradient(), slope);
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Tex.atom(tex + "\\left(" + args.get(0).text() + "\\right)");
    }

    @Override
    public String title() {
        return name;
    }
}
