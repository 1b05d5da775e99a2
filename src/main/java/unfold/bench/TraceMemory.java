package unfold.bench;

import java.util.ArrayList;
import java.util.List;
import unfold.trace.Contribution;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * What a trace takes.
 *
 * @param recorded the bytes of what the run computed: every value, every gradient, and the terms of gradients that
 *     are the sum of several, each number once; factors of outer products are values and gradients already, and what
 *     was given is there without the trace
 * @param held by how much the used heap grows with it
 */
public record TraceMemory(long recorded, long held) {

    private static final int COPIES = 4;

    /** The serial collector, which small machines have, leaves some of what is dead where it is but at every fourth. */
    private static final int COLLECTIONS = 4;

    /** Makes some traces and looks at the heap before and after. */
    public static TraceMemory of(Workload workload) {
        workload.network().trace(workload.inputs());
        List<Trace> kept = new ArrayList<>();
        long before = used();
        for (int i = 0; i < COPIES; i++) {
            kept.add(workload.network().trace(workload.inputs()));
        }
        long held = (used() - before) / COPIES;
        return new TraceMemory(recorded(kept.get(0)), held);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long recorded(Trace trace) {
        long numbers = 0;
        for (Step step : trace.steps()) {
            for (Slot slot : step.writes()) {
                if (slot.time() != Slot.UNTIMED || isWrittenOnce(trace, slot)) {
                    numbers += trace.quantity(slot.quantity()).shape().size();
                }
            }
            List<Contribution> terms = trace.contributionsOf(step.index());
            for (Contribution term : terms) {
                long ofSameTarget = terms.stream()
                        .filter(each -> each.target().equals(term.target()))
                        .count();
                numbers +=
                        term.right() == null && ofSameTarget > 1 ? term.left().size() : 0;
            }
        }
        return numbers * Double.BYTES;
    }

    /** Otherwise it is what outer products add up to. */
    private static boolean isWrittenOnce(Trace trace, Slot slot) {
        return trace.contributions(slot, trace.steps().size()).isEmpty();
    }
}
