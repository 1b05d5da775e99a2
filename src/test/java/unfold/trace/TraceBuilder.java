package unfold.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;

/** Collects the facts of a made-up run, in order, into a {@link Trace}. */
public final class TraceBuilder {

    private final ScriptBuilder script;
    private final List<Tensor> given = new ArrayList<>();
    private double[] numbers = {};

    public TraceBuilder(Timeline timeline, List<Quantity> quantities) {
        script = new ScriptBuilder(timeline, quantities);
    }

    public void given(Slot slot, Tensor value) {
        script.given(slot);
        given.add(value);
    }

    public void step(Phase phase, int time, int equation, List<Slot> targets) {
        script.step(phase, time, equation, targets);
    }

    public void write(Slot slot, Tensor value) {
        script.write(slot, place(value).at());
    }

    public void contribute(Slot target, Slot source, Tensor left, Tensor right) {
        script.contribute(target, source, place(left), right == null ? null : place(right));
    }

    private Script.Place place(Tensor value) {
        int at = numbers.length;
        numbers = java.util.Arrays.copyOf(numbers, at + value.size());
        value.copyTo(numbers, at);
        return new Script.Place(at, value.shape());
    }

    public Trace build() {
        Tape tape = new Tape(numbers, given.toArray(Tensor[]::new), Companions.NONE, Map.of());
        return new Trace(script.build(), tape);
    }
}
