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
        DMatrixRMaj value = own();
        to(time, value);
        return value;
    }

    private DMatrixRMaj own() {
        if (own == null) {
            own = new DMatrixRMaj(shape.rows(), shape.cols());
        }
        return own;
    }

    @Override
    public final void at(Node[] alike, int time, DMatrixRMaj[] values) {
        for (int s = 0; s < values.length; s++) {
            values[s] = ((Computed) alike[s]).own();
        }
        to(alike, time, values);
    }

    @Override
    public void addTo(Node[] alike, int time, DMatrixRMaj[] targets) {
        DMatrixRMaj[] terms = new DMatrixRMaj[targets.length];
        at(alike, time, terms);
        for (int s = 0; s < terms.length; s++) {
            Node.add(terms[s], targets[s]);
        }
    }

    @Override
    public abstract void to(int time, DMatrixRMaj target);
}
