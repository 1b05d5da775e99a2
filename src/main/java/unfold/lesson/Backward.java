package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/**
 * What a lesson says about its way backward. Truncation changes the gradients of the run; clipping is what
 * an update would do with them, and changes none that is shown. Immutable.
 *
 * @param truncation after how many time steps the way back through the states is cut; empty for nowhere
 * @param clipNorm the largest norm of all gradients of the parameters together; empty for no limit
 * @param clipValue the largest magnitude of a single entry; empty for no limit
 */
public record Backward(OptionalInt truncation, OptionalDouble clipNorm, OptionalDouble clipValue) {

    /** The way backward as it is, whole and not clipped. */
    public static final Backward WHOLE =
            new Backward(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** The longest truncation; no sequence is longer. */
    public static final int LONGEST = 1_000_000;

    static final String KEY = "backward";
    private static final String TRUNCATION = "truncation";
    private static final String CLIP_NORM = "clip_norm";
    private static final String CLIP_VALUE = "clip_value";
    private static final List<String> KEYS = List.of(TRUNCATION, CLIP_NORM, CLIP_VALUE);

    /** The same with another truncation. */
    public Backward truncated(OptionalInt steps) {
        return new Backward(steps, clipNorm, clipValue);
    }

    /** The same with another largest norm. */
    public Backward withNorm(OptionalDouble largest) {
        return new Backward(truncation, largest, clipValue);
    }

    /** The same with another largest entry. */
    public Backward withValue(OptionalDouble largest) {
        return new Backward(truncation, clipNorm, largest);
    }

    /** What an accompaniment of a lesson says; it was checked when it was read. */
    static Backward of(Map<String, Tree> further) {
        if (!(further.get(KEY) instanceof Tree.Entries entries)) {
            return WHOLE;
        }
        OptionalDouble truncation = number(entries, TRUNCATION);
        return new Backward(
                truncation.isPresent() ? OptionalInt.of((int) truncation.getAsDouble()) : OptionalInt.empty(),
                number(entries, CLIP_NORM),
                number(entries, CLIP_VALUE));
    }

    private static OptionalDouble number(Tree.Entries entries, String key) {
        return entries.entries().get(key) instanceof Tree.Leaf leaf
                ? OptionalDouble.of(Decimals.read(leaf.value(), () -> key))
                : OptionalDouble.empty();
    }

    /** What stands in a lesson; without entries if there is nothing to say. */
    Tree.Entries tree() {
        Map<String, Tree> entries = new LinkedHashMap<>();
        truncation.ifPresent(steps -> entries.put(TRUNCATION, Tree.bare(Integer.toString(steps))));
        clipNorm.ifPresent(largest -> entries.put(CLIP_NORM, Tree.bare(Decimals.shortest(largest))));
        clipValue.ifPresent(largest -> entries.put(CLIP_VALUE, Tree.bare(Decimals.shortest(largest))));
        return new Tree.Entries(entries);
    }

    /**
     * Looks whether a group says what can be done.
     *
     * @throws LessonException if it does not
     */
    static void check(YamlNode.Mapping group) {
        group.entries().forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                throw new LessonException(
                        group.places().get(key),
                        Decimals.quoted(key) + " is not known for the way backward; it takes " + String.join(", ", KEYS)
                                + "." + Spelling.suggestion(key, KEYS));
            }
            if (key.equals(TRUNCATION)) {
                NumberReader.count(node, "The truncation", 1, LONGEST);
            } else if (NumberReader.number(node, () -> key) <= 0) {
                String text = ((YamlNode.Scalar) node).text();
                throw new LessonException(
                        node.place(),
                        "The threshold " + key + " is " + text + ", expected a number above 0; leave it out to clip"
                                + " nothing.");
            }
        });
    }
}
