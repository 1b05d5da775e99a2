package unfold.engine;

import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * Computes the loss, and its gradients, again and again while numbers change. In a batch the loss is that
 * of all sequences; numbers and gradients are those of the one that it was made for. Used by one thread.
 */
public final class Runner {

    private final Program program;
    private final Execution execution;
    private final int total;
    private final List<Runner> others;
    private double otherLoss;
    private boolean othersChanged = true;

    Runner(Program program, Inputs inputs, Batch batch) {
        this.program = program;
        this.execution = new Execution(program);
        load(inputs);
        this.total = program.quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .mapToInt(Quantity::id)
                .findFirst()
                .orElse(-1);
        this.others = batch.others().stream()
                .map(each -> each.network().runner(each.inputs()))
                .toList();
    }

    /**
     * Replaces all numbers; of a batch, those of its own sequence.
     *
     * @throws InputException if they do not fit
     */
    public void load(Inputs inputs) {
        execution.load(inputs);
    }

    /**
     * Sets one entry of a given quantity: a parameter, data, or an initial state.
     *
     * @param quantity its id
     * @param time the time step; any for a parameter
     * @param entry counted row by row from 0
     * @return the number that was there
     */
    public double set(int quantity, int time, int entry, double value) {
        double old = execution.set(quantity, time, entry, value);
        Quantity changed = program.quantities().list().get(quantity);
        if (!others.isEmpty() && changed.role() == Role.PARAMETER) {
            others.forEach(other -> other.setParameter(changed.key(), entry, value));
            othersChanged = true;
        }
        return old;
    }

    private void setParameter(String key, int entry, double value) {
        Optional<Quantity> own = program.quantities().list().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
        own.ifPresent(each -> set(each.id(), Slot.UNTIMED, entry, value));
    }

    /**
     * Runs the forward pass.
     *
     * @return the total loss
     * @throws InputException if the recurrence has no loss
     */
    public double loss() {
        refuseWithoutLoss();
        execution.forward();
        return execution.number(total) + otherLoss();
    }

    /** Computed again only when a shared number has changed. */
    private double otherLoss() {
        if (othersChanged) {
            otherLoss = others.stream().mapToDouble(Runner::loss).sum();
            othersChanged = false;
        }
        return otherLoss;
    }

    /**
     * Runs the forward and the backward pass.
     *
     * @return the total loss
     * @throws InputException if the recurrence has no loss
     */
    public double lossAndGradients() {
        refuseWithoutLoss();
        execution.all();
        return execution.number(total) + otherLoss();
    }

    /**
     * A value of the last run.
     *
     * @param quantity its id
     * @param time the time step; any for what has none
     */
    public Tensor value(int quantity, int time) {
        return execution.value(quantity, time);
    }

    /**
     * A gradient of the last run that went backward; one of data is computed when it is asked for.
     *
     * @param quantity its id
     * @param time the time step; any for what has none
     * @throws IllegalStateException if it is one of data, and numbers have changed since that run
     */
    public Tensor gradient(int quantity, int time) {
        return execution.gradient(quantity, time);
    }

    private void refuseWithoutLoss() {
        if (total < 0) {
            throw new InputException("The recurrence has no loss.");
        }
    }
}
