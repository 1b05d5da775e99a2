package unfold.analysis.flow;

import java.util.Arrays;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * How the state at one time depends on the state at another: ∂S_t/∂S_k. Kept as a matrix of moderate entries times
 * a power of two, so that a product neither overflows nor dies out before it is looked at. Immutable.
 */
public final class Jacobian {

    private final int size;
    private final double[] scaled;
    private final long exponent;

    private Jacobian(int size, double[] scaled, long exponent) {
        this.size = size;
        this.scaled = scaled;
        this.exponent = exponent;
    }

    /**
     * A matrix as it is.
     *
     * @param numbers row by row; not copied, not to be modified any more
     */
    static Jacobian of(int size, double[] numbers) {
        return new Jacobian(size, numbers, 0).rescaled();
    }

    /** ∂S_t/∂S_t. */
    static Jacobian identity(int size) {
        double[] ones = new double[size * size];
        for (int i = 0; i < size; i++) {
            ones[i * size + i] = 1;
        }
        return new Jacobian(size, ones, 0);
    }

    /** The product with a factor from the right: {@code this · right}. */
    Jacobian times(Jacobian right) {
        double[] product = Kernels.product(scaled, Kernels.Steps.of(size, size), right.scaled, size);
        return new Jacobian(size, product, exponent + right.exponent).rescaled();
    }

    private Jacobian rescaled() {
        double largest = Kernels.largest(scaled);
        if (largest == 0 || !Double.isFinite(largest)) {
            return new Jacobian(size, scaled, 0);
        }
        int power = Math.getExponent(largest);
        if (Math.abs(power) < 64) {
            return this;
        }
        double[] moderate = new double[scaled.length];
        for (int i = 0; i < moderate.length; i++) {
            moderate[i] = Math.scalb(scaled[i], -power);
        }
        return new Jacobian(size, moderate, exponent + power);
    }

    /** The part of some rows and columns of a square. */
    Jacobian part(int[] rows) {
        double[] part = new double[rows.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                part[i * rows.length + j] = scaled[rows[i] * size + rows[j]];
            }
        }
        return new Jacobian(rows.length, part, exponent);
    }

    /** The numbers; infinite or zero where they leave the range of a double. */
    public Tensor matrix() {
        return block(0, size, 0, size);
    }

    /** The entries of {@code rows} rows and {@code cols} columns from the given ones on. */
    public Tensor block(int row, int rows, int col, int cols) {
        double[] block = new double[rows * cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                block[i * cols + j] = scaledBack(scaled[(row + i) * size + col + j]);
            }
        }
        return Tensor.of(Shape.matrix(rows, cols), block);
    }

    /** The largest singular value: by how much a change of S_k can grow at the most. */
    public Magnitude norm() {
        return scaledBy(SpectralNorm.of(scaled, size));
    }

    /** The Frobenius norm. */
    public Magnitude frobenius() {
        return scaledBy(Tensor.vector(scaled).norm());
    }

    /** All singular values, the largest first; NaN where the matrix is not finite. */
    public double[] singularValues() {
        return Arrays.stream(scaledSingularValues()).map(this::scaledBack).toArray();
    }

    /** The singular values without the power of two. */
    double[] scaledSingularValues() {
        return SpectralNorm.values(scaled, size);
    }

    /** A number times the power of two. */
    Magnitude scaledBy(double number) {
        return new Magnitude(number, exponent);
    }

    private double scaledBack(double number) {
        return scaledBy(number).value();
    }
}
