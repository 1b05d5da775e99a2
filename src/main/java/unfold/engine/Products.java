package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import unfold.derivation.Quantities;
import unfold.expression.Expr;
import unfold.expression.Time;
import unfold.operation.Transpose;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Compiles matrix products: those of a parameter and a vector go along its rows or columns, none is transposed. */
final class Products {

    /** How two matrices are multiplied. */
    private interface Kernel {

        void multiply(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj product);
    }

    private final Compiler compiler;
    private final Quantities quantities;
    private final Storage storage;

    Products(Compiler compiler, Quantities quantities, Storage storage) {
        this.compiler = compiler;
        this.quantities = quantities;
        this.storage = storage;
    }

    Node compile(Expr.Apply apply, Shape shape) {
        Expr left = apply.args().get(0).ungrouped();
        Expr right = apply.args().get(1).ungrouped();
        boolean transposed = isTransposed(left);
        Expr matrix = transposed ? inside(left) : left;
        if (isParameter(matrix) && compiler.shape(right).rank() == Shape.Rank.VECTOR) {
            int id = quantities.of(((Expr.Ref) matrix).symbol()).id();
            double[][] lines = transposed ? storage.rows(id) : storage.columns(id);
            return new WeightProduct(shape, lines, compiler.compile(right));
        }
        if (transposed) {
            return node(shape, matrix, right, Products::multiplyTransposed);
        }
        return isTransposed(right)
                ? node(shape, left, inside(right), CommonOps_DDRM::multTransB)
                : node(shape, left, right, CommonOps_DDRM::mult);
    }

    private boolean isParameter(Expr expr) {
        if (expr instanceof Expr.Ref ref
                && ref.time() == Time.NONE
                && !ref.symbol().isClock()) {
            Quantity quantity = quantities.of(ref.symbol());
            return quantity.role() == Role.PARAMETER && quantity.shape().rank() == Shape.Rank.MATRIX;
        }
        return false;
    }

    private static void multiplyTransposed(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj product) {
        if (b.numCols == 1) {
            // EJML's vector kernel goes along the rows, which the JIT vectorises.
            MatrixVectorMult_DDRM.multTransA_reorder(a, b, product);
        } else {
            CommonOps_DDRM.multTransA(a, b, product);
        }
    }

    private Node node(Shape shape, Expr left, Expr right, Kernel kernel) {
        Node a = compiler.compile(left);
        Node b = compiler.compile(right);
        return new Computed(shape) {
            @Override
            public void to(int time, DMatrixRMaj target) {
                kernel.multiply(a.at(time), b.at(time), target);
            }
        };
    }

    private static boolean isTransposed(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE;
    }

    private static Expr inside(Expr expr) {
        return ((Expr.Apply) expr).args().get(0);
    }
}
