package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Shape;

/** A sum of two of one shape: the second is added to where the first was put. */
final class SumNode extends Computed {

    private final Node left;
    private final Node right;

    SumNode(Shape shape, Node left, Node right) {
        super(shape);
        this.left = left;
        this.right = right;
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        left.to(time, target);
        right.addTo(time, target);
    }
}
