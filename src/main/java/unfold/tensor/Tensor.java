package unfold.tensor;

import java.util.Arrays;

/** Numbers of one shape, stored row by row. Immutable: arrays are copied in and out. */
public final class Tensor {

    private final Shape shape;

    /** The numbers, among others of the run that they were recorded in. */
    private final double[] values;

    private final int from;

    private Tensor(Shape shape, double[] values, int from) {
        this.shape = shape;
        this.values = values;
        this.from = from;
    }

    private Tensor(Shape shape, double[] values) {
        this(shape, values, 0);
    }

    /**
     * Copies {@code values}, row by row.
     *
     * @throws IllegalArgumentException if their number is not that of the shape's entries
     */
    public static Tensor of(Shape shape, double... values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " numbers for " + shape.inWords());
        }
        return new Tensor(shape, values.clone());
    }

    /**
     * The numbers that stand in {@code values} from {@code from} on, not copied: the caller promises never to
     * change them.
     */
    public static Tensor within(double[] values, int from, Shape shape) {
        if (from < 0 || from + shape.size() > values.length) {
            throw new IllegalArgumentException(shape.inWords() + " from " + from + " among " + values.length);
        }
        return new Tensor(shape, values, from);
    }

    public static Tensor scalar(double value) {
        return new Tensor(Shape.SCALAR, new double[] {value});
    }

    /** A column vector. */
    public static Tensor vector(double... values) {
        return of(Shape.vector(values.length), values);
    }

    /**
     * A matrix from its rows.
     *
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Tensor matrix(double[][] rows) {
        int cols = rows[0].length;
        double[] values = new double[rows.length * cols];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != cols) {
                throw new IllegalArgumentException("rows of different length");
            }
            System.arraycopy(rows[i], 0, values, i * cols, cols);
        }
        return new Tensor(Shape.matrix(rows.length, cols), values);
    }

    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new double[shape.size()]);
    }

    public Shape shape() {
        return shape;
    }

    public int rows() {
        return shape.rows();
    }

    public int cols() {
        return shape.cols();
    }

    public int size() {
        return shape.size();
    }

    /** Entry {@code index} counted row by row from 0. */
    public double get(int index) {
        return values[from + index];
    }

    /** Entry in {@code row} and {@code col}, both from 0. */
    public double get(int row, int col) {
        return values[from + row * shape.cols() + col];
    }

    /** The same numbers in another shape of as many entries. */
    public Tensor as(Shape other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(shape.inWords() + " is not " + other.inWords());
        }
        return other.equals(shape) ? this : new Tensor(other, values, from);
    }

    /** This tensor with one entry replaced. */
    public Tensor with(int index, double value) {
        double[] copy = toArray();
        copy[index] = value;
        return new Tensor(shape, copy);
    }

    /** The Euclidean (Frobenius) norm, free of overflow and underflow in between; NaN if any entry is. */
    public double norm() {
        double largest = largest();
        if (largest == 0 || Double.isInfinite(largest) || Double.isNaN(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from, end = from + size(); i < end; i++) {
            double scaled = values[i] / largest;
            sum += scaled * scaled;
        }
        return largest * Math.sqrt(sum);
    }

    /** The largest absolute entry; NaN if any entry is NaN. */
    public double largest() {
        double largest = 0;
        for (int i = from, end = from + size(); i < end; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** Copies the numbers, row by row, to {@code target} from {@code offset} on. */
    public void copyTo(double[] target, int offset) {
        System.arraycopy(values, from, target, offset, size());
    }

    /** A copy of the numbers, row by row. */
    public double[] toArray() {
        return Arrays.copyOfRange(values, from, from + size());
    }

    /** Equal shape and bit for bit equal numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && shape.equals(that.shape)
                && Arrays.equals(values, from, from + size(), that.values, that.from, that.from + size());
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return shape + " " + Arrays.toString(toArray());
    }
}
