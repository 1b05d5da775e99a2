package unfold.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * Narrows a schedule to a route: terms that do not pass go, then gradients without terms, then steps without
 * actions. Terms lost at a cut stay as {@link Action.Lose}.
 */
final class Routing {

    private final Program program;
    private final Route route;
    private final Entries entries;
    private final Set<Slot> reached = new HashSet<>();

    /** Gradients on a way to the end of the route; empty if it goes everywhere. */
    private final Optional<Set<Slot>> wanted;

    private final List<ScheduledStep> steps = new ArrayList<>();

    Routing(Program program, Route route, List<ScheduledStep> schedule) {
        this.program = program;
        this.route = route;
        this.entries = program.entries();
        this.wanted = route.end().map(end -> wayTo(end, schedule));
        schedule.forEach(this::narrow);
    }

    List<ScheduledStep> steps() {
        return List.copyOf(steps);
    }

    /** The terms of a gradient; none for an assignment. */
    static List<Term> terms(Action action) {
        if (action instanceof Action.Set set) {
            return set.terms();
        }
        return action instanceof Action.Add add ? add.terms() : List.of();
    }

    /** The gradient that a backward action is about. */
    static Slot target(Program program, Action action) {
        int id = action instanceof Action.Set set ? set.quantity() : ((Action.Add) action).quantity();
        return Slot.gradient(program.quantities().list().get(id), time(action));
    }

    private static int time(Action action) {
        return action instanceof Action.Set set ? set.time() : ((Action.Add) action).time();
    }

    /** All gradients that the one at the end is computed from, and itself: each comes before what it is needed for. */
    private Set<Slot> wayTo(Slot end, List<ScheduledStep> schedule) {
        Set<Slot> way = new HashSet<>(Set.of(end));
        boolean changed = true;
        while (changed) {
            // Once for all steps, and again for numbers that the first step sets in any order.
            changed = false;
            for (int i = schedule.size() - 1; i >= 0 && schedule.get(i).phase() == Phase.BACKWARD; i--) {
                for (Action action : schedule.get(i).actions()) {
                    if (way.contains(target(program, action))) {
                        changed |= terms(action).stream()
                                .flatMap(term -> program.sources(term, time(action)))
                                .map(way::add)
                                .reduce(false, Boolean::logicalOr);
                    }
                }
            }
        }
        return way;
    }

    private void narrow(ScheduledStep step) {
        if (step.phase() == Phase.FORWARD) {
            steps.add(step);
            return;
        }
        settleNumbers(step);
        List<Action> kept = new ArrayList<>();
        List<Action> lost = new ArrayList<>();
        for (Action action : step.actions()) {
            lost.addAll(lost(action));
            narrowed(action).ifPresent(kept::add);
        }
        if (kept.stream().anyMatch(action -> isWanted(target(program, action))) || isStart(step)) {
            kept.addAll(lost);
            steps.add(new ScheduledStep(step.phase(), step.time(), step.equation(), kept));
            return;
        }
        kept.forEach(action -> reached.remove(target(program, action)));
        if (!lost.isEmpty()) {
            // What is lost is known once the step before is done.
            ScheduledStep last = steps.remove(steps.size() - 1);
            lost.addAll(0, last.actions());
            steps.add(new ScheduledStep(last.phase(), last.time(), last.equation(), lost));
        }
    }

    /** In the first step gradients that are plain numbers stand in any order. */
    private void settleNumbers(ScheduledStep step) {
        boolean changed = isStart(step);
        while (changed) {
            changed = false;
            for (Action action : step.actions()) {
                changed |= narrowed(action).isPresent() && reached.add(target(program, action));
            }
        }
    }

    private static boolean isStart(ScheduledStep step) {
        return terms(step.actions().get(0)).isEmpty();
    }

    private boolean isWanted(Slot slot) {
        return wanted.isEmpty() || wanted.get().contains(slot);
    }

    private Optional<Action> narrowed(Action action) {
        Slot target = target(program, action);
        List<Term> all = terms(action);
        List<Term> passing =
                all.stream().filter(term -> passes(term, time(action), target)).toList();
        if (passing.isEmpty() && !all.isEmpty()) {
            return Optional.empty();
        }
        reached.add(target);
        return Optional.of(
                action instanceof Action.Set set
                        ? new Action.Set(set.quantity(), set.time(), passing)
                        : new Action.Add(target.quantity(), time(action), passing));
    }

    private boolean passes(Term term, int time, Slot target) {
        return program.sources(term, time)
                .anyMatch(
                        from -> arrives(term, from, target) && cut(from, target).isEmpty());
    }

    /** Whether the term has something to bring, be there a cut or not. */
    private boolean arrives(Term term, Slot from, Slot target) {
        boolean chosen = route.loss().isEmpty()
                || !entries.isEntry(term, target.quantity())
                || entries.owner(term, target) == route.loss().getAsInt();
        return chosen && reached.contains(from);
    }

    private List<Action.Lose> lost(Action action) {
        Slot target = target(program, action);
        List<Action.Lose> lost = new ArrayList<>();
        if (!isWanted(target)) {
            return lost;
        }
        for (Term term : terms(action)) {
            program.sources(term, time(action))
                    .filter(from -> arrives(term, from, target))
                    .forEach(from -> cut(from, target)
                            .ifPresent(after -> lost.add(new Action.Lose(target, time(action), term, from, after))));
        }
        return lost;
    }

    /** The time of the step behind which the way from one gradient to the other is cut. */
    private OptionalInt cut(Slot from, Slot target) {
        Role role = program.quantities().list().get(target.quantity()).role();
        int source = step(from);
        int reader = step(target);
        boolean steps = route.every() > 0 && source != Slot.UNTIMED && reader != Slot.UNTIMED;
        if (!steps || role == Role.INPUT) {
            return OptionalInt.empty();
        }
        Interval interval = program.timeline().at(source);
        int chunk = route.chunk(interval, source);
        int other = route.chunk(interval, reader);
        if (!interval.equals(program.timeline().at(reader)) || chunk == other) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(interval.start() + route.every() * (other < chunk ? chunk : chunk + 1));
    }

    /** The time of a gradient, also of one kept for a fixed time; none for what has no time or has all. */
    private int step(Slot slot) {
        Symbol symbol = program.quantities().symbol(slot.quantity());
        if (slot.time() != Slot.UNTIMED || symbol.fixed() == Time.NONE || symbol.fixed() == Time.ALL) {
            return slot.time();
        }
        Interval interval = program.interval(symbol);
        return symbol.fixed() instanceof Time.Absolute fixed ? interval.start() + fixed.step() : interval.last();
    }
}
