package unfold.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole runs, forward and backward: {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=RunBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class RunBenchmark {

    @Param
    public Recurrences recurrence;

    /** Units x time steps. */
    @Param({"3x3", "32x50", "128x100"})
    public String size;

    private Contender off;
    private Contender trace;
    private ElmanRun plain;

    @Setup
    public void prepare() {
        String[] parts = size.split("x");
        int units = Integer.parseInt(parts[0]);
        int steps = Integer.parseInt(parts[1]);
        Workload workload = Workload.of(recurrence, units, steps);
        off = Contender.recordingOff(workload);
        trace = Contender.fullTrace(workload);
        plain = new PlainElman(
                List.of(Workload.of(Recurrences.ELMAN, units, steps).inputs()));
    }

    @Benchmark
    public double recordingOff() {
        return off.run().getAsDouble();
    }

    @Benchmark
    public double fullTrace() {
        return trace.run().getAsDouble();
    }

    /** The Elman network written by hand, whatever the recurrence. */
    @Benchmark
    public double plainElman() {
        return plain.run();
    }
}
