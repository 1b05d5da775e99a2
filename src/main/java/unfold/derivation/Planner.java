package unfold.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unfold.expression.Symbol;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Slot;

/**
 * Lays out every step of a run: the visits of the schedule forward; then the same visits in reverse,
 * each giving the gradients of what it assigned and its shares in the gradients of what has no time.
 * Gradients that no contribution reaches get no step.
 */
final class Planner {

    private final Program program;
    private final List<Schedule.Visit> visits;
    private final Quantities quantities;
    private final Equations equations;
    private final Arrivals arrivals;
    private final List<ScheduledStep> steps = new ArrayList<>();
    private final Map<Part, List<Share>> shares = new IdentityHashMap<>();

    /** Gradients that are shown beside another step's: those of fused predictions. */
    private final List<Action> beside = new ArrayList<>();

    /** The terms that one assignment adds to the gradient of a quantity without time. */
    private record Share(int target, int equation, List<Term> terms) {}

    Planner(Program program, Schedule schedule) {
        this.program = program;
        this.visits = schedule.visits();
        this.quantities = program.quantities();
        this.equations = program.equationIndex();
        this.arrivals = new Arrivals(program);
    }

    List<ScheduledStep> plan() {
        List<Action> copies = new ArrayList<>();
        for (Schedule.Visit visit : visits) {
            if (visit.unit() == null) {
                copies.add(new Action.Assign(visit.copy(), Slot.UNTIMED));
            } else {
                forward(visit, copies);
                copies.clear();
            }
        }
        program.recurrence().totalLoss().ifPresent(this::backward);
        return List.copyOf(steps);
    }

    private void forward(Schedule.Visit visit, List<Action> before) {
        List<Action> actions = new ArrayList<>(before);
        for (Part part : visit.unit().parts()) {
            for (int time : times(part, visit)) {
                actions.add(new Action.Assign(part, time));
            }
        }
        int equation = equations.definition(visit.unit().definition().target());
        steps.add(new ScheduledStep(Phase.FORWARD, visit.time(), equation, actions));
    }

    /** An assignment over time inside a definition without time is made at all time steps in a row. */
    private List<Integer> times(Part part, Schedule.Visit visit) {
        Symbol target = part.target();
        if (target.isStart()
                || target.timed() && visit.unit().definition().target().timed()) {
            return List.of(visit.time());
        }
        return target.timed() ? program.interval(target).times().boxed().toList() : List.of(Slot.UNTIMED);
    }

    private void backward(Symbol total) {
        start(total);
        Map<Integer, List<Action.Set>> given = given();
        for (int i = visits.size() - 1; i >= 0; i--) {
            back(visits.get(i));
            for (Action.Set action : given.getOrDefault(i, List.of())) {
                Interval interval = quantities.list().get(action.quantity()).interval();
                set(action, Math.max(interval.first(), Math.min(interval.last(), action.time())));
            }
        }
    }

    /** ∂L/∂L = 1, and with it every gradient that is a plain number. */
    private void start(Symbol total) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Set(quantities.id(total), Slot.UNTIMED, List.of()));
        for (Part part : program.parts()) {
            Symbol symbol = part.target();
            if (!symbol.equals(total) && program.constantGradient(symbol).isPresent()) {
                for (int time : arrivals.times(symbol)) {
                    arrivals.set(symbol, time).ifPresent(actions::add);
                }
            }
        }
        steps.add(new ScheduledStep(Phase.BACKWARD, Slot.UNTIMED, equations.gradient(total), actions));
    }

    private void back(Schedule.Visit visit) {
        List<Part> parts =
                visit.unit() == null ? List.of(visit.copy()) : visit.unit().parts();
        for (int p = parts.size() - 1; p >= 0; p--) {
            Symbol symbol = parts.get(p).target();
            boolean whole = symbol.isStart()
                    || equations.isWhole(symbol)
                            && program.constantGradient(symbol).isEmpty();
            List<Integer> times = times(parts.get(p), visit);
            for (int i = times.size() - 1; i >= 0 && whole; i--) {
                arrivals.set(symbol, times.get(i)).ifPresent(action -> gradient(symbol, action, visit.time()));
            }
        }
        if (!beside.isEmpty()) {
            Action.Set own = (Action.Set) beside.remove(0);
            set(own, own.time());
        }
        for (Part part : parts) {
            List<Integer> times = times(part, visit);
            for (int i = times.size() - 1; i >= 0; i--) {
                // What the start of a state is computed from counts as the start's own time.
                shares(part, times.get(i) == Slot.UNTIMED ? visit.time() : times.get(i));
            }
        }
    }

    private void gradient(Symbol symbol, Action.Set action, int time) {
        if (program.isFused(symbol)) {
            beside.add(action);
        } else {
            set(action, time);
        }
    }

    private void set(Action.Set action, int time) {
        List<Action> actions = new ArrayList<>(List.of(action));
        actions.addAll(beside);
        beside.clear();
        int equation = equations.gradient(quantities.symbol(action.quantity()));
        steps.add(new ScheduledStep(Phase.BACKWARD, time, equation, actions));
    }

    private void shares(Part part, int time) {
        for (Share share : shares.computeIfAbsent(part, this::shares)) {
            List<Term> terms = arrivals.arriving(share.terms, time);
            if (!terms.isEmpty()) {
                Action add = new Action.Add(share.target, time, terms);
                steps.add(new ScheduledStep(Phase.BACKWARD, time, share.equation, List.of(add)));
            }
        }
    }

    /** What an assignment adds to the gradients of what has no time, in the order in which it reads that. */
    private List<Share> shares(Part part) {
        Map<Symbol, Share> all = new LinkedHashMap<>();
        part.right().refs(ref -> {
            Symbol symbol = ref.symbol();
            List<Term> terms = program.gradient(symbol).stream()
                    .filter(term -> term.source().equals(part.target()))
                    .toList();
            if (!symbol.timed() && !equations.isWhole(symbol) && !terms.isEmpty()) {
                all.put(symbol, new Share(quantities.id(symbol), equations.share(part.target(), symbol), terms));
            }
        });
        return List.copyOf(all.values());
    }

    /** The gradients of data and initial states, each by the visit after which it is complete. */
    private Map<Integer, List<Action.Set>> given() {
        Map<Symbol, Map<Integer, Integer>> positions = new HashMap<>();
        for (int i = 0; i < visits.size(); i++) {
            Schedule.Visit visit = visits.get(i);
            List<Part> parts =
                    visit.unit() == null ? List.of(visit.copy()) : visit.unit().parts();
            for (Part part : parts) {
                positions.computeIfAbsent(part.target(), s -> new HashMap<>()).put(visit.time(), i);
            }
        }
        Map<Integer, List<Action.Set>> given = new TreeMap<>();
        for (Symbol symbol : arrivals.timedSymbols()) {
            for (int time : arrivals.givenTimes(symbol)) {
                arrivals.set(symbol, time).ifPresent(action -> {
                    int first = action.terms().stream()
                            .mapToInt(term -> position(positions.get(term.source()), term, time))
                            .min()
                            .orElseThrow();
                    given.computeIfAbsent(first, i -> new ArrayList<>()).add(action);
                });
            }
        }
        return given;
    }

    private static int position(Map<Integer, Integer> byTime, Term term, int time) {
        boolean later = term.reach() instanceof Reach.Later;
        int at = later ? time + ((Reach.Later) term.reach()).steps() : Slot.UNTIMED;
        return byTime.getOrDefault(at, byTime.values().iterator().next());
    }
}
