package unfold.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unfold.tensor.Tensor;

/** Collects the facts of a run, in order, into a {@link Trace}. Used once, by one thread. */
public final class TraceBuilder {

    private static final int GIVEN = -1;

    private final Timeline timeline;
    private final List<Quantity> quantities;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Slot, History.Write> writes = new HashMap<>();
    private final Map<Slot, List<Contribution>> terms = new HashMap<>();
    private final Map<Integer, List<Contribution>> cuts = new TreeMap<>();
    private Companions companions = Companions.NONE;

    /**
     * @param timeline the clock of the run
     * @param quantities every quantity, each at the position of its id
     */
    public TraceBuilder(Timeline timeline, List<Quantity> quantities) {
        this.timeline = timeline;
        this.quantities = List.copyOf(quantities);
    }

    /** Records a number that is there before the first step. */
    public void given(Slot slot, Tensor value) {
        writes.put(slot, new History.Write(GIVEN, value));
    }

    /** Opens the next step; what follows belongs to it. */
    public void step(Phase phase, int time, int equation, List<Slot> targets) {
        steps.add(new Step(steps.size(), phase, time, equation, targets));
    }

    /** Records the whole content of a slot, written once in a run. */
    public void write(Slot slot, Tensor value) {
        if (writes.put(slot, new History.Write(steps.size() - 1, value)) != null) {
            throw new IllegalStateException("written twice: " + slot);
        }
    }

    /**
     * Records one term of a gradient. If the gradient's whole is written too, the terms explain it;
     * if not, they are what it is the sum of.
     *
     * @param right the right factor of an outer product, or null
     */
    public void contribute(Slot target, Slot source, Tensor left, Tensor right) {
        terms.computeIfAbsent(target, slot -> new ArrayList<>())
                .add(new Contribution(steps.size() - 1, target, source, left, right));
    }

    /**
     * Records what other sequences of the batch add to a gradient.
     *
     * @param sum of all of them
     */
    public void contributeOthers(Slot target, Tensor sum) {
        contribute(target, null, sum, null);
    }

    /**
     * Records that no gradient passes behind a step.
     *
     * @param after its time
     */
    public void cut(int after) {
        cuts.putIfAbsent(after, new ArrayList<>());
    }

    /** Records a term that does not pass the cut behind the step at {@code after}. */
    public void lose(int after, Slot target, Slot source, Tensor term) {
        cuts.get(after).add(new Contribution(steps.size() - 1, target, source, term, null));
    }

    /** Records how the sequence stands in its batch. */
    public void among(Companions others) {
        companions = others;
    }

    public Trace build() {
        Map<String, Quantity> byKey = new LinkedHashMap<>();
        quantities.forEach(quantity -> byKey.put(quantity.key(), quantity));
        List<Cut> all = new ArrayList<>();
        cuts.forEach((after, lost) -> all.add(new Cut(after, lost)));
        return new Trace(
                new Trace.Extent(timeline, companions, all),
                quantities,
                byKey,
                List.copyOf(steps),
                new History(writes, terms));
    }
}
