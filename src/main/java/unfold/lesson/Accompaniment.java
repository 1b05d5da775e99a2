package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import unfold.lesson.yaml.Tree;

/** What accompanies a lesson, without what speaks of names that its equations do not have any more. */
final class Accompaniment {

    private Accompaniment() {}

    /** The same for other equations; it opens at the beginning. */
    static Presentation of(Presentation old, Set<String> names) {
        Map<String, Tree> further = new LinkedHashMap<>();
        old.further().forEach((key, tree) -> {
            Tree kept = kept(key, tree, names);
            if (!isEmpty(kept)) {
                further.put(key, kept);
            }
        });
        List<Note> notes = old.notes().stream()
                .filter(note -> ParameterNames.find(note.of().replace(Note.DELTA, ""), names)
                        .isPresent())
                .toList();
        return new Presentation(OptionalInt.empty(), notes, further);
    }

    private static Tree kept(String key, Tree tree, Set<String> names) {
        if (tree instanceof Tree.Entries entries) {
            return switch (key) {
                case "roles" -> roles(entries, names);
                case "labels" -> labels(entries, names);
                default -> tree;
            };
        }
        return tree;
    }

    /** {@code input: U}, or several names in a list. */
    private static Tree roles(Tree.Entries roles, Set<String> names) {
        Map<String, Tree> kept = new LinkedHashMap<>();
        roles.entries().forEach((role, tree) -> {
            if (tree instanceof Tree.Items items) {
                List<Tree> known = items.items().stream()
                        .filter(item -> isKnown(item, names))
                        .toList();
                kept.put(role, new Tree.Items(known));
            } else if (isKnown(tree, names)) {
                kept.put(role, tree);
            }
        });
        kept.values().removeIf(Accompaniment::isEmpty);
        return new Tree.Entries(kept);
    }

    /** {@code y: [cat, dog]}. */
    private static Tree labels(Tree.Entries labels, Set<String> names) {
        Map<String, Tree> kept = new LinkedHashMap<>(labels.entries());
        kept.keySet().removeIf(name -> ParameterNames.find(name, names).isEmpty());
        return new Tree.Entries(kept);
    }

    private static boolean isKnown(Tree tree, Set<String> names) {
        return tree instanceof Tree.Leaf leaf
                && ParameterNames.find(leaf.value(), names).isPresent();
    }

    private static boolean isEmpty(Tree tree) {
        return tree instanceof Tree.Items items && items.items().isEmpty()
                || tree instanceof Tree.Entries entries && entries.entries().isEmpty();
    }
}
