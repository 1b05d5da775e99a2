package unfold.engine;

import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/** Adds the outer product of two vectors to the gradient of a parameter, together with all others at the end of the run. */
final class AddingProduct implements Work {

    private final Slot target;
    private final Slot source;
    private final Factor left;
    private final Factor right;

    AddingProduct(Slot target, Slot source, Factor left, Factor right) {
        this.target = target;
        this.source = source;
        this.left = left;
        this.right = right;
    }

    Factor left() {
        return left;
    }

    Factor right() {
        return right;
    }

    @Override
    public boolean isAlwaysDone() {
        return left.isComputed() || right.isComputed();
    }

    @Override
    public void run(Recorder recorder) {
        left.run(recorder);
        right.run(recorder);
    }

    @Override
    public void describe(ScriptBuilder script) {
        script.contribute(target, source, left.place(script), right.place(script));
    }
}
