package unfold.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unfold.tensor.Shape;

/** Collects, in order, what the runs of a program record, into a {@link Script}. Used once, by one thread. */
public final class ScriptBuilder {

    private final Timeline timeline;
    private final List<Quantity> quantities;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Slot, Script.Fact> facts = new HashMap<>();
    private final Map<Slot, List<Integer>> terms = new HashMap<>();
    private final List<Script.Line> lines = new ArrayList<>();
    private final Map<Integer, List<Script.Line>> cuts = new TreeMap<>();
    private int given;

    /**
     * @param timeline the clock of the run
     * @param quantities every quantity, each at the position of its id
     */
    public ScriptBuilder(Timeline timeline, List<Quantity> quantities) {
        this.timeline = timeline;
        this.quantities = List.copyOf(quantities);
    }

    /** Says that numbers are there before the first step: the next ones of those that every run is given. */
    public void given(Slot slot) {
        fill(slot, Script.GIVEN, -1 - given++);
    }

    /** Opens the next step; what follows belongs to it. */
    public void step(Phase phase, int time, int equation, List<Slot> targets) {
        steps.add(new Step(steps.size(), phase, time, equation, targets));
    }

    /** Says that the step fills a slot, the only time in a run, with the numbers on the tape from {@code at} on. */
    public void write(Slot slot, int at) {
        fill(slot, steps.size() - 1, at);
    }

    private void fill(Slot slot, int step, int at) {
        if (facts.put(slot, new Script.Fact(step, new Script.Place(at, shape(slot)))) != null) {
            throw new IllegalStateException("written twice: " + slot);
        }
    }

    /** The shape of what a slot holds. */
    public Shape shape(Slot slot) {
        return quantities.get(slot.quantity()).shape();
    }

    /** Where the numbers of a slot stand that was given or written before; null if it was not. */
    public Script.Place place(Slot slot) {
        Script.Fact fact = facts.get(slot);
        return fact == null ? null : fact.place();
    }

    /**
     * Says that the step adds a term to a gradient. If the gradient's whole is written too, the terms explain it;
     * if not, they are what it is the sum of.
     *
     * @param right the right factor of an outer product, or null
     */
    public void contribute(Slot target, Slot source, Script.Place left, Script.Place right) {
        terms.computeIfAbsent(target, slot -> new ArrayList<>()).add(lines.size());
        lines.add(new Script.Line(steps.size() - 1, target, source, left, right));
    }

    /**
     * Says that no gradient passes behind a step.
     *
     * @param after its time
     */
    public void cut(int after) {
        cuts.putIfAbsent(after, new ArrayList<>());
    }

    /** Says that a term is worked out which does not pass the cut behind the step at {@code after}. */
    public void lose(int after, Slot target, Slot source, Script.Place term) {
        cuts.get(after).add(new Script.Line(steps.size() - 1, target, source, term, null));
    }

    public Script build() {
        Map<Aspect, Script.Course[]> courses = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            courses.put(aspect, new Script.Course[quantities.size()]);
        }
        Map<Integer, int[]> spans = new HashMap<>();
        facts.keySet().forEach(slot -> widen(spans, slot));
        terms.keySet().forEach(slot -> widen(spans, slot));
        spans.forEach((id, span) -> {
            for (Aspect aspect : Aspect.values()) {
                courses.get(aspect)[id] = course(id, aspect, span);
            }
        });
        List<Script.Loss> losses = new ArrayList<>();
        cuts.forEach((after, lost) -> losses.add(new Script.Loss(after, List.copyOf(lost))));
        return new Script(new Script.Scene(timeline, quantities, steps), courses, lines, losses);
    }

    private static void widen(Map<Integer, int[]> spans, Slot slot) {
        int time = slot.time() == Slot.UNTIMED ? 0 : slot.time();
        int[] span = spans.computeIfAbsent(slot.quantity(), id -> new int[] {time, time});
        span[0] = Math.min(span[0], time);
        span[1] = Math.max(span[1], time);
    }

    private Script.Course course(int quantity, Aspect aspect, int[] span) {
        int length = span[1] - span[0] + 1;
        Script.Fact[] ofTimes = new Script.Fact[length];
        int[][] termsOfTimes = new int[length][];
        boolean timed = quantities.get(quantity).timed();
        for (int i = 0; i < length; i++) {
            Slot slot = new Slot(quantity, timed ? span[0] + i : Slot.UNTIMED, aspect);
            ofTimes[i] = facts.get(slot);
            List<Integer> numbers = terms.get(slot);
            termsOfTimes[i] = numbers == null
                    ? null
                    : numbers.stream().mapToInt(Integer::intValue).toArray();
        }
        return new Script.Course(span[0], ofTimes, termsOfTimes);
    }
}
