package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/** Puts a value where it belongs. */
final class Assigning implements Work {

    private final Node value;
    private final Slot slot;
    private final int time;
    private final DMatrixRMaj target;
    private final long at;

    /**
     * @param time the moment at which the value is worked out
     */
    Assigning(Node value, int time, Slot slot, Memory memory) {
        this.value = value;
        this.time = time;
        this.slot = slot;
        this.target = memory.fill(slot);
        this.at = memory.place(target);
    }

    @Override
    public void run(Recorder recorder) {
        value.to(time, target);
        recorder.record(at, target);
    }

    @Override
    public void run(Work[] alike) {
        Node[] values = new Node[alike.length];
        DMatrixRMaj[] targets = new DMatrixRMaj[alike.length];
        for (int s = 0; s < alike.length; s++) {
            values[s] = ((Assigning) alike[s]).value;
            targets[s] = ((Assigning) alike[s]).target;
        }
        value.to(values, time, targets);
    }

    @Override
    public void describe(ScriptBuilder script) {
        script.write(slot, (int) at);
    }
}
