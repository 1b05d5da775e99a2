package unfold.operation;

import java.util.List;
import java.util.regex.Pattern;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/**
 * Two factors side by side, as they are written. Which product it is shows only when the shapes are
 * known: {@link #resolved} says.
 */
public enum Product implements Operation {
    PRODUCT;

    /** The colour around a factor. */
    private static final Pattern COLOR = Pattern.compile("^(\\\\textcolor\\{[^}]*}\\{)+");

    /** The product that factors of these shapes mean. */
    public static Operation resolved(Shape a, Shape b) {
        if (a.rank() == Rank.SCALAR || b.rank() == Rank.SCALAR) {
            return Scale.SCALE;
        }
        boolean vectors = a.rank() == Rank.VECTOR && b.rank() == Rank.VECTOR;
        return vectors ? Dot.DOT : MatrixProduct.MATRIX_PRODUCT;
    }

    @Override
    public String title() {
        return "product";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.PRODUCT;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return resolved(args.get(0), args.get(1)).shape(args);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        throw new IllegalStateException("a product of unknown shapes");
    }

    @Override
    public Expr pullback(int index, Use use) {
        throw new IllegalStateException("a product of unknown shapes");
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return written(args, spelling);
    }

    static Tex written(List<Tex> args, String spelling) {
        boolean first = args.get(0).isNegated();
        boolean second = args.get(1).isNegated();
        if (first || second) {
            // The sign of a factor is that of the product.
            Tex left = first ? args.get(0).opposite() : args.get(0);
            Tex right = second ? args.get(1).opposite() : args.get(1);
            Tex product = written(List.of(left, right), spelling);
            return first && second ? product : Tex.negated(product);
        }
        String a = args.get(0).at(Tex.Level.PRODUCT);
        String b = args.get(1).at(Tex.Level.POSTFIX);
        boolean dotted = spelling.isEmpty() && COLOR.matcher(b).replaceFirst("").matches("\\d.*");
        String sign = dotted ? "\\cdot" : spelling.isEmpty() ? "\\," : spelling;
        return new Tex(a + " " + sign + " " + b, Tex.Level.PRODUCT);
    }
}
