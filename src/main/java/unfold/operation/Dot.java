package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** The sum of the products of two vectors' (or matrices') entries. */
public enum Dot implements Operation {
    DOT;

    @Override
    public String title() {
        return "dot product";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.PRODUCT;
    }

    @Override
    public Shape shape(List<Shape> args) {
        if (!args.get(0).equals(args.get(1))) {
            throw new IllegalArgumentException("the dot product of "
                    + args.get(0).inWords()
                    + " and "
                    + args.get(1).inWords());
        }
        return Shape.SCALAR;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] a = args[0].data;
        double[] b = args[1].data;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        result.data[0] = sum;
    }

    @Override
    public Expr pullback(int index, Use use) {
        return Terms.scaled(use.gradient(), use.arg(1 - index));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        // Looser than a product, so that (x · y) z gets its brackets.
        Tex product = Product.written(args, spelling.isEmpty() ? "\\cdot" : spelling);
        return product.isNegated() ? product : new Tex(product.text(), Tex.Level.ELEMENTWISE);
    }
}
