package unfold.draw.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Reading;

/** The curves of several runs, each named and told from the others. Used once, by one thread. */
final class Collected {

    private final List<Measured> runs;
    private final List<String> variables = new ArrayList<>();
    private final Map<String, String> briefs = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int run, String variable, String label, Look.Kind kind, List<Reading> readings) {}

    Collected(List<Measured> runs) {
        this.runs = runs;
    }

    /** Adds what was measured of a variable in the run of that place. */
    void add(int run, String variable, List<Reading> readings) {
        add(run, variable, variable, Look.Kind.MEASURED, readings);
    }

    /** Adds something else about a variable, in its colour. */
    void add(int run, String variable, String label, Look.Kind kind, List<Reading> readings) {
        if (!variables.contains(variable)) {
            variables.add(variable);
        }
        entries.add(new Entry(run, variable, label, kind, readings));
    }

    /** What a label becomes where there is little room. */
    void shorten(String label, String brief) {
        briefs.put(label, brief);
    }

    /** In the order of adding; named by what they are of where there is one run, else by the run as well. */
    List<Curve> curves() {
        return entries.stream().map(this::curve).toList();
    }

    private Curve curve(Entry entry) {
        String run = runs.get(entry.run).name();
        boolean plain = entry.label.equals(entry.variable) && entry.variable.equals(variables());
        String name = run.isEmpty() ? entry.label : plain ? run : run + ": " + entry.label;
        Look look = new Look(entry.run, variables.indexOf(entry.variable), entry.kind);
        String entered = legend(name, entry);
        // With little room it must still be told which run a curve is of; the title says of what.
        boolean ofRun = entered.equals(name) && !run.isEmpty();
        String brief = ofRun ? run : briefs.getOrDefault(entry.label, entry.label);
        return new Curve(name, entered, brief, look, entry.readings);
    }

    /** What is the same in all runs is explained once; what lies beside a curve by the title. */
    private static String legend(String name, Entry entry) {
        return switch (entry.kind) {
            case MEASURED, REFERENCE -> name;
            case OPEN, FAINT -> entry.label;
            case BESIDE -> "";
        };
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Everything measured, divided by commas. */
    String variables() {
        return entries.stream()
                .filter(entry -> entry.kind == Look.Kind.MEASURED)
                .map(Entry::variable)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
