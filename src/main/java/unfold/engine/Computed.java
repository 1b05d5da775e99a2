package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Shape;

/** A node that works its value out, straight into where it is wanted, or into memory of its own. */
abstract class Computed implements Node {

    private final Shape shape;
    private DMatrixRMaj own;

    Computed(Shape shape) {
        this.shape = shape;
    }

    @Override
    public final DMatrixRMaj at(int time) {
        if (own == null) {
            own = new DMatrixRMaj(shape.rows(), shape.cols());
        }
        to(time, own);
        return own;
    }

    @Override
    public abstract void to(int time, DMatrixRMaj target);
}
