package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.OpenLesson;
import unfold.lesson.packing.RecurrentLayer.GruForm;
import unfold.lesson.problem.LessonException;
import unfold.notation.Definition;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;

/** Recognises the cell of one layer by its structure and finds what each of its parameters does. */
final class CellReader {

    private final OpenLesson lesson;
    private final List<Definition> members;
    private final Set<Symbol> own = new LinkedHashSet<>();
    private final WeightedSum sums;
    private final Map<Expr, Integer> inputs = new LinkedHashMap<>();
    private final Map<Gate, GateParts> gates = new LinkedHashMap<>();
    private Elementwise function = Elementwise.TANH;

    private CellReader(OpenLesson lesson, List<Definition> members) {
        this.lesson = lesson;
        this.members = members;
        members.forEach(member -> own.add(member.target()));
        this.sums = new WeightedSum(lesson.recurrence(), lesson.shapes(), own);
    }

    /**
     * The layer that these definitions are.
     *
     * @throws LessonException if it is none of the cells that libraries store; says what is in the way
     */
    static RecurrentLayer read(OpenLesson lesson, List<Definition> members) {
        return new CellReader(lesson, members).layer();
    }

    private RecurrentLayer layer() {
        for (Definition member : members) {
            Optional<Mixture> mixture = mixture(member);
            if (mixture.isPresent()) {
                Mixture parts = mixture.get();
                return parts.update() ? gru(member.target(), parts) : lstm(member.target(), parts);
            }
        }
        return rnn();
    }

    /**
     * Two products added, one of them with the carried value.
     *
     * @param keep the gate before the carried value
     * @param take the other gate
     * @param fresh what the other gate multiplies
     * @param update whether the two gates are one, and 1 minus it
     * @param complement whether the carried value is multiplied by 1 minus the gate
     */
    private record Mixture(Expr keep, Expr take, Expr fresh, boolean update, boolean complement) {}

    private Optional<Mixture> mixture(Definition member) {
        List<Expr> terms = new ArrayList<>();
        addends(member.right().ungrouped(), terms);
        if (terms.size() != 2) {
            return Optional.empty();
        }
        for (int i = 0; i < 2; i++) {
            Optional<Expr> keep = besideCarried(terms.get(i), member.target());
            if (keep.isPresent() && terms.get(1 - i) instanceof Expr.Apply other && isTimes(other)) {
                return Optional.of(mixture(keep.get(), other.args()));
            }
        }
        return Optional.empty();
    }

    private Mixture mixture(Expr keep, List<Expr> other) {
        Optional<Expr> closing = complemented(keep);
        for (int i = 0; i < 2; i++) {
            Expr take = other.get(i);
            Expr fresh = other.get(1 - i);
            if (closing.isPresent() && closing.get().equals(take)) {
                return new Mixture(take, take, fresh, true, true);
            }
            if (complemented(take).filter(keep::equals).isPresent()) {
                return new Mixture(keep, keep, fresh, true, false);
            }
        }
        boolean first = isSigmoid(other.get(0));
        return new Mixture(keep, other.get(first ? 0 : 1), other.get(first ? 1 : 0), false, false);
    }

    private void addends(Expr expr, List<Expr> found) {
        Expr plain = now(expr)
                .filter(right -> right instanceof Expr.Apply apply && isTimes(apply))
                .orElse(expr);
        if (plain instanceof Expr.Apply apply && apply.operation() == Arithmetic.PLUS) {
            apply.args().forEach(arg -> addends(arg, found));
        } else {
            found.add(plain);
        }
    }

    private static boolean isTimes(Expr.Apply apply) {
        return apply.operation() == Arithmetic.TIMES && apply.args().size() == 2;
    }

