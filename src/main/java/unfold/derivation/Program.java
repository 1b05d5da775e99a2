package unfold.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/** All that follows from a recurrence, its shapes and a number of time steps, before any number is known. */
public final class Program {

    private final Recurrence recurrence;
    private final Lowering lowering;
    private final Quantities quantities;
    private final Boundaries boundaries;
    private final Timeline timeline;
    private final Gradients gradients;
    private final Equations equations;
    private final Entries entries;
    private final List<ScheduledStep> whole;
    private final List<ScheduledStep> schedule;
    private final Route route;

    private Program(Recurrence recurrence, Shapes shapes) {
        this.recurrence = recurrence;
        this.lowering = Lowering.of(recurrence, shapes);
        this.boundaries = new Boundaries(lowering.units(), lowering.shapes());
        this.timeline = boundaries.timeline(recurrence.sequences());
        this.quantities = new Quantities(recurrence, lowering, timeline);
        this.gradients = new Gradients(recurrence, lowering);
        this.equations = new Equations(recurrence, lowering, gradients);
        Schedule visits = new Schedule(recurrence.sweeps(), lowering, timeline);
        this.entries = new Entries(this);
        this.whole = new Planner(this, visits).plan();
        this.schedule = whole;
        this.route = Route.ALL;
    }

    private Program(Program other, Route route) {
        this.recurrence = other.recurrence;
        this.lowering = other.lowering;
        this.quantities = other.quantities;
        this.boundaries = other.boundaries;
        this.timeline = other.timeline;
        this.gradients = other.gradients;
        this.equations = other.equations;
        this.entries = other.entries;
        this.whole = other.whole;
        this.schedule = route.isAll() ? whole : new Routing(other, route, whole).steps();
        this.route = route;
    }

    /**
     * Derives the program.
     *
     * @throws NotationException if a time lies outside of the sequence
     */
    public static Program of(Recurrence recurrence, Shapes shapes) {
        return new Program(recurrence, shapes);
    }

    /** The same program with the gradients that flow on that route, and no steps for others. */
    public Program along(Route other) {
        return route.equals(other) ? this : new Program(this, other);
    }

    /** The gradients that flow. */
    public Route route() {
        return route;
    }

    /**
     * The times of all steps that have a loss, ascending; then {@code Slot.UNTIMED} if a part of the total loss
     * belongs to no step. The gradients of the routes from each of them add up to those of the whole.
     */
    public List<Integer> lossTimes() {
        return entries.owners(whole);
    }

    /**
     * The step whose loss a term belongs to, where the gradient of the total loss enters the time steps.
     *
     * @param target the gradient that the term is part of
     * @return the time of the step, {@code Slot.UNTIMED} for what belongs to none; empty for a term elsewhere
     */
    public OptionalInt entry(Term term, Slot target) {
        return entries.isEntry(term, target.quantity())
                ? OptionalInt.of(entries.owner(term, target))
                : OptionalInt.empty();
    }

    /** The time at which a name is read at a moment; {@code Slot.UNTIMED} for what has no time. */
    public int time(Expr.Ref ref, int moment) {
        return new Sources(quantities).time(ref, moment);
    }

    /**
     * The gradients that a term is computed from.
     *
     * @param time the moment at which it is worked out, that of its action
     */
    public Stream<Slot> sources(Term term, int time) {
        return new Sources(quantities).of(term, time);
    }

    /** What an assignment reads, name by name in the order of its text, sums over time left out. */
    public List<Reading> readings(Part part) {
        List<Reading> readings = new ArrayList<>();
        Pullbacks.of(shapes(), part, new Expr.Gradient(part.left()), (reading, gradient) -> {
            if (reading instanceof Expr.Ref ref) {
                readings.add(new Reading(ref, gradient));
            }
        });
        return readings;
    }

    public Recurrence recurrence() {
        return recurrence;
    }

    /** The clock that all sequences share. */
    public Timeline timeline() {
        return timeline;
    }

    /** The interval of the clock over which a symbol, or what it is the start of, runs. */
    public Interval interval(Symbol symbol) {
        return timeline.of(symbol.sequence().letter());
    }

    /** The times around its sequence at which a name over time is read, before and then after it, each nearest first. */
    public List<Integer> outside(Symbol symbol) {
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < boundaries.before(symbol); i++) {
            times.add(interval(symbol).start() - i);
        }
        for (int i = 1; i <= boundaries.after(symbol); i++) {
            times.add(interval(symbol).last() + i);
        }
        return times;
    }

    /** Whether a line of the recurrence computes the value of the symbol at that time before the first step. */
    public boolean isStart(Symbol symbol, int time) {
        return recurrence.hasStart(symbol) && time == interval(symbol).start();
    }

    public Shapes shapes() {
        return lowering.shapes();
    }

    public Quantities quantities() {
        return quantities;
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    /** Every equation; {@code Step.equation()} is a position in this list. */
    public List<Equation> equations() {
        return equations.list();
    }

    /** The contributions to the gradient of a name; none if the loss does not depend on it. */
    public List<Term> gradient(Symbol symbol) {
        return gradients.of(symbol);
    }

    /** Every step of a run on its route, in order. */
    public List<ScheduledStep> schedule() {
        return schedule;
    }

    /** All assignments: those of the definitions, and copies of values at a fixed time. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(lowering.copies());
        lowering.units().forEach(unit -> parts.addAll(unit.parts()));
        return parts;
    }

    public List<Unit> units() {
        return lowering.units();
    }

    /** Which quantity reads which, definition by definition, parameters left out. */
    public List<Dependency> dependencies() {
        Set<Dependency> found = new LinkedHashSet<>();
        for (Unit unit : lowering.units()) {
            int to = quantities.id(unit.definition().target());
            unit.definition().right().refs(ref -> {
                if (!recurrence.parameterSymbols().containsKey(ref.symbol())) {
                    found.add(dependency(ref, unit.definition().target(), to));
                }
            });
        }
        return List.copyOf(found);
    }

    private Dependency dependency(Expr.Ref ref, Symbol target, int to) {
        int from = quantities.id(ref.symbol());
        int reader = target.isStart() ? interval(target).start() : Slot.UNTIMED;
        boolean fixed = ref.symbol().timed() && !(ref.time() instanceof Time.Relative);
        if (!fixed || !target.timed() && !target.isStart()) {
            int offset = ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
            return new Dependency(from, to, offset, List.of(), reader);
        }
        Interval read = interval(ref.symbol());
        List<Integer> at = ref.time() == Time.ALL
                ? read.times().boxed().toList()
                : List.of(ref.time() instanceof Time.Absolute step ? read.start() + step.step() : read.last());
        return new Dependency(from, to, 0, at, reader);
    }

    /** The names of slots in the letters of the recurrence. */
    public SlotNames names() {
        return new Names(quantities, timeline);
    }

    Optional<Expr> constantGradient(Symbol symbol) {
        return gradients.constant(symbol);
    }

    boolean isFused(Symbol symbol) {
        return gradients.isFused(symbol);
    }

    Entries entries() {
        return entries;
    }

    Equations equationIndex() {
        return equations;
    }
}
