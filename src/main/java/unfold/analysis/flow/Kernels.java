package unfold.analysis.flow;

import java.util.Arrays;

/** Matrix products on arrays row by row, with loops that go along the rows: the JIT vectorises them. */
final class Kernels {

    /** Rows so short are not worth a copy. */
    private static final int FEW = 8;

    private Kernels() {}

    /**
     * Adds a product to {@code sum}.
     *
     * @param a the left factor, {@code rows × inner}; entry (i, k) stands at {@code i * rowStep + k * colStep}
     * @param b the right factor, {@code inner × cols} row by row
     * @param sum {@code rows × cols} row by row; modified
     */
    static void addProduct(double[] a, Steps steps, double[] b, double[] sum, int cols) {
        int inner = steps.inner;
        for (int i = 0; i < steps.rows; i++) {
            int to = i * cols;
            int at = i * steps.rowStep;
            int k = 0;
            for (; k + 3 < inner; k += 4) {
                double a0 = a[at + k * steps.colStep];
                double a1 = a[at + (k + 1) * steps.colStep];
                double a2 = a[at + (k + 2) * steps.colStep];
                double a3 = a[at + (k + 3) * steps.colStep];
                int b0 = k * cols;
                int b1 = b0 + cols;
                int b2 = b1 + cols;
                int b3 = b2 + cols;
                for (int j = 0; j < cols; j++) {
                    sum[to + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
                }
            }
            for (; k < inner; k++) {
                double factor = a[at + k * steps.colStep];
                int from = k * cols;
                for (int j = 0; j < cols; j++) {
                    sum[to + j] += factor * b[from + j];
                }
            }
        }
    }

    /** How a left factor lies in its array. */
    record Steps(int rows, int inner, int rowStep, int colStep) {

        static Steps of(int rows, int cols) {
            return new Steps(rows, cols, cols, 1);
        }

        /** The transpose of a matrix of that size. */
        static Steps transposed(int rows, int cols) {
            return new Steps(cols, rows, 1, cols);
        }
    }

    /** The product of two square matrices of {@code n} rows. */
    static double[] product(double[] a, double[] b, int n) {
        double[] result = new double[n * n];
        if (n < FEW) {
            addProduct(a, Steps.of(n, n), b, result, n);
            return result;
        }
        double[][] rows = new double[n][];
        for (int k = 0; k < n; k++) {
            rows[k] = Arrays.copyOfRange(b, k * n, (k + 1) * n);
        }
        // Rows of their own are what the JIT vectorises best: no offset varies.
        for (int i = 0; i < n; i++) {
            double[] sum = new double[n];
            int at = i * n;
            int k = 0;
            for (; k + 3 < n; k += 4) {
                addRows(sum, new double[][] {rows[k], rows[k + 1], rows[k + 2], rows[k + 3]}, a, at + k);
            }
            for (; k < n; k++) {
                addRow(sum, rows[k], a[at + k]);
            }
            System.arraycopy(sum, 0, result, at, n);
        }
        return result;
    }

    private static void addRow(double[] sum, double[] row, double factor) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    private static void addRows(double[] sum, double[][] four, double[] factors, int first) {
        double[] r0 = four[0];
        double[] r1 = four[1];
        double[] r2 = four[2];
        double[] r3 = four[3];
        double f0 = factors[first];
        double f1 = factors[first + 1];
        double f2 = factors[first + 2];
        double f3 = factors[first + 3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    /** The largest absolute entry; NaN if any entry is. */
    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