    private static Optional<Expr> besideCarried(Expr term, Symbol state) {
        if (!(term instanceof Expr.Apply apply) || !isTimes(apply)) {
            return Optional.empty();
        }
        for (int i = 0; i < 2; i++) {
            if (apply.args().get(i) instanceof Expr.Ref ref && ref.symbol().equals(state) && offset(ref) != 0) {
                return Optional.of(apply.args().get(1 - i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> complemented(Expr expr) {
        return expr instanceof Expr.Apply apply
                        && apply.operation() == Arithmetic.MINUS
                        && apply.args().get(0).is(1)
                ? Optional.of(apply.args().get(1))
                : Optional.empty();
    }

    private static int offset(Expr.Ref ref) {
        return ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
    }

    private Optional<Expr> now(Expr expr) {
        return expr instanceof Expr.Ref ref
                        && own.contains(ref.symbol())
                        && ref.time().equals(Time.NOW)
                ? lesson.recurrence()
                        .definition(ref.symbol())
                        .map(each -> each.right().ungrouped())
                : Optional.empty();
    }

    private boolean isSigmoid(Expr expr) {
        return now(expr).orElse(expr) instanceof Expr.Apply apply && apply.operation() == Elementwise.SIGMOID;
    }

    private RecurrentLayer lstm(Symbol memory, Mixture mixture) {
        for (Definition member : members) {
            if (member.right().ungrouped() instanceof Expr.Apply apply && isTimes(apply)) {
                for (int i = 0; i < 2; i++) {
                    Expr gate = apply.args().get(i);
                    Expr squashed = apply.args().get(1 - i);
                    if (isSigmoid(gate) && readsNow(now(squashed).orElse(squashed), memory)) {
                        Symbol state = member.target();
                        gate(Gate.INPUT, mixture.take(), state);
                        gate(Gate.FORGET, mixture.keep(), state);
                        gate(Gate.CANDIDATE, mixture.fresh(), state);
                        gate(Gate.OUTPUT, gate, state);
                        return layer(CellType.LSTM, state, GruForm.NONE);
                    }
                }
            }
        }
        throw new LessonException("has no output gate");
    }

    private static boolean readsNow(Expr expr, Symbol symbol) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= ref.symbol().equals(symbol) && offset(ref) == 0);
        return found[0];
    }

    private RecurrentLayer gru(Symbol state, Mixture mixture) {
        List<Term> candidate = sums.terms(argument(Gate.CANDIDATE, mixture.fresh()));
        List<Term> reset = candidate.stream()
                .filter(term -> term.before().isPresent() || term.after().isPresent())
                .toList();
        if (reset.isEmpty()) {
            throw new LessonException("has no reset gate");
        }
        boolean after = reset.stream().allMatch(term -> term.after().isPresent());
        Expr gate = (after ? reset.get(0).after() : reset.get(0).before()).orElseThrow();
        if (gate.equals(mixture.keep())) {
            throw new LessonException("resets and updates by the same gate");
        }
        gate(Gate.RESET, gate, state);
        gate(Gate.UPDATE, mixture.keep(), state);
        gate(Gate.CANDIDATE, mixture.fresh(), state);
        return layer(CellType.GRU, state, new GruForm(after, !mixture.complement()));
    }

    private RecurrentLayer rnn() {
        for (Definition member : members) {
            boolean carried = members.stream().anyMatch(other -> readsAway(other.right(), member.target()));
            if (carried && isSumOrItsFunction(member.right().ungrouped())) {
                gate(Gate.STATE, member.right().ungrouped(), member.target());
                return layer(CellType.RNN, member.target(), GruForm.NONE);
            }
        }
        throw new LessonException("is no RNN, GRU or LSTM");
    }

    private static boolean isSumOrItsFunction(Expr expr) {
        return expr instanceof Expr.Apply apply
                && (apply.operation() instanceof Elementwise || apply.operation() == Arithmetic.PLUS);
    }

    private static boolean readsAway(Expr expr, Symbol symbol) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= ref.symbol().equals(symbol) && offset(ref) != 0);
        return found[0];
    }

    /** What stands in the function of a part; that of a gate is σ, and a state may have none. */
    private Expr argument(Gate gate, Expr value) {
        Expr right = now(value).orElse(value);
        boolean squashed = gate == Gate.CANDIDATE || gate == Gate.STATE;
        if (right instanceof Expr.Apply apply && apply.operation() instanceof Elementwise written) {
            if (squashed) {
                function = written;
            }
            if (squashed || written == Elementwise.SIGMOID) {
                return apply.args().get(0);
            }
        }
        if (gate == Gate.STATE) {
            function = Elementwise.IDENTITY;
            return right;
        }
        throw new LessonException("has " + PlainWriter.write(value) + " in the place of a gate");
    }

    private void gate(Gate gate, Expr value, Symbol state) {
        Map<Expr, Piece> read = new LinkedHashMap<>();
        List<Piece> recurrent = new ArrayList<>();
        List<Piece> biases = new ArrayList<>();
        List<Piece> inner = new ArrayList<>();
        for (Term term : sums.terms(argument(gate, value))) {
            Optional<Expr> operand = term.operand();
            if (operand.isEmpty()) {
                (term.after().isPresent() ? inner : biases).add(term.piece());
            } else if (operand.get() instanceof Expr.Ref ref && own.contains(ref.symbol())) {
                if (!ref.symbol().equals(state) || Math.abs(offset(ref)) != 1) {
                    throw new LessonException("reads " + PlainWriter.write(ref) + " within");
                }
                recurrent.add(term.piece());
            } else if (read.putIfAbsent(operand.get(), term.piece()) != null) {
                throw new LessonException("reads " + PlainWriter.write(operand.get()) + " twice in one gate");
            } else {
                inputs.putIfAbsent(operand.get(), term.piece().width());
            }
        }
        if (recurrent.size() > 1) {
            throw new LessonException("multiplies its state twice in one gate");
        }
        gates.put(gate, new GateParts(read, recurrent, biases, inner));
    }

    private RecurrentLayer layer(CellType cell, Symbol state, GruForm form) {
        int[] step = {0};
        members.forEach(member -> member.right().refs(ref -> {
            if (own.contains(ref.symbol()) && offset(ref) != 0) {
                step[0] = offset(ref);
            }
        }));
        int units = lesson.shapes().of(state).size();
        return new RecurrentLayer(cell, state, step[0], units, inputs, gates, form, function);
    }
}
