package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Definition;
import unfold.notation.Recurrence;

/** Finds the groups of definitions that depend on themselves through time. */
public final class Components {

    private final List<Definition> definitions;
    private final Map<Symbol, Set<Symbol>> reached = new LinkedHashMap<>();

    public Components(Recurrence recurrence) {
        definitions = recurrence.definitions().stream()
                .filter(definition -> definition.target().timed())
                .toList();
        for (Definition definition : definitions) {
            Set<Symbol> read = new LinkedHashSet<>();
            definition.right().refs(ref -> {
                if (ref.time() instanceof Time.Relative) {
                    read.add(ref.symbol());
                }
            });
            reached.put(definition.target(), read);
        }
        // As often as a way can be long: then every way is known.
        for (int i = 0; i < definitions.size(); i++) {
            reached.values().forEach(this::extend);
        }
    }

    private void extend(Set<Symbol> read) {
        for (Symbol symbol : List.copyOf(read)) {
            read.addAll(reached.getOrDefault(symbol, Set.of()));
        }
    }

    /** The groups in the order of the text, and the definitions of each. */
    public List<List<Definition>> all() {
        Map<Set<Symbol>, List<Definition>> groups = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            Symbol target = definition.target();
            if (reached.get(target).contains(target)) {
                Set<Symbol> group = new LinkedHashSet<>(reached.get(target));
                group.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(target));
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(definition);
            }
        }
        return List.copyOf(groups.values());
    }
}
