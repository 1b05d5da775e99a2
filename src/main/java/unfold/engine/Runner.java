package unfold.engine;

import unfold.derivation.Program;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Computes the loss, and its gradients, again and again while numbers change. Used by one thread. */
public final class Runner {

    private final Program program;
    private final Execution execution;
    private final int total;

    Runner(Program program, Inputs inputs) {
        this.program = program;
        this.execution = new Execution(program);
        load(inputs);
        this.total = program.quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .mapToInt(Quantity::id)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Replaces all numbers.
     *
     * @throws InputException if they do not fit
     */
    public void load(Inputs inputs) {
        new Loading(program, inputs).into(execution.storage(), null);
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
        double[] data = execution.storage().value(quantity, time).data;
        double old = data[entry];
        data[entry] = value;
        return old;
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
        return execution.storage().value(total, 1).data[0];
    }

    /**
     * Runs the forward and the backward pass.
     *
     * @return the total loss
     * @throws InputException if the recurrence has no loss
     */
    public double lossAndGradients() {
        refuseWithoutLoss();
        execution.all(Recorder.NONE);
        return execution.storage().value(total, 1).data[0];
    }

    /**
     * A value of the last run.
     *
     * @param quantity its id
     * @param time the time step; any for what has none
     */
    public Tensor value(int quantity, int time) {
        return execution.storage().copy(quantity, execution.storage().value(quantity, time));
    }

    /**
     * A gradient of the last run that went backward.
     *
     * @param quantity its id
     * @param time the time step; any for what has none
     */
    public Tensor gradient(int quantity, int time) {
        return execution.storage().copy(quantity, execution.storage().gradient(quantity, time));
    }

    private void refuseWithoutLoss() {
        if (total < 0) {
            throw new InputException("The recurrence has no loss.");
        }
    }
}
