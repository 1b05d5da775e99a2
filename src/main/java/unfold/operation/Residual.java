package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** How a loss changes with its prediction p (first argument), for the target y (second). */
public enum Residual implements GradientOnly {
    /** -y/p, and 0 where y is 0: the slope of cross-entropy. */
    LOG_SLOPE("slope of the cross-entropy") {
        @Override
        double of(double p, double y, double weight) {
            return y == 0 ? 0 : -y / p;
        }

        @Override
        String written(String p, String y) {
            return "-" + y + " / " + p;
        }

        @Override
        public Tex tex(List<Tex> args, String spelling) {
            return new Tex(super.tex(args, spelling).text(), Tex.Level.NEGATED);
        }
    },
    /** -y/p + (1 - y)/(1 - p): the slope of binary cross-entropy. */
    LOGIT_SLOPE("slope of the binary cross-entropy") {
        @Override
        double of(double p, double y, double weight) {
            return LOG_SLOPE.of(p, y, weight) - LOG_SLOPE.of(1 - p, 1 - y, weight);
        }

        @Override
        String written(String p, String y) {
            return "\\frac{" + p + " - " + y + "}{" + p + " (1 - " + p + ")}";
        }
    },
    /** p Σy - y, which is p - y for targets that add up to 1: softmax and cross-entropy in one. */
    SOFTMAX_CROSS_ENTROPY("difference from the target") {
        @Override
        double of(double p, double y, double weight) {
            return p * weight - y;
        }

        @Override
        String written(String p, String y) {
            return p + " - " + y;
        }
    },
    /** p - y: sigmoid and binary cross-entropy in one. */
    SIGMOID_BINARY_CROSS_ENTROPY("difference from the target") {
        @Override
        double of(double p, double y, double weight) {
            return p - y;
        }

        @Override
        String written(String p, String y) {
            return p + " - " + y;
        }
    };

    private final String title;

    Residual(String title) {
        this.title = title;
    }

    abstract double of(double p, double y, double weight);

    abstract String written(String p, String y);

    @Override
    public String title() {
        return title;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(0);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] p = args[0].data;
        double[] y = args[1].data;
        int n = result.getNumElements();
        double weight = 0;
        for (int i = 0; i < n; i++) {
            weight += y[i];
        }
        for (int i = 0; i < n; i++) {
            result.data[i] = of(p[i], y[i], weight);
        }
    }

    /** The difference of softmax and cross-entropy for a target that does not add up to 1. */
    public static Tex weighted(List<Tex> args, Tex sum) {
        String factor = sum.at(Tex.Level.POSTFIX) + " \\, " + args.get(0).at(Tex.Level.POSTFIX);
        return new Tex(factor + " - " + args.get(1).at(Tex.Level.ELEMENTWISE), Tex.Level.SUM);
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        String p = args.get(0).at(Tex.Level.POSTFIX);
        return new Tex(written(p, args.get(1).at(Tex.Level.POSTFIX)), Tex.Level.SUM);
    }
}
