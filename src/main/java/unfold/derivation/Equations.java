package unfold.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.notation.Recurrence;

/** The list of equations and the way to each. */
final class Equations {

    /** A contribution of one assignment to something without time. */
    private record Share(Symbol source, Symbol target) {}

    private final List<Equation> list = new ArrayList<>();
    private final List<Equation> listed = Collections.unmodifiableList(list);
    private final Map<Symbol, Integer> definitions = new HashMap<>();
    private final Map<Symbol, Integer> gradients = new HashMap<>();
    private final Map<Share, Integer> shares = new LinkedHashMap<>();

    Equations(Recurrence recurrence, Lowering lowering, Gradients all) {
        Map<Symbol, Unit> owners = new LinkedHashMap<>();
        for (Unit unit : lowering.units()) {
            unit.parts().forEach(part -> owners.put(part.target(), unit));
            definitions.put(unit.definition().target(), list.size());
            add(Equation.Kind.DEFINITION, unit.main().left(), List.of(), unit);
        }
        recurrence.totalLoss().ifPresent(total -> {
            gradients.put(total, list.size());
            add(Equation.Kind.START, new Expr.Gradient(Part.ref(total)), List.of(), owners.get(total));
        });
        List<Symbol> symbols = new ArrayList<>(owners.keySet());
        symbols.addAll(recurrence.orderedData());
        lowering.copies().forEach(copy -> symbols.add(copy.target()));
        symbols.addAll(recurrence.orderedParameters());
        for (Symbol symbol : symbols) {
            gradients(symbol, all.of(symbol), owners);
        }
    }

    private void gradients(Symbol symbol, List<Term> terms, Map<Symbol, Unit> owners) {
        if (terms.isEmpty()) {
            return;
        }
        Expr left = new Expr.Gradient(Part.ref(symbol));
        if (isWhole(symbol, terms, owners.keySet())) {
            gradients.putIfAbsent(symbol, list.size());
            add(Equation.Kind.GRADIENT, left, terms, owners.get(symbol));
            return;
        }
        Map<Symbol, List<Term>> bySource = new LinkedHashMap<>();
        terms.forEach(term ->
                bySource.computeIfAbsent(term.source(), s -> new ArrayList<>()).add(term));
        bySource.forEach((source, own) -> {
            shares.put(new Share(source, symbol), list.size());
            add(Equation.Kind.ACCUMULATION, left, own, owners.get(source));
        });
    }

    /** Whether the gradient is one sum; if not, each time step of a reader adds its share. */
    static boolean isWhole(Symbol symbol, List<Term> terms, Collection<Symbol> defined) {
        boolean once = terms.stream().noneMatch(term -> term.source().timed());
        return symbol.timed() || defined.contains(symbol) && once;
    }

    /** Whether the gradient of {@code symbol} is one sum. */
    boolean isWhole(Symbol symbol) {
        return gradients.containsKey(symbol);
    }

    private void add(Equation.Kind kind, Expr left, List<Term> terms, Unit unit) {
        list.add(new Equation(list.size(), kind, left, terms, unit));
    }

    List<Equation> list() {
        return listed;
    }

    int definition(Symbol target) {
        return definitions.get(target);
    }

    /** The equation of a gradient over time, or of the start. */
    int gradient(Symbol symbol) {
        return gradients.get(symbol);
    }

    /** The equation of what {@code source} adds to the gradient of {@code target}. */
    int share(Symbol source, Symbol target) {
        return shares.get(new Share(source, target));
    }
}
