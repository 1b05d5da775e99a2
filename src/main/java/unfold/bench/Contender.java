package unfold.bench;

import java.util.function.DoubleSupplier;
import unfold.engine.Runner;

/**
 * Something to be timed.
 *
 * @param run one run; what it returns is kept, so that no compiler leaves the run out
 */
public record Contender(String name, DoubleSupplier run) {

    /** Unfold's forward and backward pass, recording nothing. */
    public static Contender recordingOff(Workload workload) {
        Runner runner = workload.network().runner(workload.inputs());
        return new Contender("Unfold, recording off", runner::lossAndGradients);
    }

    /** Unfold's forward and backward pass with everything recorded. */
    public static Contender fullTrace(Workload workload) {
        return new Contender(
                "Unfold, full trace",
                () -> workload.network().trace(workload.inputs()).steps().size());
    }
}
