package unfold.analysis.flow;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import unfold.analysis.flow.Kernels.Steps;

/**
 * Many gradients of one quantity at once, each a column, its entries row by row; columns outside of the span are
 * zero. A diagonal is kept as one: going back from a state to an argument costs nothing then. Immutable.
 */
final class Columns {

    private final int rows;
    private final int from;
    private final int width;
    private final double[] numbers;
    private final boolean diagonal;

    private Columns(int rows, int from, int width, double[] numbers) {
        this(rows, from, width, numbers, false);
    }

    private Columns(int rows, int from, int width, double[] numbers, boolean diagonal) {
        this.rows = rows;
        this.from = from;
        this.width = width;
        this.numbers = numbers;
        this.diagonal = diagonal;
    }

    /** The gradient of each entry with respect to all: one column each. */
    static Columns identity(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Columns(rows, 0, rows, ones, true);
    }

    /** The same numbers in every column of a span. */
    static Columns alike(double[] column, int from, int width) {
        double[] numbers = new double[column.length * width];
        for (int i = 0; i < column.length; i++) {
            Arrays.fill(numbers, i * width, (i + 1) * width, column[i]);
        }
        return new Columns(column.length, from, width, numbers);
    }

    /**
     * Columns from their numbers.
     *
     * @param numbers row by row, {@code width} of them each; not copied, not to be modified any more
     */
    static Columns of(int rows, int from, int width, double[] numbers) {
        return new Columns(rows, from, width, numbers);
    }

    int rows() {
        return rows;
    }

    int from() {
        return from;
    }

    int width() {
        return width;
    }

    double get(int row, int column) {
        int at = column - from;
        if (at < 0 || at >= width) {
            return 0;
        }
        return diagonal ? row == at ? numbers[row] : 0 : numbers[row * width + at];
    }

    /** One column alone; zero if it lies outside. */
    Columns only(int column) {
        double[] one = new double[rows];
        copyColumn(column, one);
        return new Columns(rows, column, 1, one);
    }

    /** Copies one column to {@code target}, modified. */
    void copyColumn(int column, double[] target) {
        for (int i = 0; i < rows; i++) {
            target[i] = get(i, column);
        }
    }

    Columns plus(Columns other) {
        if (diagonal && other.diagonal) {
            double[] sum = numbers.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.numbers[i];
            }
            return new Columns(rows, from, width, sum, true);
        }
        int first = Math.min(from, other.from);
        int end = Math.max(from + width, other.from + other.width);
        double[] sum = new double[rows * (end - first)];
        addTo(sum, first, end - first);
        other.addTo(sum, first, end - first);
        return new Columns(rows, first, end - first, sum);
    }

    private void addTo(double[] sum, int first, int wide) {
        for (int i = 0; i < rows; i++) {
            int to = i * wide + from - first;
            if (diagonal) {
                sum[to + i] += numbers[i];
                continue;
            }
            for (int j = 0; j < width; j++) {
                sum[to + j] += numbers[i * width + j];
            }
        }
    }

    /** Each row times its own factor; a single factor is that of all rows. */
    Columns scaled(double[] factors) {
        int step = factors.length == 1 ? 0 : 1;
        int each = diagonal ? 1 : width;
        double[] product = new double[numbers.length];
        for (int i = 0; i < rows; i++) {
            double factor = factors[i * step];
            for (int j = i * each; j < (i + 1) * each; j++) {
                product[j] = factor * numbers[j];
            }
        }
        return new Columns(rows, from, width, product, diagonal);
    }

    /** The product of a matrix, or its transpose, with every column. */
    Columns multiplied(DMatrixRMaj matrix, Steps steps) {
        if (!diagonal) {
            double[] product = Kernels.product(matrix.data, steps, numbers, width);
            return new Columns(steps.rows(), from, width, product);
        }
        double[] product = new double[steps.rows() * width];
        for (int i = 0; i < steps.rows(); i++) {
            for (int j = 0; j < width; j++) {
                product[i * width + j] = matrix.data[i * steps.rowStep() + j * steps.colStep()] * numbers[j];
            }
        }
        return new Columns(steps.rows(), from, width, product);
    }

    /** Some of the rows. */
    Columns part(int first, int count) {
        double[] part = new double[count * width];
        for (int i = 0; i < count; i++) {
            if (diagonal) {
                part[i * width + first + i] = numbers[first + i];
            } else {
                System.arraycopy(numbers, (first + i) * width, part, i * width, width);
            }
        }
        return new Columns(count, from, width, part);
    }
}
