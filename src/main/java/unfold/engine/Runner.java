package unfold.engine;

import unfold.derivation.Program;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Computes the loss again and again while single entries change. Used by one thread. */
public final class Runner {

    private final Execution execution;
    private final int total;

    Runner(Program program, Inputs inputs) {
        this.execution = new Execution(program);
        new Loading(program, inputs).into(execution.storage(), null);
        this.total = program.quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .mapToInt(Quantity::id)
                .findFirst()
                .orElse(-1);
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
        if (total < 0) {
            throw new InputException("The recurrence has no loss.");
        }
        execution.forward();
        return execution.storage().value(total, 1).data[0];
    }
}
