package unfold.analysis.flow;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The largest singular value of a square matrix. Small ones are decomposed whole; for large ones Golub-Kahan-Lanczos
 * bidiagonalisation, every vector orthogonal to all before it, goes on until the value stands still.
 */
final class SpectralNorm {

    private static final int SMALL = 24;
    private static final double SETTLED = 1e-13;
    private static final int PATIENCE = 4;

    private SpectralNorm() {}

    /**
     * The norm.
     *
     * @param matrix n × n row by row; not modified
     * @return NaN if any entry is NaN, else infinite if any is
     */
    static double of(double[] matrix, int n) {
        double largest = Kernels.largest(matrix);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double[] scaled = Arrays.stream(matrix).map(entry -> entry / largest).toArray();
        return largest * (n <= SMALL ? whole(scaled, n) : lanczos(scaled, n));
    }

    private static double whole(double[] matrix, int n) {
        return values(matrix, n)[0];
    }

    /** All singular values, the largest first; NaN where the matrix is not finite. */
    static double[] values(double[] matrix, int n) {
        double largest = Kernels.largest(matrix);
        double[] none = new double[n];
        if (largest == 0 || !Double.isFinite(largest)) {
            Arrays.fill(none, largest == 0 ? 0 : Double.NaN);
            return none;
        }
        DMatrixRMaj scaled = new DMatrixRMaj(n, n);
        for (int i = 0; i < n * n; i++) {
            scaled.data[i] = matrix[i] / largest;
        }
        double[] values = decomposed(scaled);
        Arrays.sort(values);
        double[] falling = new double[n];
        for (int i = 0; i < n; i++) {
            falling[i] = values[n - 1 - i] * largest;
        }
        return falling;
    }

    /** The singular values without their vectors, which take as long again. */
    private static double[] decomposed(DMatrixRMaj matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, true);
        if (!svd.decompose(matrix)) {
            throw new ArithmeticException("The singular values do not converge.");
        }
        return Arrays.copyOf(svd.getSingularValues(), matrix.numRows);
    }

    private static double lanczos(double[] a, int n) {
        double[][] right = new double[n][];
        double[][] left = new double[n][];
        double[] alpha = new double[n];
        double[] beta = new double[n];
        double[] v = start(n);
        double norm = 0;
        int still = 0;
        for (int k = 0; k < n; k++) {
            right[k] = v;
            double[] u = times(a, v, n);
            orthogonalise(u, left, k);
            alpha[k] = normalise(u);
            left[k] = u;
            double next = largest(alpha, beta, k + 1);
            still = next - norm <= SETTLED * next ? still + 1 : 0;
            norm = next;
            if (alpha[k] == 0 || still == PATIENCE) {
                return norm;
            }
            v = transposedTimes(a, u, n);
            orthogonalise(v, right, k + 1);
            double length = normalise(v);
            if (length <= 1e-15 * norm) {
                return norm;
            }
            if (k + 1 < n) {
                beta[k + 1] = length;
            }
        }
        return norm;
    }

    /** A start that no matrix of a lesson is orthogonal to; always the same. */
    private static double[] start(int n) {
        double[] v = new Random(n).doubles(n, 0.5, 1.5).toArray();
        normalise(v);
        return v;
    }

    /** The largest singular value of the bidiagonal matrix so far: the square root of its Gram matrix's largest eigenvalue. */
    private static double largest(double[] alpha, double[] beta, int size) {
        double[] diagonal = new double[size];
        double[] beside = new double[size];
        double high = 0;
        for (int i = 0; i < size; i++) {
            diagonal[i] = alpha[i] * alpha[i] + (i == 0 ? 0 : beta[i] * beta[i]);
            beside[i] = i == 0 ? 0 : alpha[i - 1] * beta[i];
        }
        for (int i = 0; i < size; i++) {
            double next = i + 1 < size ? Math.abs(beside[i + 1]) : 0;
            high = Math.max(high, diagonal[i] + Math.abs(beside[i]) + next);
        }
        double low = 0;
        // Bisection on the number of eigenvalues below (Sturm sequence) halves the bracket to the last bit.
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (isAboveAll(diagonal, beside, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.sqrt(high);
    }

    private static boolean isAboveAll(double[] diagonal, double[] beside, double x) {
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            pivot = diagonal[i] - x - (i == 0 ? 0 : beside[i] * beside[i] / pivot);
            if (pivot >= 0) {
                return false;
            }
        }
        return true;
    }

    private static double[] times(double[] a, double[] v, int n) {
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = dot(a, i * n, v, n);
        }
        return result;
    }

    private static double[] transposedTimes(double[] a, double[] u, int n) {
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            double factor = u[k];
            for (int j = 0; j < n; j++) {
                result[j] += factor * a[k * n + j];
            }
        }
        return result;
    }

    /** Twice is enough (Kahan). */
    private static void orthogonalise(double[] vector, double[][] others, int count) {
        for (int round = 0; round < 2; round++) {
            for (int k = 0; k < count; k++) {
                double share = dot(others[k], 0, vector, vector.length);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= share * others[k][i];
                }
            }
        }
    }

    private static double dot(double[] a, int from, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[from + i] * b[i];
            s1 += a[from + i + 1] * b[i + 1];
            s2 += a[from + i + 2] * b[i + 2];
            s3 += a[from + i + 3] * b[i + 3];
        }
        for (; i < n; i++) {
            s0 += a[from + i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    private static double normalise(double[] vector) {
        double norm = Math.sqrt(dot(vector, 0, vector, vector.length));
        for (int i = 0; norm > 0 && i < vector.length; i++) {
            vector[i] /= norm;
        }
        return norm;
    }
}
