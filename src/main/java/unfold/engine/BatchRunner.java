package unfold.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.derivation.Program;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * Computes the losses of several sequences that share their weights and length, and the sums of their gradients,
 * recording nothing. Where weights are large, some sequences take each step side by side: then a row of a weight that
 * was read serves them all. Each sequence gets the very numbers that it gets alone. Used by one thread at a time.
 */
public final class BatchRunner {

    /** So many states stay in the nearest cache, beside the rows that they are multiplied with. */
    private static final int ABREAST = 8;

    /** A weight of fewer numbers stays there itself, and nothing is gained. */
    private static final int LARGE = 4096;

    private final Program program;
    private final int most;
    private final int total;
    private final List<Execution> abreast = new ArrayList<>();
    private final Map<Integer, double[][]> sums = new HashMap<>();

    BatchRunner(Program program) {
        this.program = program;
        int largest = 0;
        int loss = -1;
        for (Quantity quantity : program.quantities().list()) {
            largest = Math.max(
                    largest,
                    quantity.role() == Role.PARAMETER ? quantity.shape().size() : 0);
            loss = quantity.role() == Role.TOTAL_LOSS ? quantity.id() : loss;
        }
        this.most = largest >= LARGE ? ABREAST : 1;
        this.total = loss;
    }

    /**
     * Runs all sequences forward and backward.
     *
     * @return the loss of each
     * @throws InputException if numbers do not fit, the recurrence has no loss, or weights differ
     */
    public double[] lossesAndGradients(List<Inputs> sequences) {
        if (total < 0) {
            throw new InputException("The recurrence has no loss.");
        }
        // Before any is loaded: those that run side by side have one memory for their weights.
        sequences.forEach(each -> refuseOtherWeights(sequences.get(0), each));
        sums.clear();
        double[] losses = new double[sequences.size()];
        // Groups of one size: the last one would else gain least.
        int groups = (losses.length + most - 1) / most;
        int from = 0;
        for (int group = 0; group < groups; group++) {
            int to = (int) ((long) losses.length * (group + 1) / groups);
            run(sequences.subList(from, to), losses, from);
            from = to;
        }
        return losses;
    }

    private void run(List<Inputs> sequences, double[] losses, int from) {
        List<Execution> alike = executions(sequences.size());
        for (int s = 0; s < alike.size(); s++) {
            alike.get(s).load(sequences.get(s));
        }
        Execution.together(alike);
        for (int s = 0; s < alike.size(); s++) {
            losses[from + s] = alike.get(s).number(total);
            alike.get(s).addGradients(sums);
        }
    }

    private List<Execution> executions(int count) {
        while (abreast.size() < count) {
            abreast.add(
                    abreast.isEmpty() ? new Execution(program) : abreast.get(0).beside());
        }
        return abreast.subList(0, count);
    }

    private static void refuseOtherWeights(Inputs first, Inputs other) {
        first.parameters().forEach((key, weight) -> {
            Tensor own = other.parameters().get(key);
            if (own != weight && !weight.equals(own)) {
                throw new InputException("The sequences of a batch share their weights, but '" + key + "' differs.");
            }
        });
    }

    /** The sum of the last run's gradients of a parameter, from its id; zeros if no loss depends on it. */
    public Tensor gradient(int parameter) {
        Shape shape = program.quantities().list().get(parameter).shape();
        double[] entries = new double[shape.size()];
        double[][] rows = sums.getOrDefault(parameter, new double[0][]);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, entries, i * shape.cols(), shape.cols());
        }
        return Tensor.of(shape, entries);
    }
}
