package unfold.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * Checks derived gradients against central differences of the total loss: every entry of every
 * parameter, initial state and input, or a sample of them where there are very many. Of a network with a
 * truncated backward pass it is the full gradient that is checked: the truncated one is not the loss's.
 * Immutable; each run is for one thread.
 */
public final class GradientCheck {

    /** Networks with more entries are checked by a sample. */
    public static final int MOST_ENTRIES = 5000;

    private static final long SEED = 1;

    /** Is told how far the check is. */
    public interface Progress {

        /** So many of so many entries are done. */
        void checked(int entries, int of);
    }

    private final Network network;
    private final Inputs inputs;
    private final Batch batch;
    private final int most;
    private final Trace shown;
    private final boolean cut;

    public GradientCheck(Network network, Inputs inputs) {
        this(network, inputs, MOST_ENTRIES);
    }

    /** A check of the loss of a whole batch: all parameters, and initial states and inputs of one sequence. */
    public GradientCheck(Network network, Inputs inputs, Batch batch) {
        this(network, inputs, batch, MOST_ENTRIES, null);
    }

    /**
     * A check of at most about {@code most} entries.
     *
     * @param most at least 1; of every quantity a few entries are checked all the same
     */
    GradientCheck(Network network, Inputs inputs, int most) {
        this(network, inputs, Batch.NONE, most, null);
    }

    private GradientCheck(Network network, Inputs inputs, Batch batch, int most, Trace shown) {
        this.batch = batch;
        // Differences of the loss know nothing of a cut: the full gradient is checked.
        this.cut = !network.program().route().isAll();
        this.network = network.along(Route.ALL);
        this.inputs = inputs;
        this.most = most;
        this.shown = shown;
    }

    /** The same check of the very gradients that a run of the same numbers has recorded, unless they were cut. */
    public GradientCheck of(Trace recorded) {
        return new GradientCheck(network, inputs, batch, most, cut ? null : recorded);
    }

    private Trace trace() {
        return shown == null ? network.trace(inputs, batch) : shown;
    }

    /**
     * Checks everything.
     *
     * @throws InputException if the recurrence has no loss
     */
    public Report run() {
        return run((entries, of) -> {}, () -> false);
    }

    /**
     * Checks everything, unless {@code cancelled} says true between two entries; then the report
     * holds what was done so far.
     *
     * @throws InputException if the recurrence has no loss
     */
    public Report run(Progress progress, BooleanSupplier cancelled) {
        Differences differences = new Differences(network.runner(inputs, batch));
        if (!Double.isFinite(differences.loss())) {
            return new Report(differences.loss(), List.of(), false, true);
        }
        Trace trace = trace();
        List<List<Place>> places = new ArrayList<>();
        List<Subject> subjects = Subject.of(network.program());
        Random random = new Random(SEED);
        long all = subjects.stream().mapToLong(Subject::size).sum();
        subjects.forEach(subject -> places.add(subject.places(share(subject, all), random)));
        int total = places.stream().mapToInt(List::size).sum();
        Judge judge = new Judge(differences, magnitude(trace));
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < subjects.size() && !cancelled.getAsBoolean(); i++) {
            Summary summary = new Summary(subjects.get(i), trace);
            for (Place place : places.get(i)) {
                if (!cancelled.getAsBoolean()) {
                    summary.add(place, judge);
                    progress.checked(++done, total);
                }
            }
            findings.add(summary.finding());
        }
        return new Report(differences.loss(), findings, total < all, done == total);
    }

    /**
     * Tries all step widths at one entry of a parameter, an initial state or an input; empty if the
     * loss is not finite, or the place is none of these.
     *
     * @throws InputException if the recurrence has no loss
     */
    public Optional<StepWidths> widths(Place place) {
        Optional<Subject> subject = Subject.of(network.program()).stream()
                .filter(each -> each.holds(place))
                .findFirst();
        Differences differences = new Differences(network.runner(inputs, batch));
        if (subject.isEmpty() || !Double.isFinite(differences.loss())) {
            return Optional.empty();
        }
        Trace trace = trace();
        Summary summary = new Summary(subject.get(), trace);
        Sweep sweep = new Sweep(differences, new Judge(differences, magnitude(trace)));
        return Optional.of(sweep.at(place, summary.gradient(place), summary.largest()));
    }

    /** The largest number that losses are computed from: where they cancel, its rounding error stays. */
    private double magnitude(Trace trace) {
        Program program = network.program();
        double[] largest = {0};
        for (Part part : program.parts()) {
            Role role = program.quantities().of(part.target()).role();
            if (role == Role.LOSS || role == Role.TOTAL_LOSS) {
                part.right().refs(ref -> {
                    Quantity read = program.quantities().of(ref.symbol());
                    int[] times = read.timed() ? read.interval().times().toArray() : new int[] {Slot.UNTIMED};
                    for (int time : times) {
                        trace.last(Slot.value(read, time))
                                .ifPresent(value -> largest[0] = Math.max(largest[0], value.largest()));
                    }
                });
            }
        }
        return largest[0];
    }

    private int share(Subject subject, long all) {
        if (all <= most) {
            return subject.size();
        }
        return (int) Math.max(Math.min(most, 20), most * (long) subject.size() / all);
    }
}
