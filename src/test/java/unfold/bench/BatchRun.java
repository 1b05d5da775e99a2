package unfold.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.engine.Inputs;
import unfold.engine.Runner;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Unfold's way through several sequences of one length: they share the memory of a run, and their gradients add up. */
final class BatchRun {

    private final Runner runner;
    private final List<Inputs> sequences;
    private final List<Quantity> parameters;
    private final Map<Quantity, double[]> sums = new HashMap<>();

    BatchRun(Workload workload, List<Inputs> sequences) {
        this.runner = workload.network().runner(workload.inputs());
        this.sequences = sequences;
        this.parameters = workload.network().program().quantities().list().stream()
                .filter(each -> each.role() == Role.PARAMETER)
                .toList();
    }

    /** The sum of the losses. */
    double run() {
        double loss = 0;
        sums.clear();
        for (Inputs sequence : sequences) {
            runner.load(sequence);
            loss += runner.lossAndGradients();
            for (Quantity parameter : parameters) {
                Tensor gradient = runner.gradient(parameter.id(), 0);
                double[] sum = sums.computeIfAbsent(parameter, key -> new double[gradient.size()]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += gradient.get(i);
                }
            }
        }
        return loss;
    }
}
