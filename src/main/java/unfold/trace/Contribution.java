package unfold.trace;

import java.util.List;
import unfold.tensor.Rows;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * One of the terms that add up to a gradient, kept as an outer product of two vectors where it is
 * one, and expanded only when looked at.
 *
 * @param step the step that adds it
 * @param target the gradient that it is added to
 * @param source the gradient that it comes from; null for the share of the other sequences of a batch
 * @param left the term itself, or the left factor of the outer product
 * @param right the right factor, or null
 */
public record Contribution(int step, Slot target, Slot source, Tensor left, Tensor right) {

    /** The term: {@code left}, or {@code left · rightᵀ}. */
    public Tensor value() {
        if (right == null) {
            return left;
        }
        int cols = right.size();
        double[] row = right.toArray();
        double[] product = new double[left.size() * cols];
        for (int i = 0; i < left.size(); i++) {
            double factor = left.get(i);
            for (int j = 0; j < cols; j++) {
                product[i * cols + j] = factor * row[j];
            }
        }
        return Tensor.within(product, 0, Shape.matrix(left.size(), cols));
    }

    /** Whether it is what the other sequences of the batch come to. */
    public boolean isOfOthers() {
        return source == null;
    }

    /** The Euclidean norm of the term; the product of the factors' norms for an outer product. */
    public double norm() {
        return right == null ? left.norm() : left.norm() * right.norm();
    }

    /** A sum with terms added in their order. */
    static Tensor sum(Tensor start, List<Contribution> terms) {
        boolean outer = terms.stream().allMatch(term -> term.right != null);
        return outer ? sumOfProducts(start, terms) : sumOfAny(start, terms);
    }

    private static Tensor sumOfProducts(Tensor start, List<Contribution> terms) {
        double[][] rows = Rows.of(start.shape(), start.toArray());
        double[][] lefts = new double[terms.size()][];
        double[][] rights = new double[terms.size()][];
        for (int k = 0; k < lefts.length; k++) {
            Contribution term = terms.get(k);
            lefts[k] = term.left.toArray();
            rights[k] = term.right.toArray();
        }
        Rows.addOuterProducts(rows, lefts, rights);
        double[] sum = new double[start.size()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, sum, i * start.cols(), start.cols());
        }
        return Tensor.within(sum, 0, start.shape());
    }

    private static Tensor sumOfAny(Tensor start, List<Contribution> terms) {
        double[] sum = start.toArray();
        terms.forEach(term -> term.addTo(sum));
        return Tensor.within(sum, 0, start.shape());
    }

    /** Adds the term's entries, row by row, to {@code sum} (modified). */
    void addTo(double[] sum) {
        Tensor value = value();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += value.get(i);
        }
    }
}
