package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.Slot;

/** An expression made ready to be evaluated at one time step after the other. */
interface Node {

    /**
     * The value at {@code time}. The matrix belongs to the node or to the storage: read it before the
     * next call, do not change it.
     */
    DMatrixRMaj at(int time);

    /**
     * Puts the value at {@code time} into {@code target} (modified), of its size; the target is not read by the
     * expression.
     */
    default void to(int time, DMatrixRMaj target) {
        System.arraycopy(at(time).data, 0, target.data, 0, target.getNumElements());
    }

    /** Adds the value at {@code time} to {@code target} (modified), of its size. */
    default void addTo(int time, DMatrixRMaj target) {
        add(at(time), target);
    }

    /**
     * The values at {@code time} of the same expression in several sequences.
     *
     * @param alike a node for each sequence, made like this one; there may be more
     * @param values filled; as many as there are sequences
     */
    default void at(Node[] alike, int time, DMatrixRMaj[] values) {
        for (int s = 0; s < values.length; s++) {
            values[s] = alike[s].at(time);
        }
    }

    /** What {@link #to(int, DMatrixRMaj)} does, for several sequences; each gets the very numbers that it gets alone. */
    default void to(Node[] alike, int time, DMatrixRMaj[] targets) {
        for (int s = 0; s < targets.length; s++) {
            alike[s].to(time, targets[s]);
        }
    }

    /** What {@link #addTo(int, DMatrixRMaj)} does, for several sequences. */
    default void addTo(Node[] alike, int time, DMatrixRMaj[] targets) {
        for (int s = 0; s < targets.length; s++) {
            alike[s].addTo(time, targets[s]);
        }
    }

    /** The slot that the value at {@code time} stands in; null if it is computed. */
    default Slot slot(int time) {
        return null;
    }

    /** Adds {@code term} to {@code sum} (modified), entry by entry. */
    static void add(DMatrixRMaj term, DMatrixRMaj sum) {
        double[] a = term.data;
        double[] y = sum.data;
        for (int i = 0; i < y.length; i++) {
            y[i] += a[i];
        }
    }
}
