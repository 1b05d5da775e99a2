package unfold.explain;

import java.util.Optional;
import unfold.tensor.Tensor;

/** Vectors with a single 1 among zeros. */
final class OneHot {

    private OneHot() {}

    /** Where the 1 stands, from 0; empty if the vector is not of that kind. */
    static Optional<Integer> of(Tensor tensor) {
        int found = -1;
        for (int i = 0; i < tensor.size(); i++) {
            double entry = tensor.get(i);
            if (entry == 1 && found < 0) {
                found = i;
            } else if (entry != 0) {
                return Optional.empty();
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** Where the largest entry stands, from 0. */
    static int largest(Tensor tensor) {
        int largest = 0;
        for (int i = 1; i < tensor.size(); i++) {
            largest = tensor.get(i) > tensor.get(largest) ? i : largest;
        }
        return largest;
    }
}
