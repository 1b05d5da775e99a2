package unfold.lesson.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML without its place: what is to be written, or kept as it was. Immutable. */
public sealed interface Tree {

    /**
     * A single value.
     *
     * @param bare whether it stands for a number, a truth value or nothing, rather than for text
     */
    record Leaf(String value, boolean bare) implements Tree {}

    /** Values in order. */
    record Items(List<Tree> items) implements Tree {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named values in order. */
    record Entries(Map<String, Tree> entries) implements Tree {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A text. */
    static Tree text(String text) {
        return new Leaf(text, false);
    }

    /** A number, truth value or null, as it stands. */
    static Tree bare(String text) {
        return new Leaf(text, true);
    }

    /** The tree of a node that was read. */
    static Tree of(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new Leaf(scalar.text(), scalar.plain() && YamlWords.isReserved(scalar.text()));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<Tree> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(of(item)));
            return new Items(items);
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        ((YamlNode.Mapping) node).entries().forEach((key, value) -> entries.put(key, of(value)));
        return new Entries(entries);
    }
}
