package unfold.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Script;
import unfold.trace.Slot;
import unfold.trace.Tape;
import unfold.trace.Trace;

/** A recurrence with all shapes known, ready to run on numbers. Immutable; safe for any thread. */
public final class Network {

    private final Program program;

    /** The memory of a run that is over, for the next one. */
    private final AtomicReference<Execution> idle = new AtomicReference<>();

    /** The same for batches. */
    private final AtomicReference<BatchRunner> idleBatch = new AtomicReference<>();

    private volatile Script script;

    private Network(Program program) {
        this.program = program;
    }

    /**
     * Makes a network.
     *
     * @param shapes as inferred with {@link Given#steps} telling the number of time steps
     * @throws NotationException if a time lies outside of the sequence
     */
    public static Network compile(Recurrence recurrence, Shapes shapes) {
        return new Network(Program.of(recurrence, shapes));
    }

    public Program program() {
        return program;
    }

    /** The network with the gradients that flow on that route, to run and to explain its runs. */
    public Network along(Route route) {
        return program.route().equals(route) ? this : new Network(program.along(route));
    }

    /**
     * Runs forward and backward, recording everything.
     *
     * @throws InputException if the numbers do not fit
     */
    public Trace trace(Inputs inputs) {
        return trace(inputs, Batch.NONE);
    }

    /**
     * Runs forward and backward on a route. The other sequences are truncated like this one; where the losses of
     * one step count only, they add nothing to the gradients. The steps are those of {@link #along}'s program.
     *
     * @throws InputException if the numbers do not fit
     */
    public Trace trace(Inputs inputs, Batch batch, Route route) {
        return along(route).trace(inputs, batch);
    }

    /**
     * Runs forward and backward, recording everything; the gradients of the parameters begin with the
     * share of the other sequences.
     *
     * @throws InputException if the numbers do not fit
     */
    public Trace trace(Inputs inputs, Batch batch) {
        Batch.Shares shares = batch.isAlone() ? Batch.Shares.NONE : shares(batch);
        Execution execution = take();
        execution.load(inputs);
        if (script == null) {
            script = execution.script();
        }
        Tape tape = new Tape(
                execution.recorded(), execution.given(), batch.companions(shares.loss()), received(shares.gradients()));
        giveBack(execution);
        return new Trace(script, tape);
    }

    private Batch.Shares shares(Batch batch) {
        boolean learns = program.quantities().list().stream().anyMatch(each -> each.role() == Role.TOTAL_LOSS);
        return learns ? batch.shares(program.route()) : new Batch.Shares(Double.NaN, Map.of());
    }

    /** Memory to run in; it comes back, or is left to the next collection of garbage. */
    Execution take() {
        Execution execution = idle.getAndSet(null);
        return execution == null ? new Execution(program) : execution;
    }

    void giveBack(Execution execution) {
        idle.set(execution);
    }

    /** Memory to run batches in; it comes back, or is left to the next collection of garbage. */
    BatchRunner takeBatch() {
        BatchRunner runner = idleBatch.getAndSet(null);
        return runner == null ? batchRunner() : runner;
    }

    void giveBack(BatchRunner runner) {
        idleBatch.set(runner);
    }

    /**
     * Looks at the numbers of a run without running.
     *
     * @throws InputException if they do not fit
     */
    public void accept(Inputs inputs) {
        Execution execution = take();
        execution.load(inputs);
        giveBack(execution);
    }

    /** What other sequences add to the gradients of parameters, by slot. */
    private Map<Slot, Tensor> received(Map<String, Tensor> shares) {
        Map<Slot, Tensor> received = new LinkedHashMap<>();
        if (!shares.isEmpty()) {
            for (Quantity quantity : program.quantities().list()) {
                if (shares.containsKey(quantity.key())) {
                    received.put(Slot.gradient(quantity, Slot.UNTIMED), shares.get(quantity.key()));
                }
            }
        }
        return received;
    }

    /**
     * Makes a runner on a route; its loss is that of the whole batch, its gradients those that flow.
     *
     * @throws InputException if the numbers do not fit
     */
    public Runner runner(Inputs inputs, Batch batch, Route route) {
        return along(route).runner(inputs, batch);
    }

    /**
     * Makes a runner whose loss is that of the whole batch.
     *
     * @throws InputException if the numbers do not fit
     */
    public Runner runner(Inputs inputs, Batch batch) {
        return new Runner(program, inputs, batch);
    }

    /** Makes a runner that computes losses and gradients for one set of numbers after another, recording nothing. */
    public Runner runner(Inputs inputs) {
        return new Runner(program, inputs, Batch.NONE);
    }

    /** Makes a runner for several sequences at once, of this network's length, which share their weights. */
    public BatchRunner batchRunner() {
        return new BatchRunner(program);
    }
}
