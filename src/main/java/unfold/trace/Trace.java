package unfold.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.tensor.Tensor;

/**
 * Everything that happened in one run: the given numbers, the steps in order, what each wrote, and
 * the terms that each gradient is the sum of. Immutable and safe to read from any thread.
 *
 * <p>A cursor is the number of steps done, from 0 (nothing but what was given) to {@code
 * steps().size()}.
 */
public final class Trace {

    private final Extent extent;
    private final List<Quantity> quantities;
    private final Map<String, Quantity> byKey;
    private final List<Step> steps;
    private final History history;

    /** How far a run reaches: over its own time, beside which other sequences, and where no gradient passes. */
    record Extent(Timeline timeline, Companions companions, List<Cut> cuts) {

        Extent {
            cuts = List.copyOf(cuts);
        }
    }

    Trace(Extent extent, List<Quantity> quantities, Map<String, Quantity> byKey, List<Step> steps, History history) {
        this.extent = extent;
        this.quantities = quantities;
        this.byKey = byKey;
        this.steps = steps;
        this.history = history;
    }

    /** The clock of the run. */
    public Timeline timeline() {
        return extent.timeline();
    }

    /** The other sequences of the batch, whose shares the gradients of the parameters begin with. */
    public Companions companions() {
        return extent.companions();
    }

    /** Where the run lets no gradient pass, in the order of time; none if it is not truncated. */
    public List<Cut> cuts() {
        return extent.cuts();
    }

    /** The time of the last step; with one sequence, the number of time steps T. */
    public int length() {
        return timeline().last();
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    public Quantity quantity(int id) {
        return quantities.get(id);
    }

    /** The quantity of that key, if the network has one. */
    public Optional<Quantity> quantity(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Step> steps() {
        return steps;
    }

    /** The numbers in {@code slot} when {@code cursor} steps are done; empty if not yet written. */
    public Optional<Tensor> at(Slot slot, int cursor) {
        return history.at(slot, cursor);
    }

    /** The numbers in {@code slot} when all is done; empty if the run never writes it. */
    public Optional<Tensor> last(Slot slot) {
        return history.at(slot, steps.size());
    }

    /** The terms that steps before {@code cursor} added to {@code gradient}, in their order. */
    public List<Contribution> contributions(Slot gradient, int cursor) {
        return history.contributions(gradient, cursor);
    }

    /** The terms that the step of that index added. */
    public List<Contribution> contributionsOf(int step) {
        return history.contributionsOf(step);
    }

    /** The index of the first step that writes {@code slot}; empty if it is given or never written. */
    public Optional<Integer> writer(Slot slot) {
        return history.writer(slot);
    }
}
