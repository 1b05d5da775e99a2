package unfold.bench;

import static unfold.bench.Spread.number;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import unfold.engine.Inputs;

/**
 * Times Unfold beside the same networks written by hand, all in turns, and prints medians and ratios. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=unfold.bench.Comparison}; with
 * {@code -Ppytorch} and {@code PyTorchComparison} PyTorch is among them. {@code -Dquick=true} takes small sizes and
 * few runs, {@code -Dsizes=128x100,1x32x50} others: H x T, or batch x H x T.
 */
public final class Comparison {

    private static final String SIZES = "1x3x3,1x32x50,1x128x100,1x256x200,1x512x200,32x32x50,32x128x100,32x256x200";
    private static final String QUICK = "1x3x3,1x32x50,1x128x100";
    private static final String PLAIN = "plain Java";
    private static final String OFF = "Unfold, recording off";
    private static final String TRACE = "Unfold, full trace";

    private final PrintStream out;
    private final BiFunction<Workload, List<Inputs>, List<Contender>> others;
    private final Interleaved timing;

    /**
     * @param others makes what else is timed, for a workload and the sequences of its batch
     */
    Comparison(PrintStream out, BiFunction<Workload, List<Inputs>, List<Contender>> others) {
        this.out = out;
        this.others = others;
        this.timing = Boolean.getBoolean("quick") ? new Interleaved(7, 300) : new Interleaved(15, 2000);
    }

    public static void main(String[] args) {
        new Comparison(System.out, (workload, sequences) -> List.of()).run();
    }

    /** Prints a table for each recurrence. */
    void run() {
        out.println(Machine.inWords());
        out.println("float64, one thread, forward and backward; median µs a run (10 %-90 %), all timed in turns");
        String usual = Boolean.getBoolean("quick") ? QUICK : SIZES;
        for (Recurrences recurrence : Recurrences.values()) {
            out.printf("%n%s%n", recurrence.title());
            List<String> head = new ArrayList<>();
            for (String size : System.getProperty("sizes", usual).split(",")) {
                row(recurrence, size.split("x"), head);
            }
        }
        remarks();
    }

    private void row(Recurrences recurrence, String[] size, List<String> head) {
        int batch = size.length == 3 ? Integer.parseInt(size[0]) : 1;
        int units = Integer.parseInt(size[size.length - 2]);
        int steps = Integer.parseInt(size[size.length - 1]);
        Workload workload = Workload.of(recurrence, units, steps);
        List<Contender> contenders = contenders(workload, workload.sequences(batch));
        List<Spread> spreads = timing.measure(contenders);
        Map<String, Spread> byName = new LinkedHashMap<>();
        for (int i = 0; i < spreads.size(); i++) {
            byName.put(contenders.get(i).name(), spreads.get(i));
        }
        if (head.isEmpty()) {
            head.addAll(byName.keySet());
            List<String> titles = new ArrayList<>(List.of("batch", "H", "T"));
            titles.addAll(head);
            titles.addAll(List.of("off / plain", "trace / off"));
            head.stream().filter(Comparison::isOther).forEach(name -> titles.add(name + " / off"));
            line(titles);
            line(titles.stream().map(title -> "---").toList());
        }
        List<String> cells = new ArrayList<>(List.of("" + batch, "" + units, "" + steps));
        head.forEach(
                name -> cells.add(byName.containsKey(name) ? byName.get(name).toString() : "-"));
        cells.add(ratio(byName, OFF, PLAIN));
        cells.add(ratio(byName, TRACE, OFF));
        head.stream().filter(Comparison::isOther).forEach(name -> cells.add(ratio(byName, name, OFF)));
        line(cells);
    }

    private static boolean isOther(String name) {
        return name.startsWith("PyTorch");
    }

    private static String ratio(Map<String, Spread> byName, String one, String other) {
        if (!byName.containsKey(one) || !byName.containsKey(other)) {
            return "-";
        }
        return number(byName.get(one).median() / byName.get(other).median());
    }

    private void line(List<String> cells) {
        out.printf(Locale.ROOT, "| %s |%n", String.join(" | ", cells));
        out.flush();
    }

    private List<Contender> contenders(Workload workload, List<Inputs> sequences) {
        boolean single = sequences.size() == 1;
        List<Contender> all = new ArrayList<>();
        if (workload.recurrence() == Recurrences.ELMAN) {
            for (EjmlElman.Form form : EjmlElman.Form.values()) {
                if (single) {
                    all.add(contender(new EjmlElman(form, workload.inputs())));
                }
            }
            all.add(contender(new PlainElman(sequences)));
        }
        if (single) {
            all.add(Contender.recordingOff(workload));
            all.add(Contender.fullTrace(workload));
        } else {
            all.add(new Contender(OFF, new BatchRun(workload, sequences)::run));
        }
        all.addAll(others.apply(workload, sequences));
        return all;
    }

    private static Contender contender(ElmanRun run) {
        return new Contender(run.name(), run::run);
    }

    private void remarks() {
        out.println();
        out.println("A full trace has the gradients of the inputs too, which nobody else here computes.");
        out.println("Plain Java and EJML call Java's Math.tanh, which takes longer than Unfold's own.");
        out.println(
                "PyTorch at H = 3 and H = 32 is the overhead of its calls, not arithmetic: such a ratio is no win in"
                        + " speed of computing.");
    }
}
