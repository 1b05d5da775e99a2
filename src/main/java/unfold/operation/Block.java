package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/**
 * One of several equal parts of a stacked vector, as the gates are of {@code W [h; x]}.
 *
 * @param index which part, from 0
 * @param count how many parts there are
 */
public record Block(int index, int count) implements Operation {

    @Override
    public String title() {
        return "part " + (index + 1) + " of " + count;
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.PARTED;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.vector(args.get(0).rows() / count);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        int n = result.getNumElements();
        System.arraycopy(args[0].data, index * n, result.data, 0, n);
    }

    @Override
    public Expr pullback(int which, Use use) {
        return Terms.apply(new Placed(index, count), use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return new Tex(
                "\\left[" + args.get(0).text() + "\\right]_{" + (index + 1) + "/" + count + "}", Tex.Level.POSTFIX);
    }
}
