package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import unfold.tensor.Tensor;

/**
 * Eigenvalues and singular values of a square matrix. Immutable.
 *
 * @param eigenvalues the largest in absolute value first; none where the matrix is not finite
 * @param singularValues the largest first; NaN where the matrix is not finite
 */
public record Spectrum(List<Eigenvalue> eigenvalues, List<Double> singularValues) {

    /** A complex number. */
    public record Eigenvalue(double real, double imaginary) {

        /** Its absolute value. */
        public double modulus() {
            return Math.hypot(real, imaginary);
        }
    }

    public Spectrum {
        eigenvalues = List.copyOf(eigenvalues);
        singularValues = List.copyOf(singularValues);
    }

    /**
     * Decomposes a matrix.
     *
     * @throws IllegalArgumentException if it is not square
     */
    public static Spectrum of(Tensor matrix) {
        int n = matrix.rows();
        if (n != matrix.cols()) {
            throw new IllegalArgumentException("a spectrum of " + matrix.shape().inWords());
        }
        double[] singular = SpectralNorm.values(matrix.toArray(), n);
        List<Double> values = new ArrayList<>();
        for (double value : singular) {
            values.add(value);
        }
        return new Spectrum(eigenvalues(matrix, n), values);
    }

    private static List<Eigenvalue> eigenvalues(Tensor matrix, int n) {
        List<Eigenvalue> found = new ArrayList<>();
        if (!Double.isFinite(matrix.largest())) {
            return found;
        }
        if (isNilpotent(matrix)) {
            return Collections.nCopies(n, new Eigenvalue(0, 0));
        }
        // The decomposition compares squares: entries far from 1 would leave the range of a double.
        double scale = matrix.largest() == 0 ? 1 : matrix.largest();
        DMatrixRMaj scaled = new DMatrixRMaj(n, n);
        for (int i = 0; i < n * n; i++) {
            scaled.data[i] = matrix.get(i) / scale;
        }
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(n, false);
        if (!decomposition.decompose(scaled)) {
            return found;
        }
        for (int i = 0; i < n; i++) {
            Complex_F64 value = decomposition.getEigenvalue(i);
            found.add(new Eigenvalue(value.real * scale, value.imaginary * scale));
        }
        found.sort(Comparator.comparingDouble(Eigenvalue::modulus).reversed());
        return found;
    }

    /**
     * Whether a power of the matrix is exactly 0, as of a triangular one with zeros on its diagonal. All of its
     * eigenvalues are 0 then, which a decomposition finds with large errors only.
     */
    private static boolean isNilpotent(Tensor matrix) {
        DMatrixRMaj power = new DMatrixRMaj(matrix.rows(), matrix.cols(), true, matrix.toArray());
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

    /** ρ, the largest absolute value of an eigenvalue: how fast powers grow in the end; empty if there are none. */
    public Optional<Double> radius() {
        return eigenvalues.stream().findFirst().map(Eigenvalue::modulus);
    }

    /** σ_max, the 2-norm: how much one product can grow at the most. */
    public double norm() {
        return singularValues.get(0);
    }
}
