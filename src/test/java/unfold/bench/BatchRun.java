package unfold.bench;

import java.util.List;
import unfold.engine.BatchRunner;
import unfold.engine.Inputs;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Unfold's way through several sequences of one length: some side by side, and their gradients add up. */
final class BatchRun {

    private final BatchRunner runner;
    private final List<Inputs> sequences;
    private final List<Quantity> parameters;

    BatchRun(Workload workload, List<Inputs> sequences) {
        this.runner = workload.network().batchRunner();
        this.sequences = sequences;
        this.parameters = workload.network().program().quantities().list().stream()
                .filter(each -> each.role() == Role.PARAMETER)
                .toList();
    }

    /** The sum of the losses; the gradients are read, as anyone would who trains with them. */
    double run() {
        double loss = 0;
        for (double each : runner.lossesAndGradients(sequences)) {
            loss += each;
        }
        parameters.forEach(parameter -> runner.gradient(parameter.id()));
        return loss;
    }
}
