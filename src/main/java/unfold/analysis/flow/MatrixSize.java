package unfold.analysis.flow;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
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

    private static double radius(Tensor matrix) {
        return Spectrum.of(matrix).radius().orElse(Double.NaN);
    }

    private static double norm(Tensor matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> values =
                DecompositionFactory_DDRM.svd(matrix.rows(), matrix.cols(), false, false, true);
        if (!values.decompose(new DMatrixRMaj(matrix.rows(), matrix.cols(), true, matrix.toArray()))) {
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
