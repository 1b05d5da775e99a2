package unfold.training.corpus;

import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Vectors with a single 1. */
final class OneHot {

    private OneHot() {}

    /** The vector of that length with the 1 at {@code index}, from 0. */
    static Tensor of(int index, int length) {
        return Tensor.zeros(Shape.vector(length)).with(index, 1);
    }
}
