package unfold.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import unfold.analysis.Judge.Judgement;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * Checks derived gradients against central differences of the total loss: every entry of every
 * parameter, initial state and input, or a sample of them where there are very many. Immutable; each
 * run is for one thread.
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

    public GradientCheck(Network network, Inputs inputs) {
        this(network, inputs, MOST_ENTRIES);
    }

    /** A check of the loss of a whole batch: all parameters, and initial states and inputs of one sequence. */
    public GradientCheck(Network network, Inputs inputs, Batch batch) {
        this(network, inputs, batch, MOST_ENTRIES);
    }

    /**
     * A check of at most about {@code most} entries.
     *
     * @param most at least 1; of every quantity a few entries are checked all the same
     */
    GradientCheck(Network network, Inputs inputs, int most) {
        this(network, inputs, Batch.NONE, most);
    }

    private GradientCheck(Network network, Inputs inputs, Batch batch, int most) {
        this.batch = batch;
        // Differences of the loss know nothing of a cut.
        this.network = network.along(Route.ALL);
        this.inputs = inputs;
        this.most = most;
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
        Trace trace = network.trace(inputs, batch);
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

    /** Adds up what the entries of one quantity say. */
    private static final class Summary {

        private final Subject subject;
        private final Map<Integer, Tensor> gradients = new HashMap<>();
        private final double largest;
        private int checked;
        private int agreeing;
        private int differing;
        private Finding.Worst worst;

        Summary(Subject subject, Trace trace) {
            this.subject = subject;
            Quantity quantity = subject.quantity();
            Tensor zero = Tensor.zeros(quantity.shape()); // what the run never writes
            subject.times()
                    .forEach(time -> gradients.put(
                            time, trace.last(Slot.gradient(quantity, time)).orElse(zero)));
            this.largest = gradients.values().stream()
                    .mapToDouble(Tensor::largest)
                    .max()
                    .orElse(0);
        }

        void add(Place place, Judge judge) {
            Judgement judgement = judge.judge(place, gradients.get(place.time()).get(place.entry()), largest);
            checked++;
            agreeing += judgement.verdict() == Verdict.AGREES ? 1 : 0;
            differing += judgement.verdict() == Verdict.DIFFERS ? 1 : 0;
            boolean told = judgement.verdict() != Verdict.CANNOT_TELL;
            if (told && (worst == null || judgement.error() > worst.error())) {
                int cols = subject.quantity().shape().cols();
                worst = new Finding.Worst(place.time(), place.entry() / cols, place.entry() % cols, judgement.error());
            }
        }

        Finding finding() {
            Quantity quantity = subject.quantity();
            Finding.Tally tally = new Finding.Tally(subject.size(), checked, agreeing, differing);
            return new Finding(quantity.key(), subject.kind(), quantity.shape(), tally, Optional.ofNullable(worst));
        }
    }
}
