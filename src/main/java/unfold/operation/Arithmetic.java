package unfold.operation;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Sum, difference, product and quotient of two, entry by entry; a single number goes with anything. */
public enum Arithmetic implements Operation {
    PLUS("sum", "+", Tex.Level.SUM) {
        @Override
        void combine(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] + b[i];
            }
        }

        @Override
        Expr slope(int index, Use use) {
            return use.gradient();
        }
    },
    MINUS("difference", "-", Tex.Level.SUM) {
        @Override
        void combine(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] - b[i];
            }
        }

        @Override
        Expr slope(int index, Use use) {
            return index == 0 ? use.gradient() : Terms.negated(use.gradient());
        }
    },
    TIMES("element-wise product", "\\odot", Tex.Level.ELEMENTWISE) {
        @Override
        void combine(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] * b[i];
            }
        }

        @Override
        Expr slope(int index, Use use) {
            return Terms.times(use.gradient(), use.arg(1 - index));
        }
    },
    OVER("quotient", "/", Tex.Level.ELEMENTWISE) {
        @Override
        void combine(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] / b[i];
            }
        }

        @Override
        Expr slope(int index, Use use) {
            Expr share = Terms.over(use.gradient(), use.arg(1));
            return index == 0 ? share : Terms.negated(Terms.times(share, use.result()));
        }
    };

    private final String title;
    private final String sign;
    private final Tex.Level level;

    Arithmetic(String title, String sign, Tex.Level level) {
        this.title = title;
        this.sign = sign;
        this.level = level;
    }

    /** Entry by entry, in a loop of its own that the JIT vectorises; {@code y} (modified) may be one of the others. */
    abstract void combine(double[] a, double[] b, double[] y);

    /** The pullback, before it is summed up for an argument that is a single number. */
    abstract Expr slope(int index, Use use);

    @Override
    public String title() {
        return title;
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.ALIKE;
    }

    @Override
    public Shape shape(List<Shape> args) {
        Shape a = args.get(0);
        Shape b = args.get(1);
        if (a.rank() == Shape.Rank.SCALAR) {
            return b;
        }
        if (b.rank() == Shape.Rank.SCALAR || a.equals(b)) {
            return a;
        }
        throw new IllegalArgumentException("the " + title + " of " + a.inWords() + " and " + b.inWords());
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] y = result.data;
        double[] a = args[0].data;
        double[] b = args[1].data;
        if (a.length < y.length) {
            Arrays.fill(y, a[0]);
            a = y;
        } else if (b.length < y.length) {
            Arrays.fill(y, b[0]);
            b = y;
        }
        combine(a, b, y);
    }

    @Override
    public Expr pullback(int index, Use use) {
        Shape own = use.shape(index);
        boolean spread = own.rank() == Shape.Rank.SCALAR && !shape(use.shapes()).equals(own);
        Expr slope = slope(index, use);
        return spread ? Terms.apply(Reduce.SUM, slope) : slope;
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        if (this == OVER && args.get(0).isNegated()) {
            return Tex.negated(tex(List.of(args.get(0).opposite(), args.get(1)), spelling));
        }
        // A difference or quotient brackets a right side as loose as itself.
        boolean strict = this == MINUS || this == OVER;
        Tex.Level right = strict ? Tex.Level.values()[level.ordinal() + 1] : level;
        if (this == PLUS && args.get(1).isNegated()) {
            return new Tex(
                    args.get(0).at(level) + " - " + args.get(1).opposite().text(), level);
        }
        if (this == MINUS) {
            right = Tex.Level.ELEMENTWISE;
        }
        String written = spelling.isEmpty() ? sign : spelling;
        return new Tex(args.get(0).at(level) + " " + written + " " + args.get(1).at(right), level);
    }
}
