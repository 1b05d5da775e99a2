package unfold.tensor;

import java.util.Arrays;

/**
 * Sums of multiples of rows, the loop that every matrix product here comes down to. Rows are arrays of their own
 * and four are added at a time: so the JIT vectorises the loop, which it does not over one flat array whose offset
 * varies. Every sum adds its terms in their order, so the result is that of the plainest loop, bit for bit.
 */
public final class Rows {

    /** So many multiplications are done one after the other: the vectorised loop would not pay. */
    private static final int FEW = 40;

    private Rows() {}

    /** The rows of a matrix of that shape that stands in {@code entries} row by row. */
    public static double[][] of(Shape shape, double[] entries) {
        double[][] rows = new double[shape.rows()][shape.cols()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(entries, i * shape.cols(), rows[i], 0, shape.cols());
        }
        return rows;
    }

    /** The columns of a matrix of that shape that stands in {@code entries} row by row. */
    public static double[][] columnsOf(Shape shape, double[] entries) {
        double[][] columns = new double[shape.cols()][shape.rows()];
        copyColumns(entries, columns);
        return columns;
    }

    /**
     * Copies the columns of a matrix.
     *
     * @param entries row by row
     * @param columns modified
     */
    public static void copyColumns(double[] entries, double[][] columns) {
        int cols = columns.length;
        for (int j = 0; j < cols; j++) {
            double[] column = columns[j];
            for (int i = 0; i < column.length; i++) {
                column[i] = entries[i * cols + j];
            }
        }
    }

    /**
     * Computes Σ_k factors[k] rows[k].
     *
     * @param sum modified; as long as each row
     * @param rows at least as many as factors
     */
    public static void setMultiples(double[] sum, double[][] rows, double[] factors) {
        if (factors.length < 4 || factors.length * sum.length <= FEW) {
            Arrays.fill(sum, 0);
            addFew(sum, rows, factors);
        } else {
            setFour(sum, rows, factors);
            addMultiples(sum, rows, factors, 4);
        }
    }

    /**
     * Adds Σ_k factors[k] rows[k].
     *
     * @param sum modified; as long as each row
     * @param rows at least as many as factors
     */
    public static void addMultiples(double[] sum, double[][] rows, double[] factors) {
        if (factors.length * sum.length <= FEW) {
            addFew(sum, rows, factors);
        } else {
            addMultiples(sum, rows, factors, 0);
        }
    }

    private static void addMultiples(double[] sum, double[][] rows, double[] factors, int from) {
        int count = factors.length;
        int k = from;
        for (; k + 3 < count; k += 4) {
            addFour(sum, rows, k, factors);
        }
        for (; k < count; k++) {
            addMultiple(sum, rows[k], factors[k]);
        }
    }

    /**
     * Computes Σ_k factors[s][k] rows[k] for several sums at once: rows that were read once serve them all. Each sum
     * is that of {@link #setMultiples(double[], double[][], double[])}, bit for bit.
     *
     * @param sums modified; each as long as each row
     * @param rows at least as many as there are factors of a sum
     */
    public static void setMultiples(double[][] sums, double[][] rows, double[][] factors) {
        int count = factors[0].length;
        if (count < 4 || count * sums[0].length <= FEW) {
            for (int s = 0; s < sums.length; s++) {
                setMultiples(sums[s], rows, factors[s]);
            }
            return;
        }
        for (int s = 0; s < sums.length; s++) {
            setFour(sums[s], rows, factors[s]);
        }
        addMultiples(sums, rows, factors, 4);
    }

    /**
     * Adds Σ_k factors[s][k] rows[k] to several sums at once, each as
     * {@link #addMultiples(double[], double[][], double[])} does.
     *
     * @param sums modified; each as long as each row
     * @param rows at least as many as there are factors of a sum
     */
    public static void addMultiples(double[][] sums, double[][] rows, double[][] factors) {
        if (factors[0].length * sums[0].length <= FEW) {
            for (int s = 0; s < sums.length; s++) {
                addFew(sums[s], rows, factors[s]);
            }
        } else {
            addMultiples(sums, rows, factors, 0);
        }
    }

    private static void addMultiples(double[][] sums, double[][] rows, double[][] factors, int from) {
        int count = factors[0].length;
        int k = from;
        for (; k + 3 < count; k += 4) {
            for (int s = 0; s < sums.length; s++) {
                addFour(sums[s], rows, k, factors[s]);
            }
        }
        for (; k < count; k++) {
            for (int s = 0; s < sums.length; s++) {
                addMultiple(sums[s], rows[k], factors[s][k]);
            }
        }
    }

    private static void addFew(double[] sum, double[][] rows, double[] factors) {
        for (int k = 0; k < factors.length; k++) {
            double[] row = rows[k];
            double factor = factors[k];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += factor * row[j];
            }
        }
    }

    private static void setFour(double[] sum, double[][] rows, double[] factors) {
        double[] r0 = rows[0];
        double[] r1 = rows[1];
        double[] r2 = rows[2];
        double[] r3 = rows[3];
        double f0 = factors[0];
        double f1 = factors[1];
        double f2 = factors[2];
        double f3 = factors[3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    private static void addFour(double[] sum, double[][] rows, int k, double[] factors) {
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        double f0 = factors[k];
        double f1 = factors[k + 1];
        double f2 = factors[k + 2];
        double f3 = factors[k + 3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    private static void addMultiple(double[] sum, double[] row, double factor) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    /**
     * Adds Σ_k left[k] right[k]ᵀ, the product of two matrices of which these are the rows, the first transposed.
     *
     * @param sum its rows, modified
     */
    public static void addOuterProducts(double[][] sum, double[][] left, double[][] right) {
        int count = left.length;
        if (sum.length * sum[0].length <= FEW) {
            addFew(sum, left, right);
            return;
        }
        int k = 0;
        // Four of the right rows stay in the nearest cache while they are added to every row of the sum.
        for (; k + 3 < count; k += 4) {
            for (int i = 0; i < sum.length; i++) {
                addFour(sum[i], right, k, left, i);
            }
        }
        for (; k < count; k++) {
            for (int i = 0; i < sum.length; i++) {
                addMultiple(sum[i], right[k], left[k][i]);
            }
        }
    }

    private static void addFew(double[][] sum, double[][] left, double[][] right) {
        for (int k = 0; k < left.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                double[] row = right[k];
                double factor = left[k][i];
                for (int j = 0; j < row.length; j++) {
                    sum[i][j] += factor * row[j];
                }
            }
        }
    }

    private static void addFour(double[] sum, double[][] rows, int k, double[][] factors, int i) {
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        double f0 = factors[k][i];
        double f1 = factors[k + 1][i];
        double f2 = factors[k + 2][i];
        double f3 = factors[k + 3][i];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }
}
