package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/** Rows times columns: matrix and vector, two matrices, row and column, column and row. */
public enum MatrixProduct implements Operation {
    MATRIX_PRODUCT;

    @Override
    public String title() {
        return "matrix product";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.PRODUCT;
    }

    @Override
    public Shape shape(List<Shape> args) {
        Shape a = args.get(0);
        Shape b = args.get(1);
        if (a.cols() != b.rows()) {
            throw new IllegalArgumentException("the product of " + a.inWords() + " and " + b.inWords());
        }
        boolean single = a.rank() == Rank.ROW && b.rank() == Rank.VECTOR;
        if (single) {
            return Shape.SCALAR;
        }
        if (b.rank() == Rank.VECTOR) {
            return Shape.vector(a.rows());
        }
        return a.rank() == Rank.ROW ? Shape.row(b.cols()) : Shape.matrix(a.rows(), b.cols());
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        CommonOps_DDRM.mult(args[0], args[1], result);
    }

    /** ∂L/∂A = G Bᵀ and ∂L/∂B = Aᵀ G, where G is the gradient of A B. */
    @Override
    public Expr pullback(int index, Use use) {
        Expr other = Terms.transposed(use.arg(1 - index));
        if (shape(use.shapes()).rank() == Rank.SCALAR) {
            return Terms.scaled(use.gradient(), other);
        }
        return index == 0 ? Terms.product(use.gradient(), other) : Terms.product(other, use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Product.written(args, spelling);
    }
}
