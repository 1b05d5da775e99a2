package unfold.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.trace.Interval;
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
    private final List<ScheduledStep> schedule;

    private Program(Recurrence recurrence, Shapes shapes) {
        this.recurrence = recurrence;
        this.lowering = Lowering.of(recurrence, shapes);
        this.boundaries = new Boundaries(lowering.units(), lowering.shapes());
        this.timeline = boundaries.timeline(recurrence.sequences());
        this.quantities = new Quantities(recurrence, lowering, timeline);
        this.gradients = new Gradients(recurrence, lowering);
        this.equations = new Equations(recurrence, lowering, gradients);
        Schedule visits = new Schedule(recurrence.sweeps(), lowering, timeline);
        this.schedule = new Planner(this, visits).plan();
    }

    /**
     * Derives the program.
     *
     * @throws NotationException if a time lies outside of the sequence
     */
    public static Program of(Recurrence recurrence, Shapes shapes) {
        return new Program(recurrence, shapes);
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

    /** Every step of a run, in order. */
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
                boolean parameter = recurrence.parameterSymbols().containsKey(ref.symbol());
                if (!parameter) {
                    int offset = ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
                    found.add(new Dependency(quantities.id(ref.symbol()), to, offset));
                }
            });
        }
        return List.copyOf(found);
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

    Equations equationIndex() {
        return equations;
    }
}
