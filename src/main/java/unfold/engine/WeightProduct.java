package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Rows;
import unfold.tensor.Shape;

/**
 * A parameter times a vector, or its transpose times one: the columns of the matrix, or its rows, each times an
 * entry of the vector.
 */
final class WeightProduct extends Computed {

    private final double[][] lines;
    private final Node vector;

    /**
     * @param lines the columns of the matrix for {@code W x}, its rows for {@code Wᵀ x}
     */
    WeightProduct(Shape shape, double[][] lines, Node vector) {
        super(shape);
        this.lines = lines;
        this.vector = vector;
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        Rows.setMultiples(target.data, lines, vector.at(time).data);
    }

    @Override
    public void addTo(int time, DMatrixRMaj target) {
        Rows.addMultiples(target.data, lines, vector.at(time).data);
    }
}
