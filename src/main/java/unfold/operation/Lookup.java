package unfold.operation;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/**
 * A row of an embedding matrix: that of the symbol whose one-hot vector is the second argument. It is
 * Eᵀ x, so that a vector of shares gives a mixture of rows, and only the rows that were looked up
 * get a gradient.
 */
public enum Lookup implements Operation {
    LOOKUP;

    @Override
    public String title() {
        return "row";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.LOOKED_UP;
    }

    @Override
    public Shape shape(List<Shape> args) {
        if (args.get(0).rows() != args.get(1).rows()) {
            throw new IllegalArgumentException(
                    "a row of " + args.get(0).inWords() + " by " + args.get(1).inWords());
        }
        return Shape.vector(args.get(0).cols());
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        DMatrixRMaj table = args[0];
        Arrays.fill(result.data, 0, table.numCols, 0);
        for (int row = 0; row < table.numRows; row++) {
            double share = args[1].data[row];
            // A table may be long, and all but one share are zero; what is not finite is passed on.
            for (int col = 0; col < table.numCols && share != 0; col++) {
                result.data[col] += share * table.data[row * table.numCols + col];
            }
        }
    }

    /** ∂L/∂E = x gᵀ and ∂L/∂x = E g. */
    @Override
    public Expr pullback(int index, Use use) {
        return index == 0
                ? Terms.product(use.arg(1), Terms.transposed(use.gradient()))
                : Terms.product(use.arg(0), use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return new Tex(
                args.get(0).at(Tex.Level.POSTFIX) + "\\left[" + args.get(1).text() + "\\right]", Tex.Level.POSTFIX);
    }
}
