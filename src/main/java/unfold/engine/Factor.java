package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Shape;
import unfold.trace.Script;
import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/** One of the two vectors of an outer product. One that stands in a slot is not kept twice. */
final class Factor {

    private final Node node;
    private final int time;
    private final Slot slot;
    private final DMatrixRMaj vector;
    private final long at;

    /**
     * @param time the moment at which it is worked out
     */
    Factor(Node node, int time, int length, Memory memory) {
        this.node = node;
        this.time = time;
        Slot stands = node.slot(time);
        boolean kept = stands != null && memory.isKnown(stands);
        this.slot = kept ? stands : null;
        this.vector = kept ? memory.of(stands) : new DMatrixRMaj(length, 1);
        this.at = kept ? -1 : memory.place(vector);
    }

    boolean isComputed() {
        return slot == null;
    }

    void run(Recorder recorder) {
        if (slot == null) {
            node.to(time, vector);
            recorder.record(at, vector);
        }
    }

    /** Its entries, after the run. */
    double[] entries() {
        return vector.data;
    }

    Script.Place place(ScriptBuilder script) {
        int stands = slot == null ? (int) at : script.place(slot).at();
        return new Script.Place(stands, Shape.vector(vector.getNumElements()));
    }
}
