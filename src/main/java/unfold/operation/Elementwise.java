package unfold.operation;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Functions applied to every entry: value, derivative in terms of argument and result, TeX. */
public enum Elementwise implements Operation {
    TANH("tanh", "\\tanh", Math::tanh, (x, y) -> Terms.minus(Terms.ONE, Terms.square(y))),
    SIGMOID("sigmoid", "\\sigma", Elementwise::logistic, (x, y) -> Terms.times(y, Terms.minus(Terms.ONE, y))),
    RELU("relu", "\\mathrm{ReLU}", x -> x <= 0 ? 0 : x, (x, y) -> Terms.apply(positive(), x)),
    IDENTITY("identity", "\\mathrm{id}", x -> x, (x, y) -> Terms.ONE),
    SIGN("sign", "\\mathrm{sign}", Math::signum, (x, y) -> Terms.ZERO),
    EXP("exp", "\\exp", Math::exp, (x, y) -> y),
    LOG("log", "\\ln", Math::log, (x, y) -> Terms.over(Terms.ONE, x)),
    /** 1 where the argument is positive, else 0: the derivative of ReLU, 0 at the kink. */
    POSITIVE("positive", "\\mathbf{1}_{>0}", x -> x > 0 ? 1 : x <= 0 ? 0 : x, (x, y) -> Terms.ZERO);

    private final String name;
    private final String tex;
    private final DoubleUnaryOperator function;
    private final BinaryOperator<Expr> derivative;

    Elementwise(String name, String tex, DoubleUnaryOperator function, BinaryOperator<Expr> derivative) {
        this.name = name;
        this.tex = tex;
        this.function = function;
        this.derivative = derivative;
    }

    private static Operation positive() {
        return POSITIVE;
    }

    /** 1 / (1 + exp(-x)) without overflow on either side. */
    private static double logistic(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
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
        double[] x = args[0].data;
        double[] y = result.data;
        for (int i = 0, n = result.getNumElements(); i < n; i++) {
            y[i] = function.applyAsDouble(x[i]);
        }
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
