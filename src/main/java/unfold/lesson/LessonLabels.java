package unfold.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/**
 * The labels that a lesson gives itself. Immutable.
 *
 * @param steps one for each time step; empty if there are none
 * @param units by the name of a quantity, one for each of its entries
 */
public record LessonLabels(List<String> steps, Map<String, List<String>> units) {

    static final String STEPS = "steps";

    public LessonLabels {
        steps = List.copyOf(steps);
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** The labels of a presentation, none if it has none. */
    static LessonLabels of(Presentation presentation) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (presentation.further().get("labels") instanceof Tree.Entries entries) {
            entries.entries().forEach((name, tree) -> all.put(name, texts(tree)));
        }
        List<String> steps = all.remove(STEPS);
        return new LessonLabels(steps == null ? List.of() : steps, all);
    }

    private static List<String> texts(Tree tree) {
        return ((Tree.Items) tree)
                .items().stream().map(item -> ((Tree.Leaf) item).value()).toList();
    }

    /**
     * Looks whether each entry is a list of texts.
     *
     * @throws LessonException if one is not
     */
    static void check(YamlNode.Mapping labels) {
        labels.entries().forEach((name, node) -> {
            if (!(node instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
                boolean empty = node instanceof YamlNode.Sequence;
                throw new LessonException(
                        node.place(),
                        "The labels of " + name + " are " + (empty ? "an empty list" : node.inWords())
                                + ", expected a list of words, such as " + name + ": [the, cat, sat].");
            }
            for (int i = 0; i < list.items().size(); i++) {
                YamlNode item = list.items().get(i);
                if (!(item instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
                    String found = item instanceof YamlNode.Scalar ? "empty" : item.inWords();
                    throw new LessonException(
                            item.place(), "Label " + (i + 1) + " of " + name + " is " + found + ", expected a word.");
                }
            }
        });
    }
}
