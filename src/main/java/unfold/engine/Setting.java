package unfold.engine;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.trace.Script;
import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/** Sets a gradient to the sum of its terms. */
final class Setting implements Work {

    private final Slot slot;
    private final int time;
    private final DMatrixRMaj target;
    private final Node[] terms;
    private final Slot[] sources;
    private final boolean needed;

    /** Where each term stands that is not the whole. */
    private final long[] places;

    private final long at;

    /** A term of the gradient, and the gradient that it comes from. */
    record Share(Node value, Slot source) {}

    /** The gradient of a slot, at the moment at which its terms are worked out. */
    record Target(Slot slot, int time) {}

    /**
     * @param shares at least one
     * @param needed whether another gradient is computed from this one
     */
    Setting(Target target, List<Share> shares, boolean needed, Memory memory) {
        this.slot = target.slot;
        this.time = target.time;
        this.target = memory.fill(slot);
        this.terms = shares.stream().map(Share::value).toArray(Node[]::new);
        this.sources = shares.stream().map(Share::source).toArray(Slot[]::new);
        this.needed = needed;
        this.places = new long[terms.length];
        this.at = memory.place(this.target);
        for (int i = 0; i < places.length; i++) {
            places[i] = terms.length == 1 ? at : memory.place(this.target);
        }
    }

    @Override
    public boolean isAlwaysDone() {
        return needed;
    }

    @Override
    public void run(Recorder recorder) {
        terms[0].to(time, target);
        if (terms.length > 1) {
            recorder.record(places[0], target);
            for (int i = 1; i < terms.length; i++) {
                DMatrixRMaj term = terms[i].at(time);
                recorder.record(places[i], term);
                Node.add(term, target);
            }
        }
        recorder.record(at, target);
    }

    @Override
    public void run(Work[] alike) {
        int count = alike.length;
        Node[] nodes = new Node[count];
        DMatrixRMaj[] targets = new DMatrixRMaj[count];
        DMatrixRMaj[] values = new DMatrixRMaj[count];
        for (int s = 0; s < count; s++) {
            targets[s] = ((Setting) alike[s]).target;
        }
        for (int i = 0; i < terms.length; i++) {
            for (int s = 0; s < count; s++) {
                nodes[s] = ((Setting) alike[s]).terms[i];
            }
            if (i == 0) {
                terms[0].to(nodes, time, targets);
                continue;
            }
            terms[i].at(nodes, time, values);
            for (int s = 0; s < count; s++) {
                Node.add(values[s], targets[s]);
            }
        }
    }

    @Override
    public void describe(ScriptBuilder script) {
        script.write(slot, (int) at);
        for (int i = 0; i < terms.length; i++) {
            script.contribute(slot, sources[i], new Script.Place((int) places[i], script.shape(slot)), null);
        }
    }
}
