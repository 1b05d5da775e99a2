package unfold.lesson.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.Expr;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Elementwise;
import unfold.operation.Functions;

/**
 * A function in the text of a recurrence through which a state goes on its way from one time step to the
 * next. Immutable.
 *
 * @param names the keys that the lines with it define: one, or several that share it
 * @param function the function that stands there
 * @param line in the text, from 0
 * @param from the first character in its line, from 0
 * @param to the character after its last one
 */
public record ActivationPlace(List<String> names, Elementwise function, int line, int from, int to) {

    /** The functions to choose from. */
    public static final List<Elementwise> FUNCTIONS =
            List.of(Elementwise.TANH, Elementwise.SIGMOID, Elementwise.RELU, Elementwise.IDENTITY);

    public ActivationPlace {
        names = List.copyOf(names);
    }

    /** All places, in the order of the text. */
    static List<ActivationPlace> in(Recurrence recurrence) {
        String[] lines = recurrence.text().split("\n", -1);
        Map<Span, List<String>> names = new LinkedHashMap<>();
        Map<Span, Elementwise> functions = new LinkedHashMap<>();
        for (Definition definition : beforeStates(recurrence)) {
            definition.right().map(expr -> {
                if (expr instanceof Expr.Apply apply && FUNCTIONS.contains(apply.operation())) {
                    functions.put(apply.span(), (Elementwise) apply.operation());
                    List<String> known = names.computeIfAbsent(apply.span(), at -> new ArrayList<>());
                    known.add(definition.target().name().key());
                }
                return expr;
            });
        }
        return functions.entrySet().stream()
                .map(entry -> at(entry.getKey(), names.get(entry.getKey()), entry.getValue(), lines))
                .filter(place -> place.stands(lines))
                .sorted((a, b) -> a.line != b.line ? a.line - b.line : a.from - b.from)
                .toList();
    }

    /** The definitions that a state depends on. */
    private static List<Definition> beforeStates(Recurrence recurrence) {
        Set<Symbol> wanted = recurrence.definitions().stream()
                .map(Definition::target)
                .filter(target -> recurrence.states().contains(target.name().key()))
                .collect(Collectors.toCollection(HashSet::new));
        boolean more = true;
        while (more) {
            int before = wanted.size();
            recurrence.definitions().stream()
                    .filter(each -> wanted.contains(each.target()))
                    .forEach(each -> each.right().refs(ref -> wanted.add(ref.symbol())));
            more = wanted.size() > before;
        }
        return recurrence.definitions().stream()
                .filter(each -> wanted.contains(each.target()))
                .toList();
    }

    private static ActivationPlace at(Span span, List<String> names, Elementwise function, String[] lines) {
        int from = span.column() - 1;
        boolean command = span.line() > 0
                && from > 0
                && from <= lines[span.line() - 1].length()
                && lines[span.line() - 1].charAt(from - 1) == '\\';
        return new ActivationPlace(
                names.stream().distinct().toList(),
                function,
                span.line() - 1,
                command ? from - 1 : from,
                from + span.length());
    }

    /** Whether the function really stands there. */
    private boolean stands(String[] lines) {
        if (line < 0 || line >= lines.length || to > lines[line].length()) {
            return false;
        }
        String word = lines[line].substring(from, to).replace("\\", "");
        return Functions.named(word.equals("sigma") ? "σ" : word) == function;
    }

    /** The text with other functions at some of its places. */
    static String rewritten(String text, Map<ActivationPlace, Elementwise> changes) {
        String[] lines = text.split("\n", -1);
        // From right to left, so that the places before stay where they are.
        changes.entrySet().stream()
                .sorted((a, b) -> b.getKey().from - a.getKey().from)
                .forEach(change -> {
                    ActivationPlace place = change.getKey();
                    String old = lines[place.line];
                    lines[place.line] =
                            old.substring(0, place.from) + word(change.getValue()) + old.substring(place.to);
                });
        return String.join("\n", lines);
    }

    /** How a function is written on the blackboard. */
    public static String word(Elementwise function) {
        return function == Elementwise.SIGMOID ? "σ" : function.title();
    }
}
