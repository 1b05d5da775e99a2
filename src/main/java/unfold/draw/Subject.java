package unfold.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unfold.derivation.Dependency;
import unfold.derivation.SlotNames;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Labels;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * The run that is drawn, with all that holds at each of its cursors: names, wiring, colour scales.
 * Made once for a run; immutable.
 */
public final class Subject {

    private final String title;
    private final Trace trace;
    private final SlotNames names;
    private final Wiring wiring;
    private final Flows flows;
    private final Scales scales;
    private final Set<Quantity> whole;
    private final boolean backward;
    private final Labels labels;
    private final Commentary commentary;

    /** The same run in other colours, or with other words about it. */
    private Subject(Subject other, Scales scales, Labels labels, Commentary commentary) {
        this.title = other.title;
        this.trace = other.trace;
        this.names = other.names;
        this.wiring = other.wiring;
        this.flows = other.flows;
        this.scales = scales;
        this.whole = other.whole;
        this.backward = other.backward;
        this.labels = labels;
        this.commentary = commentary;
    }

    private Subject(String title, Trace trace, SlotNames names, Wiring wiring) {
        this.title = title;
        this.trace = trace;
        this.names = names;
        this.wiring = wiring;
        this.flows = new Flows(trace, wiring);
        this.scales = Scales.of(trace, times(trace, wiring).toArray());
        this.backward = trace.steps().stream().anyMatch(step -> step.phase() == Phase.BACKWARD);
        this.whole =
                trace.quantities().stream().filter(this::holdsWholeNumbers).collect(Collectors.toUnmodifiableSet());
        this.labels = Labels.NONE;
        this.commentary = Commentary.NONE;
    }

    public static Subject of(String title, Trace trace, List<Dependency> dependencies, SlotNames names) {
        return new Subject(title, trace, names, new Wiring(trace, dependencies));
    }

    /** The same run, its units and time steps named. */
    public Subject with(Labels other) {
        return new Subject(this, scales, other, commentary);
    }

    /** The same run with what its lesson says about it. */
    public Subject with(Commentary said) {
        return new Subject(this, scales, labels, said);
    }

    /** The same runs on common colour scales: the same number has the same colour in all of them. */
    public static List<Subject> onCommonScales(List<Subject> subjects) {
        Scales common =
                Scales.together(subjects.stream().map(subject -> subject.scales).toList());
        return subjects.stream()
                .map(subject -> new Subject(subject, common, subject.labels, subject.commentary))
                .toList();
    }

    private static IntStream times(Trace trace, Wiring wiring) {
        int back = wiring.edges().stream().mapToInt(Dependency::offset).min().orElse(0);
        int ahead = wiring.edges().stream().mapToInt(Dependency::offset).max().orElse(0);
        return IntStream.rangeClosed(1 + Math.min(0, back), trace.length() + Math.max(0, ahead));
    }

    public String title() {
        return title;
    }

    /** What the lesson says about its run. */
    public Commentary commentary() {
        return commentary;
    }

    public Trace trace() {
        return trace;
    }

    public SlotNames names() {
        return names;
    }

    /** What units and time steps stand for. */
    public Labels labels() {
        return labels;
    }

    public Wiring wiring() {
        return wiring;
    }

    public Flows flows() {
        return flows;
    }

    /** Every time at which something may stand, initial states included, ascending. */
    public IntStream times() {
        return times(trace, wiring);
    }

    /** The scale on which the numbers of a slot are coloured. */
    public HeatScale scale(Slot slot) {
        return slot.aspect() == Aspect.GRADIENT
                ? scales.gradients()
                : scales.values(trace.quantity(slot.quantity()).role());
    }

    /** The scale of the variables' values. */
    public HeatScale values() {
        return scales.values(Role.VARIABLE);
    }

    /** The scale of all gradients. */
    public HeatScale gradients() {
        return scales.gradients();
    }

    /** Whether the run goes backward: whether there is a loss. */
    public boolean goesBackward() {
        return backward;
    }

    /** Whether a slot holds a number at some cursor. */
    public boolean has(Slot slot) {
        return trace.last(slot).isPresent();
    }

    /** The gradients shown with a variable: its own if the run takes it, then its inner ones. */
    public List<Quantity> gradientsOf(Quantity quantity) {
        return Stream.concat(Stream.of(quantity), wiring.inner(quantity.id()).stream())
                .filter(each -> each.shape().size() == quantity.shape().size())
                .filter(this::hasGradient)
                .toList();
    }

    private boolean hasGradient(Quantity quantity) {
        return quantity.timed()
                ? times().anyMatch(time -> has(Slot.gradient(quantity, time)))
                : has(Slot.gradient(quantity, Slot.UNTIMED));
    }

    private boolean holdsWholeNumbers(Quantity quantity) {
        boolean state = quantity.role() == Role.VARIABLE && !backward;
        return (quantity.role() == Role.INPUT || quantity.role() == Role.TARGET || state)
                && times().mapToObj(time -> trace.last(Slot.value(quantity, time)))
                        .flatMap(Optional::stream)
                        .allMatch(Subject::whole);
    }

    /** Whether another run differs in its numbers only: the same names, operations and edges, so the same layout. */
    public boolean isLike(Subject other) {
        return trace.quantities().equals(other.trace.quantities())
                && trace.timeline().intervals().equals(other.trace.timeline().intervals())
                && trace.steps().equals(other.trace.steps())
                && labels.equals(other.labels)
                && wiring.edges().equals(other.wiring.edges())
                && flows.takeTheSameWays(other.flows)
                && trace.quantities().stream().allMatch(each -> isLike(other, each));
    }

    private boolean isLike(Subject other, Quantity quantity) {
        int[] at = quantity.timed() ? times().toArray() : new int[] {Slot.UNTIMED};
        return names.tex(quantity).equals(other.names.tex(quantity))
                && Arrays.stream(at).allMatch(time -> isLike(other, Slot.value(quantity, time)));
    }

    private boolean isLike(Subject other, Slot value) {
        return has(value) == other.has(value) && has(value.gradient()) == other.has(value.gradient());
    }

    /** How the numbers of a slot are written. */
    public DoubleFunction<String> figures(Slot slot) {
        boolean isWhole = slot.aspect() == Aspect.VALUE && isWhole(trace.quantity(slot.quantity()));
        return isWhole ? Numerals::whole : Numerals::fixed;
    }

    /** Whether all values of a quantity are whole numbers, as one-hot vectors and counts are. */
    public boolean isWhole(Quantity quantity) {
        return whole.contains(quantity);
    }

    private static boolean whole(Tensor tensor) {
        return IntStream.range(0, tensor.size())
                .mapToDouble(tensor::get)
                .allMatch(value -> value == Math.rint(value) && Math.abs(value) < 1e4);
    }
}
