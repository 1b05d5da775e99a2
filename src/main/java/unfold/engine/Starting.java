package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/** The gradient of the total loss with respect to itself: 1. */
final class Starting implements Work {

    private final Slot slot;
    private final DMatrixRMaj target;
    private final long at;

    Starting(Slot slot, Memory memory) {
        this.slot = slot;
        this.target = memory.fill(slot);
        this.at = memory.place(target);
    }

    @Override
    public void run(Recorder recorder) {
        target.data[0] = 1;
        recorder.record(at, target);
    }

    @Override
    public void describe(ScriptBuilder script) {
        script.write(slot, (int) at);
    }
}
