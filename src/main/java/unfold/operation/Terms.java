package unfold.operation;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Span;

/** Builds expressions, leaving out what changes nothing: factors of 1, double transposes. */
public final class Terms {

    public static final Expr ONE = number(1);
    public static final Expr ZERO = number(0);

    private Terms() {}

    public static Expr number(double value) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return new Expr.Num(value, text, Span.NOWHERE);
    }

    /** One n-th, written as a fraction. */
    public static Expr fraction(int numerator, int denominator) {
        if (numerator % denominator == 0) {
            return number(numerator / denominator);
        }
        String text = "\\frac{" + numerator + "}{" + denominator + "}";
        return new Expr.Num((double) numerator / denominator, text, Span.NOWHERE);
    }

    public static Expr apply(Operation operation, Expr... args) {
        return new Expr.Apply(operation, List.of(args), "", Span.NOWHERE);
    }

    /** Entry by entry; a single number goes with anything. */
    public static Expr times(Expr a, Expr b) {
        if (a.is(1)) {
            return b;
        }
        if (b instanceof Expr.Apply over
                && over.operation() == Arithmetic.OVER
                && over.args().get(0).is(1)) {
            return over(a, over.args().get(1));
        }
        return b.is(1) ? a : apply(Arithmetic.TIMES, a, b);
    }

    public static Expr over(Expr a, Expr b) {
        return apply(Arithmetic.OVER, a, b);
    }

    public static Expr plus(Expr a, Expr b) {
        return apply(Arithmetic.PLUS, a, b);
    }

    public static Expr minus(Expr a, Expr b) {
        return apply(Arithmetic.MINUS, a, b);
    }

    public static Expr negated(Expr a) {
        if (a instanceof Expr.Num num) {
            return number(-num.value());
        }
        if (a instanceof Expr.Apply apply && apply.operation() == Negate.NEGATE) {
            return apply.args().get(0);
        }
        return apply(Negate.NEGATE, a);
    }

    public static Expr square(Expr a) {
        return apply(Square.SQUARE, a);
    }

    /** A number times anything. */
    public static Expr scaled(Expr number, Expr a) {
        if (number.is(1)) {
            return a;
        }
        return a.is(1) ? number : apply(Scale.SCALE, number, a);
    }

    public static Expr product(Expr a, Expr b) {
        return apply(MatrixProduct.MATRIX_PRODUCT, a, b);
    }

    public static Expr transposed(Expr a) {
        if (a instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE) {
            return apply.args().get(0);
        }
        if (a instanceof Expr.Apply apply && apply.operation() == MatrixProduct.MATRIX_PRODUCT) {
            return product(
                    transposed(apply.args().get(1)), transposed(apply.args().get(0)));
        }
        return apply(Transpose.TRANSPOSE, a);
    }

    /** The sum of products of entries: the dot product of two vectors. */
    public static Expr dot(Expr a, Expr b) {
        return apply(Dot.DOT, a, b);
    }
}
