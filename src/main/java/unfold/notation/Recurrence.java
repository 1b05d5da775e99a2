package unfold.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import unfold.expression.Expr;
import unfold.expression.Sequence;
import unfold.expression.ShapeRule;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;

/** A recurrence read from its text: the definitions in their order and what every name is. Immutable. */
public final class Recurrence {

    private final String text;
    private final List<Definition> definitions;
    private final Symbol total;
    private final List<Sweep> sweeps;
    private final Map<Symbol, Span> parameters = new LinkedHashMap<>();
    private final Map<Symbol, Span> data = new LinkedHashMap<>();
    private final Set<Symbol> targets = new LinkedHashSet<>();
    private final Map<Symbol, Definition> byTarget = new HashMap<>();

    private Recurrence(String text, List<Definition> written) {
        this.text = text;
        Total found = Total.of(written);
        this.definitions = found.definitions();
        this.total = found.symbol();
        this.sweeps = Order.of(definitions);
        definitions.forEach(definition -> byTarget.putIfAbsent(definition.target(), definition));
        classify();
    }

    /**
     * Reads the text.
     *
     * @throws NotationException with line and column where it cannot be understood, or where there is
     *     no order in which it can be evaluated
     */
    public static Recurrence parse(String text) {
        return parse(text, Set.of());
    }

    /**
     * Reads the text, where some names are known to have a time even if they stand only at fixed ones:
     * {@code x_1} is then the first of a series and not a name of its own.
     *
     * @param series keys of such names, as the lesson's data gives them
     * @throws NotationException as {@link #parse(String)} does
     */
    public static Recurrence parse(String text, Set<String> series) {
        List<Definition> written = new Definitions(Lexer.tokens(text), series).read();
        if (written.isEmpty()) {
            throw new NotationException(
                    new Span(1, 1, 1),
                    "There is no definition. Write one a line, as in h_t = tanh(W h_{t-1} + U x_t).");
        }
        return of(text, written);
    }

    /**
     * A recurrence of these definitions.
     *
     * @param text what they were read from
     * @throws NotationException if they contradict each other
     */
    public static Recurrence of(String text, List<Definition> written) {
        Consistency.refuseDuplicates(written);
        Consistency.refuseTimeWithout(written);
        Consistency.refuseSumsOverTime(written);
        Consistency.refuseStartsAlone(written);
        return new Recurrence(text, written);
    }

    private void classify() {
        Set<Symbol> defined = new LinkedHashSet<>();
        definitions.forEach(definition -> defined.add(definition.target()));
        Set<Symbol> inputs = new LinkedHashSet<>();
        for (Definition definition : definitions) {
            definition.right().refs(ref -> {
                if (!defined.contains(ref.symbol())) {
                    (ref.symbol().timed() ? data : parameters).putIfAbsent(ref.symbol(), ref.span());
                }
            });
            collectInputs(definition.right(), inputs);
        }
        data.keySet().stream().filter(name -> !inputs.contains(name)).forEach(targets::add);
        Consistency.refuseMixedTimes(definitions, parameters, data, total);
    }

