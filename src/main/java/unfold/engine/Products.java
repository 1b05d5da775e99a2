package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import unfold.expression.Expr;
import unfold.operation.MatrixProduct;
import unfold.operation.Transpose;

/** Matrix products of which one factor is transposed, without transposing it. */
final class Products {

    private Products() {}

    /** The node of such a product, or null if the expression is none. */
    static Node compile(Compiler compiler, Expr.Apply apply, DMatrixRMaj result) {
        if (apply.operation() != MatrixProduct.MATRIX_PRODUCT) {
            return null;
        }
        Expr left = apply.args().get(0);
        Expr right = apply.args().get(1);
        if (isTransposed(left)) {
            return transposedLeft(compiler.compile(inside(left)), compiler.compile(right), result);
        }
        if (isTransposed(right)) {
            Node a = compiler.compile(left);
            Node b = compiler.compile(inside(right));
            return time -> {
                CommonOps_DDRM.multTransB(a.at(time), b.at(time), result);
                return result;
            };
        }
        return null;
    }

    private static Node transposedLeft(Node a, Node b, DMatrixRMaj result) {
        return time -> {
            DMatrixRMaj first = a.at(time);
            DMatrixRMaj second = b.at(time);
            if (second.numCols == 1) {
                // EJML's vector kernel goes along the rows, which the JIT vectorises.
                MatrixVectorMult_DDRM.multTransA_reorder(first, second, result);
            } else {
                CommonOps_DDRM.multTransA(first, second, result);
            }
            return result;
        };
    }

    private static boolean isTransposed(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE;
    }

    private static Expr inside(Expr expr) {
        return ((Expr.Apply) expr).args().get(0);
    }
}
