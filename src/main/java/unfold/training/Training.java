package unfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import unfold.engine.InputException;
import unfold.tensor.Tensor;

/**
 * Weights that are being trained. The gradients of an iteration are the sum over its batch, in the order
 * of the batch: the same weights, batches and optimiser give the same bits. Used by one thread.
 */
public final class Training {

    private final Unrolling unrolling;
    private final Optimizer optimizer;
    private final Clipping clipping;
    private final Layout layout;
    private final double[] weights;
    private int iterations;

    /**
     * Begins a training.
     *
     * @param weights where it starts, in the shapes of the recurrence
     * @param optimizer a new one
     */
    public Training(Unrolling unrolling, Map<String, Tensor> weights, Optimizer optimizer, Clipping clipping) {
        this.unrolling = unrolling;
        this.optimizer = optimizer;
        this.clipping = clipping;
        this.layout = new Layout(weights);
        this.weights = layout.flat(weights);
    }

    /** The weights as they are now, in the order of their keys. */
    public Map<String, Tensor> weights() {
        return layout.parameters(weights);
    }

    /**
     * One iteration: runs every sequence forward and backward, adds up the gradients, clips, updates.
     * Where loss or gradients are not finite the weights stay as they are.
     *
     * @throws InputException if the numbers do not fit the recurrence, or it has no loss
     */
    public Update update(List<Example> batch) {
        double[] gradients = new double[layout.size()];
        Map<String, Tensor> now = weights();
        double loss = 0;
        for (Example sequence : batch) {
            Unrolling.Run run = unrolling.backward(now, sequence);
            loss += run.loss();
            layout.add(run, gradients);
        }
        Update update = new Update(++iterations, loss, Clipping.norm(gradients));
        if (update.isFinite()) {
            clipping.clip(gradients);
            optimizer.update(weights, gradients);
        }
        return update;
    }

    /**
     * The summed loss of these sequences with the weights as they are now.
     *
     * @throws InputException if the numbers do not fit the recurrence, or it has no loss
     */
    public double loss(List<Example> sequences) {
        Map<String, Tensor> now = weights();
        double loss = 0;
        for (Example sequence : sequences) {
            loss += unrolling.forward(now, sequence).loss();
        }
        return loss;
    }

    /**
     * So many iterations, unless {@code cancelled} says true between two of them or numbers cease to be
     * finite.
     *
     * @param progress is told of every iteration when it is done
     * @throws InputException if the numbers do not fit the recurrence, or it has no loss
     */
    public History run(int updates, Batches batches, Consumer<Update> progress, BooleanSupplier cancelled) {
        List<Update> done = new ArrayList<>();
        while (done.size() < updates) {
            if (cancelled.getAsBoolean()) {
                return new History(done, History.End.CANCELLED);
            }
            Update update = update(batches.next());
            done.add(update);
            progress.accept(update);
            if (!update.isFinite()) {
                return new History(done, History.End.NOT_FINITE);
            }
        }
        return new History(done, History.End.COMPLETE);
    }

    /** So many iterations that nobody watches. */
    public History run(int updates, Batches batches) {
        return run(updates, batches, update -> {}, () -> false);
    }
}
