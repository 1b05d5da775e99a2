package unfold.bench;

import static unfold.bench.Spread.number;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times the engine and prints what it finds: both ways to run, how the cost grows, what a trace takes. */
public final class EngineBench {

    private static final int[][] SIZES = {{3, 3}, {32, 50}, {128, 100}, {256, 200}, {512, 200}};
    private static final List<Integer> UNITS = List.of(32, 64, 128, 256, 512);
    private static final List<Integer> STEPS = List.of(30, 100, 300, 1000);
    private static final int UNITS_OF_STEPS = 64;
    private static final int STEPS_OF_UNITS = 100;

    private static final int QUICK_MOST = 128;

    private static final int QUICK_LONGEST = 300;
    private static final double KIBI = 1024;

    private final PrintWriter out;
    private final boolean quick;
    private final Interleaved timing;

    /**
     * @param quick whether small sizes and few runs will do
     */
    public EngineBench(PrintWriter out, boolean quick) {
        this(out, quick, quick ? new Interleaved(7, 150) : new Interleaved(15, 1000));
    }

    EngineBench(PrintWriter out, boolean quick, Interleaved timing) {
        this.out = out;
        this.quick = quick;
        this.timing = timing;
    }

    /** Prints everything. */
    public void run() {
        say("%s%n", Machine.inWords());
        say("float64, one sequence, one thread; forward and backward; median µs a run (10 %%-90 %%),");
        say("both timed in turns; GFLOP/s of the matrix products, recording off%n");
        times();
        growth();
        memory();
    }

    private void times() {
        say("| cell | H | T | recording off | full trace | trace / off | GFLOP/s |");
        say("| --- | --- | --- | --- | --- | --- | --- |");
        for (Recurrences recurrence : Recurrences.values()) {
            for (int[] size : SIZES) {
                if (!quick || size[0] <= QUICK_MOST) {
                    Workload workload = Workload.of(recurrence, size[0], size[1]);
                    List<Spread> both = both(workload);
                    double off = both.get(0).median();
                    say(
                            "| %s | %d | %d | %s | %s | %.2f | %.1f |",
                            recurrence.title(),
                            size[0],
                            size[1],
                            both.get(0),
                            both.get(1),
                            both.get(1).median() / off,
                            recurrence.operations(size[0], size[1]) / off / 1e3);
                }
            }
        }
    }

    private List<Spread> both(Workload workload) {
        return timing.measure(List.of(Contender.recordingOff(workload), Contender.fullTrace(workload)));
    }

    private void growth() {
        say("%nGrowth, Elman: the exponent p of size^p, measured over all sizes of the line");
        say("| size | median µs, recording off | p | KiB of a trace | p |");
        say("| --- | --- | --- | --- | --- |");
        List<Workload> byUnits = UNITS.stream()
                .filter(units -> !quick || units <= QUICK_MOST)
                .map(units -> Workload.of(Recurrences.ELMAN, units, STEPS_OF_UNITS))
                .toList();
        List<Workload> bySteps = STEPS.stream()
                .filter(steps -> !quick || steps <= QUICK_LONGEST)
                .map(steps -> Workload.of(Recurrences.ELMAN, UNITS_OF_STEPS, steps))
                .toList();
        growth("H", byUnits, byUnits.stream().map(Workload::units).toList());
        growth("T", bySteps, bySteps.stream().map(Workload::steps).toList());
    }

    private void growth(String letter, List<Workload> workloads, List<Integer> sizes) {
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (Workload workload : workloads) {
            times.add(timing.measure(List.of(Contender.recordingOff(workload)))
                    .get(0)
                    .median());
            bytes.add((double) TraceMemory.of(workload).held());
        }
        say(
                "| %s = %s; %s | %s | %.2f | %s | %.2f |",
                letter,
                list(sizes.stream().map(Integer::doubleValue).toList(), 1),
                letter.equals("H") ? "T = " + STEPS_OF_UNITS : "H = " + UNITS_OF_STEPS,
                list(times, 1),
                Growth.exponent(sizes, times),
                list(bytes, KIBI),
                Growth.exponent(sizes, bytes));
    }

    private static String list(List<Double> values, double unit) {
        return String.join(
                ", ",
                values.stream()
                        .map(each -> each / unit)
                        .map(each -> each == Math.rint(each) ? Long.toString(each.longValue()) : number(each))
                        .toList());
    }

    private void memory() {
        say("%nMemory of a trace, H = %d, T = %d", UNITS_OF_STEPS, STEPS_OF_UNITS);
        say("| cell | KiB of recorded numbers | KiB held | held / numbers |");
        say("| --- | --- | --- | --- |");
        for (Recurrences recurrence : Recurrences.values()) {
            TraceMemory memory = TraceMemory.of(Workload.of(recurrence, UNITS_OF_STEPS, STEPS_OF_UNITS));
            say(
                    "| %s | %.0f | %.0f | %.2f |",
                    recurrence.title(),
                    memory.recorded() / KIBI,
                    memory.held() / KIBI,
                    (double) memory.held() / memory.recorded());
        }
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
