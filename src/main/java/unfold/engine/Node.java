package unfold.engine;

import org.ejml.data.DMatrixRMaj;

/** An expression made ready to be evaluated at one time step after the other. */
interface Node {

    /**
     * The value at {@code time}. The matrix belongs to the node or to the storage: read it before the
     * next call, do not change it.
     */
    DMatrixRMaj at(int time);
}
