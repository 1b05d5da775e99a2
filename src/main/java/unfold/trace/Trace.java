package unfold.trace;

import java.util.ArrayList;
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

    private final Script script;
    private final Companions companions;
    private final List<Step> steps;
    private final List<Cut> cuts;
    private final History history;

    /** The facts of one run. */
    public Trace(Script script, Tape tape) {
        this.script = script;
        this.companions = tape.companions();
        int sharing = tape.others().isEmpty() ? Script.GIVEN - 1 : firstBackward(script.steps());
        this.steps = tape.others().isEmpty() ? script.steps() : shared(script.steps(), sharing, tape.others());
        this.history = new History(script, tape, sharing);
        this.cuts = script.losses().isEmpty()
                ? List.of()
                : script.losses().stream().map(this::cut).toList();
    }

    private Cut cut(Script.Loss loss) {
        return new Cut(
                loss.after(), loss.lost().stream().map(history::contribution).toList());
    }

    private static int firstBackward(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.phase() == Phase.BACKWARD)
                .mapToInt(Step::index)
                .findFirst()
                .orElseThrow();
    }

    /** The steps with one that also writes what the other sequences add. */
    private static List<Step> shared(List<Step> steps, int sharing, Map<Slot, Tensor> others) {
        List<Step> all = new ArrayList<>(steps);
        Step step = steps.get(sharing);
        List<Slot> writes = new ArrayList<>(step.writes());
        writes.addAll(others.keySet());
        all.set(sharing, new Step(sharing, step.phase(), step.time(), step.equation(), writes));
        return List.copyOf(all);
    }

    /** The clock of the run. */
    public Timeline timeline() {
        return script.timeline();
    }

    /** The other sequences of the batch, whose shares the gradients of the parameters begin with. */
    public Companions companions() {
        return companions;
    }

    /** Where the run lets no gradient pass, in the order of time; none if it is not truncated. */
    public List<Cut> cuts() {
        return cuts;
    }

    /** The time of the last step; with one sequence, the number of time steps T. */
    public int length() {
        return timeline().last();
    }

    public List<Quantity> quantities() {
        return script.quantities();
    }

    public Quantity quantity(int id) {
        return script.quantities().get(id);
    }

    /** The quantity of that key, if the network has one. */
    public Optional<Quantity> quantity(String key) {
        return Optional.ofNullable(script.quantity(key));
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
