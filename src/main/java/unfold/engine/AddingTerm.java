package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.Script;
import unfold.trace.ScriptBuilder;

/** Adds a term to the gradient of what has no time. */
final class AddingTerm implements Work {

    private final Setting.Target target;
    private final Setting.Share share;
    private final DMatrixRMaj sum;
    private final long at;

    AddingTerm(Setting.Target target, Setting.Share share, Memory memory) {
        this.target = target;
        this.share = share;
        this.sum = memory.of(target.slot());
        this.at = memory.place(sum);
    }

    @Override
    public void run(Recorder recorder) {
        DMatrixRMaj term = share.value().at(target.time());
        recorder.record(at, term);
        Node.add(term, sum);
    }

    @Override
    public void describe(ScriptBuilder script) {
        Script.Place place = new Script.Place((int) at, script.shape(target.slot()));
        script.contribute(target.slot(), share.source(), place, null);
    }
}
