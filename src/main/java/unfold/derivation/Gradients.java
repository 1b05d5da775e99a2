package unfold.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Recurrence;
import unfold.operation.FusedLoss;
import unfold.operation.Terms;
import unfold.shape.Shapes;

/**
 * The gradient of every name as a sum of named contributions, derived from the assignments by the
 * chain rule. What has no time gets its contributions one assignment and time step after the other;
 * what has one gets a sum that is complete when its readers are done.
 */
final class Gradients {

    private final Shapes shapes;
    private final Recurrence recurrence;
    private final Map<Symbol, Part> parts = new LinkedHashMap<>();

    /** Predictions whose loss is computed from their logits. */
    private final Set<Symbol> fused = new HashSet<>();

    private final Map<Symbol, List<Term>> terms = new LinkedHashMap<>();
    private final Map<Symbol, Expr> constants = new LinkedHashMap<>();

    Gradients(Recurrence recurrence, Lowering lowering) {
        this.recurrence = recurrence;
        this.shapes = lowering.shapes();
        lowering.units().forEach(u -> u.parts().forEach(part -> parts.put(part.target(), part)));
        lowering.copies().forEach(part -> parts.put(part.target(), part));
        parts.values().forEach(part -> findFused(part.right()));
        recurrence.totalLoss().ifPresent(this::derive);
        terms.values().forEach(list -> list.sort(Comparator.comparingInt(Gradients::distance)));
        terms.replaceAll((symbol, list) -> List.copyOf(list));
    }

    /** What comes from the same time step is named first, as on the blackboard. */
    private static int distance(Term term) {
        return term.reach() instanceof Reach.Later later ? Math.abs(later.steps()) : 0;
    }

    private void findFused(Expr expr) {
        if (expr instanceof Expr.Apply apply) {
            if (apply.operation() instanceof FusedLoss) {
                fused.add(((Expr.Ref) apply.args().get(2)).symbol());
            }
            apply.args().forEach(this::findFused);
        }
    }

    /**
     * Only what the loss depends on is pulled back. Names whose gradient is a plain number come first,
     * because that number then stands in the formulas of the others; fused predictions come last,
     * because past them goes what their other readers send.
     */
    private void derive(Symbol total) {
        constants.put(total, Terms.ONE);
        List<Part> rest = new ArrayList<>(parts.values());
        Set<Symbol> live = live(total);
        rest.removeIf(part -> !live.contains(part.target()));
        boolean found = true;
        while (found) {
            List<Part> ready = rest.stream()
                    .filter(part -> constants.containsKey(part.target()))
                    .toList();
            ready.forEach(part -> pull(part, constants.get(part.target())));
            rest.removeAll(ready);
            noteConstants();
            found = !ready.isEmpty();
        }
        for (Part part : rest) {
            if (!fused.contains(part.target())) {
                pull(part, new Expr.Gradient(part.left()));
            }
        }
        rest.stream().filter(part -> fused.contains(part.target())).forEach(this::pullFused);
    }

    private Set<Symbol> live(Symbol total) {
        Set<Symbol> live = new LinkedHashSet<>(List.of(total));
        List<Symbol> open = new ArrayList<>(live);
        while (!open.isEmpty()) {
            Symbol next = open.remove(open.size() - 1);
            Part part = parts.get(next);
            if (part != null) {
                part.right().refs(ref -> {
                    if (live.add(ref.symbol())) {
                        open.add(ref.symbol());
                    }
                });
            }
            if (next.timed() && parts.containsKey(next.start()) && live.add(next.start())) {
                open.add(next.start());
            }
        }
        return live;
    }

    /** Losses that only enter the total have a gradient that is a plain number wherever there is one. */
    private void noteConstants() {
        for (Map.Entry<Symbol, List<Term>> entry : terms.entrySet()) {
            boolean only = readers(entry.getKey()) == entry.getValue().size();
            if (only && entry.getValue().size() == 1 && entry.getValue().get(0).value() instanceof Expr.Num n) {
                constants.put(entry.getKey(), n);
            }
        }
    }

    /** How many times a name is read in all assignments. */
    private int readers(Symbol symbol) {
        int[] count = {0};
        parts.values()
                .forEach(part ->
                        part.right().refs(ref -> count[0] += ref.symbol().equals(symbol) ? 1 : 0));
        return count[0];
    }

    private void pull(Part part, Expr gradient) {
        Pullbacks.of(shapes, part, gradient, (reading, share) -> note(part, reading, share, through(part)));
    }

