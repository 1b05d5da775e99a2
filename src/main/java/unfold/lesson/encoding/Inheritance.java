package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.problem.Spelling;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/**
 * What a later sequence of a batch has from the first one: how its series are written, but not their
 * texts and values.
 */
final class Inheritance {

    /** What each sequence says for itself. */
    private static final Set<String> OWN = Set.of("characters", "words", "skip_gram", "values");

    private final YamlNode.Mapping first;

    Inheritance(YamlNode.Mapping first) {
        this.first = first;
    }

    /** The series of a sequence in the order of the first one; those that are made from others may be left out. */
    Map<String, YamlNode> series(YamlNode.Mapping sequence) {
        for (String name : sequence.entries().keySet()) {
            if (!first.entries().containsKey(name)) {
                throw new LessonException(
                        sequence.places().get(name),
                        "'" + name + "' is not in sequence 1; all sequences have the same series, "
                                + String.join(", ", first.entries().keySet()) + "."
                                + Spelling.suggestion(name, first.entries().keySet()));
            }
        }
        Map<String, YamlNode> all = new LinkedHashMap<>();
        first.entries().forEach((name, model) -> {
            YamlNode own = sequence.entries().get(name);
            if (own == null && !(model instanceof YamlNode.Mapping mapping && isMade(mapping))) {
                throw new LessonException(
                        sequence.place(),
                        "'" + name + "' is missing, which sequence 1 has; add it, such as " + name + ": "
                                + example(model) + ".");
            }
            all.put(name, own == null ? model : own);
        });
        return all;
    }

    private static boolean isMade(YamlNode.Mapping series) {
        return series.entries().containsKey("next") || series.entries().containsKey("context");
    }

    private static String example(YamlNode model) {
        if (!(model instanceof YamlNode.Mapping mapping)) {
            return "[[1, 0], [0, 1]]";
        }
        String key =
                OWN.stream().filter(mapping.entries()::containsKey).findFirst().orElse("words");
        return "{" + key + ": …}";
    }

    /** A series as it is meant: its own entries, and the settings of the first sequence. */
    YamlNode.Mapping whole(String name, YamlNode.Mapping own) {
        if (!(first.entries().get(name) instanceof YamlNode.Mapping model)) {
            throw new LessonException(
                    own.place(), name + " is written as numbers in sequence 1; write it so in every sequence.");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>(model.places());
        model.entries().forEach((key, value) -> {
            if (!OWN.contains(key) && !Excerpt.KEYS.contains(key)) {
                entries.put(key, value);
            }
        });
        own.entries().forEach((key, value) -> {
            refuseChange(name, key, own, model);
            entries.put(key, value);
        });
        places.putAll(own.places());
        for (String key : OWN) {
            if (model.entries().containsKey(key) && !own.entries().containsKey(key)) {
                throw new LessonException(
                        own.place(),
                        name + " has no '" + key + "', which every sequence has for itself; add it."
                                + misspelt(own, key));
            }
        }
        return new YamlNode.Mapping(entries, places, own.place());
    }

    private static String misspelt(YamlNode.Mapping own, String key) {
        return own.entries().keySet().stream()
                .map(written -> Spelling.suggestion(written, List.of(key)))
                .filter(suggestion -> !suggestion.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A setting may be written again, but not otherwise. */
    private static void refuseChange(String name, String key, YamlNode.Mapping own, YamlNode.Mapping model) {
        YamlNode old = model.entries().get(key);
        YamlNode now = own.entries().get(key);
        boolean known = settings().contains(key);
        if (known && OWN.contains(key) && old == null) {
            throw new LessonException(
                    own.places().get(key),
                    name + " has '" + key + "', but not in sequence 1; every sequence is written in the same way.");
        }
        if (known && !OWN.contains(key) && (old == null || !Tree.of(old).equals(Tree.of(now)))) {
            throw new LessonException(
                    own.places().get(key),
                    "'" + key + "' of " + name + " is not that of sequence 1; it holds for all sequences, so write it"
                            + " there alone.");
        }
    }

    private static List<String> settings() {
        List<String> all = new ArrayList<>(Kind.words());
        Arrays.stream(Kind.values()).forEach(kind -> all.addAll(kind.further()));
        return all;
    }
}
