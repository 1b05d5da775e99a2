package unfold.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Where the gradient of the total loss enters the time steps, and so which losses belong to which step. */
final class Entries {

    private final Program program;

    /** Ids of the total loss and of the single numbers that it is added up from, none of them over time. */
    private final Set<Integer> totals = new HashSet<>();

    Entries(Program program) {
        this.program = program;
        program.recurrence().totalLoss().ifPresent(this::collect);
    }

    private void collect(Symbol total) {
        Map<Symbol, List<Symbol>> readers = new HashMap<>();
        program.parts()
                .forEach(part -> part.right()
                        .refs(ref -> readers.computeIfAbsent(ref.symbol(), s -> new ArrayList<>())
                                .add(part.target())));
        Set<Symbol> known = new HashSet<>(Set.of(total));
        boolean changed = true;
        while (changed) {
            Set<Symbol> more = readers.entrySet().stream()
                    .filter(entry -> !known.contains(entry.getKey()) && known.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .filter(this::isSummand)
                    .collect(Collectors.toSet());
            changed = known.addAll(more);
        }
        known.forEach(symbol -> totals.add(program.quantities().id(symbol)));
    }

    private boolean isSummand(Symbol symbol) {
        Quantity quantity = program.quantities().of(symbol);
        boolean computed = quantity.role() == Role.VARIABLE || quantity.role() == Role.INNER;
        boolean single = !quantity.timed() && quantity.shape().rank() == Shape.Rank.SCALAR;
        return computed && single && program.gradient(symbol).stream().allMatch(this::isLinear);
    }

    /** Whether the gradient does not depend on what the network computes. */
    private boolean isLinear(Term term) {
        boolean[] linear = {true};
        term.value().refs(ref -> {
            linear[0] &= ref.symbol().isClock() || isGiven(ref.symbol());
        });
        return linear[0];
    }

    private boolean isGiven(Symbol symbol) {
        Role role = program.quantities().of(symbol).role();
        return role == Role.PARAMETER || role == Role.INPUT || role == Role.TARGET;
    }

    /** Whether the term leads from the total loss into what it is made of. */
    boolean isEntry(Term term, int target) {
        return !totals.contains(target)
                && term.through().stream()
                        .map(Expr.Gradient::of)
                        .anyMatch(of -> totals.contains(program.quantities().id(of.symbol())));
    }

    /** The time step whose loss an entering term belongs to; {@code Slot.UNTIMED} if to none. */
    int owner(Term term, Slot target) {
        Quantity quantity = program.quantities().list().get(target.quantity());
        boolean summand = quantity.shape().rank() == Shape.Rank.SCALAR && term.reach() instanceof Reach.Every;
        boolean loss = quantity.timed() && isLinear(term) && (quantity.role() == Role.LOSS || summand);
        return loss ? target.time() : Slot.UNTIMED;
    }

    /** The time steps that have a loss, ascending; then {@code Slot.UNTIMED} if some of it belongs to none. */
    List<Integer> owners(List<ScheduledStep> schedule) {
        Set<Integer> owners = new HashSet<>();
        for (ScheduledStep step : schedule) {
            for (Action action : step.actions()) {
                Routing.terms(action).stream()
                        .filter(term ->
                                isEntry(term, Routing.target(program, action).quantity()))
                        .forEach(term -> owners.add(owner(term, Routing.target(program, action))));
            }
        }
        // The smallest integer stands for no time.
        List<Integer> sorted = new ArrayList<>(owners.stream().sorted().toList());
        if (sorted.remove((Integer) Slot.UNTIMED)) {
            sorted.add(Slot.UNTIMED);
        }
        return sorted;
    }
}