    private static List<Expr.Gradient> through(Part part) {
        return List.of(new Expr.Gradient(part.left()));
    }

    /** Past a fused prediction goes only what other readers send; its gradient still shows the loss. */
    private void pullFused(Part part) {
        List<Term> others = terms.getOrDefault(part.target(), List.of());
        others.forEach(other -> passOn(part, other));
        List<Term> all = new ArrayList<>(others);
        for (Part loss : parts.values()) {
            shown(loss, loss.right(), part.target()).ifPresent(all::add);
        }
        terms.put(part.target(), all);
    }

    /** Each reader's term by itself, because it may arrive at other times than the rest. */
    private void passOn(Part part, Term other) {
        Pullbacks.of(shapes, part, other.value(), (reading, share) -> {
            Expr.Ref logits = (Expr.Ref) reading;
            Term own = term(part, logits, share, other.through());
            boolean sameTimes =
                    other.reach() instanceof Reach.Later || !part.target().timed();
            Reach reach = sameTimes ? own.reach() : other.reach();
            terms.computeIfAbsent(logits.symbol(), s -> new ArrayList<>())
                    .add(new Term(own.value(), own.source(), reach, own.through(), false));
        });
    }

    private Optional<Term> shown(Part loss, Expr expr, Symbol prediction) {
        if (!(expr instanceof Expr.Apply apply)) {
            return Optional.empty();
        }
        if (!(apply.operation() instanceof FusedLoss f)) {
            return apply.args().stream()
                    .flatMap(a -> shown(loss, a, prediction).stream())
                    .findFirst();
        }
        if (!((Expr.Ref) apply.args().get(2)).symbol().equals(prediction)) {
            return Optional.empty();
        }
        // As if the loss had been computed from the prediction: everything around it stays.
        Expr plain = Terms.apply(f.loss(), apply.args().get(2), apply.args().get(1));
        Expr right = loss.right().map(e -> e.equals(apply) ? plain : e);
        List<Term> found = new ArrayList<>();
        Part written = new Part(loss.target(), right, loss.shape());
        Pullbacks.of(shapes, written, gradient(loss.target()), (reading, share) -> {
            if (reading instanceof Expr.Ref ref && ref.symbol().equals(prediction)) {
                Term term = term(written, ref, share, through(loss));
                found.add(new Term(term.value(), term.source(), term.reach(), term.through(), true));
            }
        });
        return found.stream().findFirst();
    }

    private void note(Part part, Expr reading, Expr share, List<Expr.Gradient> through) {
        Expr.Ref ref = (Expr.Ref) (reading instanceof Expr.OverTime over ? over.each() : reading);
        if (recurrence.isTarget(ref.symbol())) {
            return;
        }
        terms.computeIfAbsent(ref.symbol(), s -> new ArrayList<>()).add(term(part, reading, share, through));
    }

    private Term term(Part part, Expr reading, Expr share, List<Expr.Gradient> through) {
        Symbol source = part.target();
        if (reading instanceof Expr.OverTime over) {
            Symbol each = ((Expr.Ref) over.each()).symbol();
            return new Term(share, source, new Reach.Every(each), through, false);
        }
        Symbol read = ((Expr.Ref) reading).symbol();
        Time time = ((Expr.Ref) reading).time();
        if (time instanceof Time.Relative relative && source.timed()) {
            int later = -relative.offset();
            List<Expr.Gradient> seen =
                    through.stream().map(g -> (Expr.Gradient) g.shifted(later)).toList();
            return new Term(share.shifted(later), source, new Reach.Later(later), seen, false);
        }
        Reach reach = time == Time.NONE
                ? new Reach.Untimed()
                : time == Time.ALL || time instanceof Time.Relative
                        ? new Reach.Every(read)
                        : new Reach.Only(read, time);
        return new Term(share, source, reach, through, false);
    }

    /** The gradient of the name in formulas: a plain number where it is one. */
    private Expr gradient(Symbol symbol) {
        return constants.getOrDefault(symbol, new Expr.Gradient(Part.ref(symbol)));
    }

    /** The contributions to the gradient of {@code symbol}; none if the loss does not depend on it. */
    List<Term> of(Symbol symbol) {
        return terms.getOrDefault(symbol, List.of());
    }

    /** The gradient as a number, where it is the same number at every time at which there is one. */
    Optional<Expr> constant(Symbol symbol) {
        return Optional.ofNullable(constants.get(symbol));
    }

    boolean isFused(Symbol symbol) {
        return fused.contains(symbol);
    }
}
