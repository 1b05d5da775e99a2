package unfold.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Rows;

/** The gradient of a matrix as one product over all time steps: the sum of outer products, in the order of the run. */
final class OuterSum {

    private final DMatrixRMaj target;
    private final List<AddingProduct> terms = new ArrayList<>();
    private double[][] left;
    private double[][] right;
    private double[][] rows;

    /**
     * @param target modified; has the rest of the gradient when the sum is added
     */
    OuterSum(DMatrixRMaj target) {
        this.target = target;
    }

    void add(AddingProduct term) {
        terms.add(term);
    }

    /** Adds all terms of the run. */
    void run() {
        if (rows == null) {
            left = terms.stream().map(term -> term.left().entries()).toArray(double[][]::new);
            right = terms.stream().map(term -> term.right().entries()).toArray(double[][]::new);
            rows = new double[target.numRows][target.numCols];
        }
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
        Rows.addOuterProducts(rows, left, right);
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            int to = i * row.length;
            for (int j = 0; j < row.length; j++) {
                target.data[to + j] += row[j];
            }
        }
    }
}
