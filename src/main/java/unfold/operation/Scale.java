package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/** A single number times anything, in either order. */
public enum Scale implements Operation {
    SCALE;

    @Override
    public String title() {
        return "multiple";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.PRODUCT;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(0).rank() == Rank.SCALAR ? args.get(1) : args.get(0);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        Arithmetic.TIMES.evaluate(args, result);
    }

    @Override
    public Expr pullback(int index, Use use) {
        Expr other = use.arg(1 - index);
        boolean spread =
                use.shape(index).rank() == Rank.SCALAR && use.shape(1 - index).rank() != Rank.SCALAR;
        return spread ? Terms.dot(use.gradient(), other) : Terms.scaled(other, use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Product.written(args, spelling);
    }
}
