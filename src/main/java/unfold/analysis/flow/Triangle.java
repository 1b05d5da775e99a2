package unfold.analysis.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import unfold.analysis.Run;
import unfold.derivation.Action;
import unfold.derivation.Program;
import unfold.derivation.ScheduledStep;
import unfold.derivation.Term;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/**
 * The gradient of each single loss with respect to quantities at every time: ∂L_k/∂h_t. Over all losses these add
 * up to the gradient that the run recorded. Where the run is truncated, so are they. Immutable.
 *
 * <p>One backward pass carries the gradients of all losses side by side, through whatever the program derives:
 * no chain is supposed, so attention, several sequences and layers from right to left need nothing of their own.
 */
public final class Triangle {

    private final List<Integer> losses;
    private final Map<Slot, Columns> gradients;
    private final Trace trace;

    private Triangle(List<Integer> losses, Map<Slot, Columns> gradients, Trace trace) {
        this.losses = losses;
        this.gradients = gradients;
        this.trace = trace;
    }

    /**
     * Works out all gradients of some quantities.
     *
     * @param quantities ids of what has a gradient: variables, also inner ones, data
     * @param cancelled asked now and then; once it says true, what is missing stays zero
     */
    public static Triangle of(Run run, Set<Integer> quantities, BooleanSupplier cancelled) {
        Pass pass = new Pass(run, quantities);
        pass.go(cancelled);
        return new Triangle(pass.losses, pass.results, run.trace());
    }

    /** The times of the losses, one a row; the last one is {@code Slot.UNTIMED} where some loss belongs to no step. */
    public List<Integer> losses() {
        return losses;
    }

    /** The gradient of one loss, zero where nothing arrives. */
    public Tensor gradient(int loss, int quantity, int time) {
        Quantity of = trace.quantity(quantity);
        Columns columns = gradients.get(Slot.gradient(of, time));
        double[] column = new double[of.shape().size()];
        if (columns != null) {
            columns.copyColumn(losses.indexOf(loss), column);
        }
        return Tensor.of(of.shape(), column);
    }

    /** The norm of the gradient of one loss. */
    public double norm(int loss, int quantity, int time) {
        return gradient(loss, quantity, time).norm();
    }

    /** The backward pass. */
    private static final class Pass {

        private final Program program;
        private final List<Integer> losses;
        private final Set<Integer> quantities;
        private final Linear linear;
        private final Values values;
        private final Map<Slot, Columns> live = new HashMap<>();
        private final Map<Slot, Columns> results = new HashMap<>();

        /** The last step that needs a gradient, by its position; what nothing needs is left out. */
        private final Map<Slot, Integer> lastUse = new HashMap<>();

        Pass(Run run, Set<Integer> quantities) {
            this.program = run.network().program();
            this.losses = program.lossTimes();
            this.quantities = quantities;
            this.values = new Values(program, run.trace());
            this.linear = new Linear(values);
        }

        void go(BooleanSupplier cancelled) {
            List<ScheduledStep> steps = program.schedule();
            noteUses(steps);
            for (int i = 0; i < steps.size() && !cancelled.getAsBoolean(); i++) {
                if (steps.get(i).phase() == Phase.BACKWARD) {
                    int now = i;
                    int before;
                    do {
                        before = live.size();
                        steps.get(i).actions().forEach(this::act);
                        // Gradients that are plain numbers stand in the first step in any order.
                    } while (isStart(steps.get(i)) && live.size() > before);
                    live.keySet().removeIf(slot -> lastUse.getOrDefault(slot, -1) <= now);
                }
            }
        }

        private static boolean isStart(ScheduledStep step) {
            return step.actions().get(0) instanceof Action.Set set
                    && set.terms().isEmpty();
        }

        private void noteUses(List<ScheduledStep> steps) {
            for (int i = steps.size() - 1; i >= 0 && steps.get(i).phase() == Phase.BACKWARD; i--) {
                int now = i;
                int before;
                do {
                    before = lastUse.size();
                    steps.get(i).actions().stream()
                            .filter(this::isNeeded)
                            .forEach(action -> terms(action)
                                    .forEach(term -> program.sources(term, time(action))
                                            .forEach(slot -> lastUse.putIfAbsent(slot, now))));
                } while (isStart(steps.get(i)) && lastUse.size() > before);
            }
        }

        private boolean isNeeded(Action action) {
            if (action instanceof Action.Lose) {
                return false;
            }
            Slot target = target(action);
            Role role = program.quantities().list().get(target.quantity()).role();
            return quantities.contains(target.quantity()) || role != Role.PARAMETER && lastUse.containsKey(target);
        }

        private static List<Term> terms(Action action) {
            return action instanceof Action.Set set ? set.terms() : ((Action.Add) action).terms();
        }

        private static int time(Action action) {
            return action instanceof Action.Set set ? set.time() : ((Action.Add) action).time();
        }

        private Slot target(Action action) {
            int id = action instanceof Action.Set set ? set.quantity() : ((Action.Add) action).quantity();
            return Slot.gradient(program.quantities().list().get(id), time(action));
        }

        private void act(Action action) {
            if (!isNeeded(action)) {
                return;
            }
            Slot target = target(action);
            Columns sum = action instanceof Action.Add ? live.get(target) : null;
            for (Term term : terms(action)) {
                Columns share = share(term, target, time(action));
                sum = sum == null ? share : share == null ? sum : sum.plus(share);
            }
            if (terms(action).isEmpty()) {
                sum = Columns.alike(new double[] {1}, 0, losses.size());
            }
            if (sum != null) {
                live.put(target, sum);
                if (quantities.contains(target.quantity())) {
                    results.put(target, sum);
                }
            }
        }

        private Columns share(Term term, Slot target, int time) {
            Columns whole = linear.isLinear(term.value())
                    ? linear.at(term.value(), time, gradient -> gradient(term, time))
                            .orElse(null)
                    : number(term, time);
            if (whole == null) {
                return null;
            }
            OptionalInt loss = program.entry(term, target);
            return loss.isPresent() ? whole.only(losses.indexOf(loss.getAsInt())) : whole;
        }

        private Optional<Columns> gradient(Term term, int time) {
            return program.sources(term, time)
                    .map(live::get)
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** A term where the gradient that it comes from is a plain number and stands in the formula. */
        private Columns number(Term term, int time) {
            Columns source = gradient(term, time).orElse(null);
            return source == null
                    ? null
                    : Columns.alike(values.at(term.value(), time).data, source.from(), source.width());
        }
    }
}
