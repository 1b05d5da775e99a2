package unfold.analysis.flow;

import unfold.tensor.Rows;
import unfold.tensor.Shape;

/** Matrix products on arrays row by row. */
final class Kernels {

    private Kernels() {}

    /** How a left factor lies in its array: entry (i, k) stands at {@code i * rowStep + k * colStep}. */
    record Steps(int rows, int inner, int rowStep, int colStep) {

        static Steps of(int rows, int cols) {
            return new Steps(rows, cols, cols, 1);
        }

        /** The transpose of a matrix of that size. */
        static Steps transposed(int rows, int cols) {
            return new Steps(cols, rows, 1, cols);
        }
    }

    /**
     * The product of two matrices, row by row.
     *
     * @param a the left factor, {@code rows × inner}
     * @param b the right factor, {@code inner × cols} row by row
     */
    static double[] product(double[] a, Steps steps, double[] b, int cols) {
        double[][] lines = Rows.of(Shape.matrix(steps.inner, cols), b);
        double[] factors = new double[steps.inner];
        double[] sum = new double[cols];
        double[] product = new double[steps.rows * cols];
        for (int i = 0; i < steps.rows; i++) {
            for (int k = 0; k < factors.length; k++) {
                factors[k] = a[i * steps.rowStep + k * steps.colStep];
            }
            Rows.setMultiples(sum, lines, factors);
            System.arraycopy(sum, 0, product, i * cols, cols);
        }
        return product;
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
