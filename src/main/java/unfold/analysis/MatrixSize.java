package unfold.analysis;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import unfold.tensor.Tensor;

/**
 * How much a matrix can lengthen what it multiplies.
 *
 * @param radius the largest magnitude of an eigenvalue, ρ(W): in the long run; NaN if the matrix is not square
 * @param norm the largest singular value, σ_max(W): in one step
 */
public record MatrixSize(double radius, double norm) {

    /** Both are unknown. */
    public static final MatrixSize UNKNOWN = new MatrixSize(Double.NaN, Double.NaN);

    /** The size of a matrix; unknown if it holds numbers that are not finite. */
    public static MatrixSize of(Tensor matrix) {
        if (!Double.isFinite(matrix.largest())) {
            return UNKNOWN;
        }
        return new MatrixSize(matrix.rows() == matrix.cols() ? radius(matrix) : Double.NaN, norm(matrix));
    }

    private static DMatrixRMaj numbers(Tensor matrix) {
        return new DMatrixRMaj(matrix.rows(), matrix.cols(), true, matrix.toArray());
    }

    private static double radius(Tensor matrix) {
        if (isNilpotent(matrix)) {
            return 0;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.rows(), false);
        // The decomposition compares squares: entries far from 1 would leave the range of a double.
        DMatrixRMaj moderate = numbers(matrix);
        CommonOps_DDRM.divide(moderate, matrix.largest());
        if (!eigen.decompose(moderate)) {
            return Double.NaN;
        }
        double largest = 0;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            Complex_F64 value = eigen.getEigenvalue(i);
            largest = Math.max(largest, Math.hypot(value.getReal(), value.getImaginary()));
        }
        return largest * matrix.largest();
    }

    /**
     * Whether a power of the matrix is exactly 0, as of a triangular one with zeros on its diagonal. All of its
     * eigenvalues are 0 then, which a decomposition finds with large errors only.
     */
    private static boolean isNilpotent(Tensor matrix) {
        DMatrixRMaj power = numbers(matrix);
        DMatrixRMaj square = new DMatrixRMaj(power.numRows, power.numRows);
        for (int exponent = 1; exponent < power.numRows; exponent *= 2) {
            double largest = CommonOps_DDRM.elementMaxAbs(power);
            if (largest == 0) {
                return true;
            }
            CommonOps_DDRM.divide(power, largest);
            CommonOps_DDRM.mult(power, power, square);
            power.setTo(square);
        }
        return CommonOps_DDRM.elementMaxAbs(power) == 0;
    }

    private static double norm(Tensor matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> values =
                DecompositionFactory_DDRM.svd(matrix.rows(), matrix.cols(), false, false, true);
        if (!values.decompose(numbers(matrix))) {
            return Double.NaN;
        }
        double largest = 0;
        for (int i = 0; i < values.numberOfSingularValues(); i++) {
            largest = Math.max(largest, values.getSingularValues()[i]);
        }
        return largest;
    }

    /** The size of the matrix times a number. */
    public MatrixSize times(double factor) {
        return new MatrixSize(radius * Math.abs(factor), norm * Math.abs(factor));
    }
}
