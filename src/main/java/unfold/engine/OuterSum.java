package unfold.engine;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Rows;

/** The gradient of a matrix as one product over all time steps: the sum of outer products, in the order of the run. */
final class OuterSum {

    private final DMatrixRMaj target;
    private final boolean alone;
    private final double[][] left;
    private final double[][] right;
    private double[][] rows;
    private boolean isDue;

    /**
     * @param target modified
     * @param alone whether the gradient has no other terms; else these are in {@code target} when the sum is added
     */
    OuterSum(DMatrixRMaj target, boolean alone, List<AddingProduct> terms) {
        this.target = target;
        this.alone = alone;
        this.left = terms.stream().map(term -> term.left().entries()).toArray(double[][]::new);
        this.right = terms.stream().map(term -> term.right().entries()).toArray(double[][]::new);
    }

    /** Adds all terms of the run. */
    void run() {
        if (rows == null) {
            rows = new double[target.numRows][target.numCols];
        }
        for (int i = 0; i < rows.length; i++) {
            if (alone) {
                Arrays.fill(rows[i], 0);
            } else {
                System.arraycopy(target.data, i * rows[i].length, rows[i], 0, rows[i].length);
            }
        }
        Rows.addOuterProducts(rows, left, right);
        isDue = true;
    }

    /**
     * Adds all terms of the run to a sum that is kept elsewhere.
     *
     * @param sum its rows, modified
     */
    void addTo(double[][] sum) {
        Rows.addOuterProducts(sum, left, right);
    }

    /** Puts the sum into the target, which a run that nobody asks for it can do without. */
    void settle() {
        for (int i = 0; isDue && i < target.numRows; i++) {
            System.arraycopy(rows[i], 0, target.data, i * rows[i].length, rows[i].length);
        }
        isDue = false;
    }
}