    /** Everything that is read other than as the second argument of a loss. */
    private static void collectInputs(Expr expr, Set<Symbol> inputs) {
        if (expr instanceof Expr.Ref ref) {
            inputs.add(ref.symbol());
        } else if (expr instanceof Expr.Apply apply) {
            List<Expr> args = apply.args();
            boolean loss = apply.operation().rule() == ShapeRule.COMPARED;
            boolean plain = loss && args.get(1).ungrouped() instanceof Expr.Ref;
            for (Expr arg : plain ? args.subList(0, 1) : args) {
                collectInputs(arg, inputs);
            }
        } else if (expr instanceof Expr.Group group) {
            collectInputs(group.inside(), inputs);
        } else if (expr instanceof Expr.OverTime over) {
            collectInputs(over.each(), inputs);
        }
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** The definitions in the order of the text; a total loss that is implied comes last. */
    public List<Definition> definitions() {
        return definitions;
    }

    public Optional<Definition> definition(Symbol target) {
        return Optional.ofNullable(byTarget.get(target));
    }

    /** The loss that the backward pass starts from; empty if the recurrence has none. */
    public Optional<Symbol> totalLoss() {
        return Optional.ofNullable(total);
    }

    /** What is used without a time and never defined, and where first. */
    public Map<Symbol, Span> parameterSymbols() {
        return Map.copyOf(parameters);
    }

    /** What is used with a time and never defined, and where first. */
    public Map<Symbol, Span> dataSymbols() {
        return Map.copyOf(data);
    }

    /** The parameters in the order of the text. */
    public List<Symbol> orderedParameters() {
        return List.copyOf(parameters.keySet());
    }

    /** The data, inputs and targets, in the order of the text. */
    public List<Symbol> orderedData() {
        return List.copyOf(data.keySet());
    }

    /** Keys of the parameters, in the order of the text. */
    public Set<String> parameters() {
        return keys(parameters.keySet());
    }

    /** Keys of the data, inputs and targets, in the order of the text. */
    public Set<String> data() {
        return keys(data.keySet());
    }

    /** Whether the data of that key is read at the last time step only, so that one value will do. */
    public boolean isReadOnlyAtEnd(String key) {
        boolean[] elsewhere = {false};
        definitions.forEach(definition -> definition
                .right()
                .refs(ref -> elsewhere[0] |= ref.symbol().name().key().equals(key) && ref.time() != Time.LAST));
        return !elsewhere[0] && data().contains(key);
    }

    /** The sequences that names run over, in the order of the text; at least one. */
    public List<Sequence> sequences() {
        Set<Sequence> found = new LinkedHashSet<>();
        for (Definition definition : definitions) {
            add(definition.target(), found);
            definition.right().refs(ref -> add(ref.symbol(), found));
        }
        return found.isEmpty() ? List.of(Sequence.FIRST) : List.copyOf(found);
    }

    private static void add(Symbol symbol, Set<Sequence> found) {
        if (symbol.sequence() != null) {
            found.add(symbol.sequence());
        }
    }

    /** Whether a line defines the value of the symbol before the first step. */
    public boolean hasStart(Symbol symbol) {
        return symbol.timed() && byTarget.containsKey(symbol.start());
    }

    /** The order of evaluation. */
    public List<Sweep> sweeps() {
        return sweeps;
    }

    /** Whether the data of that symbol is only compared with. */
    public boolean isTarget(Symbol symbol) {
        return targets.contains(symbol);
    }

    /** Keys of what is read at another time than its own: the states that carry the past or the future. */
    public Set<String> states() {
        return read((ref, start) -> ref.time() instanceof Time.Relative r && r.offset() != 0
                || ref.time() instanceof Time.Absolute a && a.step() < 1);
    }

    /** Keys of what is read outside of its sequence where no line defines it, so that it can have initial values. */
    public Set<String> initials() {
        return read((ref, start) ->
                ref.time() instanceof Time.Relative r && (r.offset() > 0 || r.offset() < (start ? -1 : 0))
                        || ref.time() instanceof Time.Absolute a && a.step() < (start ? 0 : 1));
    }

    private Set<String> read(BiPredicate<Expr.Ref, Boolean> wanted) {
        Set<String> found = new LinkedHashSet<>();
        for (Definition definition : definitions) {
            definition.right().refs(ref -> {
                if (wanted.test(ref, hasStart(ref.symbol()))) {
                    found.add(ref.symbol().name().key());
                }
            });
        }
        return found;
    }

    private static Set<String> keys(Set<Symbol> symbols) {
        Set<String> keys = new LinkedHashSet<>();
        new ArrayList<>(symbols).forEach(symbol -> keys.add(symbol.name().key()));
        return keys;
    }
}
