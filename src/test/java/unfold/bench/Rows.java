package unfold.bench;

/**
 * Sums of multiples of rows. Each row is an array of its own and four are added in one pass: that is the form of loop
 * that the JIT of Java 17 vectorises best; over one flat array with offsets it does not.
 */
final class Rows {

    private static final int FUSED = 4;

    private Rows() {}

    /** Adds Σ factors[k] rows[k] to {@code target} (modified). */
    static void add(double[] target, double[] factors, double[][] rows) {
        int k = 0;
        for (; k + FUSED <= rows.length; k += FUSED) {
            four(target, factors, rows, k);
        }
        for (; k < rows.length; k++) {
            one(target, factors[k], rows[k]);
        }
    }

    private static void four(double[] target, double[] factors, double[][] rows, int k) {
        double a = factors[k];
        double b = factors[k + 1];
        double c = factors[k + 2];
        double d = factors[k + 3];
        double[] p = rows[k];
        double[] q = rows[k + 1];
        double[] r = rows[k + 2];
        double[] s = rows[k + 3];
        for (int i = 0; i < target.length; i++) {
            target[i] += a * p[i] + b * q[i] + c * r[i] + d * s[i];
        }
    }

    /** Adds Σ factors[k][column] rows[k] over the first {@code count} rows to {@code target} (modified). */
    static void add(double[] target, double[][] factors, int column, double[][] rows, int count) {
        int k = 0;
        for (; k + FUSED <= count; k += FUSED) {
            four(target, factors, column, rows, k);
        }
        for (; k < count; k++) {
            one(target, factors[k][column], rows[k]);
        }
    }

    private static void four(double[] target, double[][] factors, int column, double[][] rows, int k) {
        double a = factors[k][column];
        double b = factors[k + 1][column];
        double c = factors[k + 2][column];
        double d = factors[k + 3][column];
        double[] p = rows[k];
        double[] q = rows[k + 1];
        double[] r = rows[k + 2];
        double[] s = rows[k + 3];
        for (int i = 0; i < target.length; i++) {
            target[i] += a * p[i] + b * q[i] + c * r[i] + d * s[i];
        }
    }

    private static void one(double[] target, double a, double[] p) {
        for (int i = 0; i < target.length; i++) {
            target[i] += a * p[i];
        }
    }

    static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
