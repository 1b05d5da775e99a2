package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.YamlNode;

/**
 * The named values that describe one series.
 *
 * @param name of the series, for messages
 */
record Settings(String name, YamlNode.Mapping mapping) {

    static final int WIDEST_WINDOW = 20;

    /** How the series is written. */
    Kind kind() {
        List<Kind> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (has(kind.word())) {
                found.add(kind);
            }
        }
        if (found.size() == 1) {
            refuseUnknown(found.get(0));
            return found.get(0);
        }
        if (found.size() > 1) {
            String second = found.get(1).word();
            throw new LessonException(
                    mapping.places().get(second),
                    name + " has both '" + found.get(0).word() + "' and '" + second
                            + "'; keep one, a series is written in one way.");
        }
        String suggestion = mapping.entries().keySet().stream()
                .map(key -> Spelling.suggestion(key, Kind.words()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        throw new LessonException(
                mapping.place(),
                name + " does not say how it is written; expected rows of numbers, or one of "
                        + String.join(", ", Kind.words()) + ", such as {characters: hello}." + suggestion);
    }

    private void refuseUnknown(Kind kind) {
        List<String> known = new ArrayList<>(List.of(kind.word()));
        known.addAll(kind.further());
        known.addAll(Excerpt.KEYS);
        for (String key : mapping.entries().keySet()) {
            if (!known.contains(key)) {
                throw new LessonException(
                        mapping.places().get(key),
                        Decimals.quoted(key) + " is not known for " + kind.word() + "; " + name + " takes "
                                + String.join(", ", known) + "." + Spelling.suggestion(key, known));
            }
        }
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    YamlNode node(String key) {
        return mapping.entries().get(key);
    }

    Place place(String key) {
        return node(key).place();
    }

    /** A text that must be there. */
    String text(String key) {
        return symbol(node(key), "Under '" + key + "' of " + name, "a text, such as " + key + ": " + example(key));
    }

    /** A text that may be missing. */
    Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** One or several texts. */
    List<String> list(String key) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Scalar) {
            return List.of(text(key));
        }
        if (!(node instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
            boolean empty = node instanceof YamlNode.Sequence;
            throw new LessonException(
                    node.place(),
                    "Under '" + key + "' of " + name + " stands " + (empty ? "an empty list" : node.inWords())
                            + ", expected a list such as " + key + ": " + example(key) + ".");
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            texts.add(symbol(
                    item,
                    "As entry " + (texts.size() + 1) + " under '" + key + "' of " + name,
                    "a word or a character"));
        }
        return texts;
    }

    private static String symbol(YamlNode node, String what, String expected) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        boolean empty = node instanceof YamlNode.Scalar;
        throw new LessonException(
                node.place(),
                what + " stands " + (empty ? "nothing" : node.inWords()) + ", expected " + expected + ".");
    }

    boolean isTrue(String key) {
        if (!has(key)) {
            return false;
        }
        String text = node(key) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw new LessonException(
                    place(key),
                    "'" + key + "' of " + name + " is "
                            + (text.isEmpty() ? node(key).inWords() : Decimals.quoted(text))
                            + ", expected true or false.");
        }
        return text.equals("true");
    }

    /** How many words to either side belong to a word; 2 unless it is said. */
    int window() {
        if (!has("window")) {
            return 2;
        }
        String text = node("window") instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= WIDEST_WINDOW) {
            return Integer.parseInt(text);
        }
        throw new LessonException(
                place("window"),
                "The window of " + name + " is "
                        + (text.isEmpty() ? node("window").inWords() : Decimals.quoted(text))
                        + ", expected a whole number from 1 to " + WIDEST_WINDOW + ".");
    }

    private static String example(String key) {
        return switch (key) {
            case "characters" -> "hello";
            case "words", "skip_gram" -> "the cat sat on the mat";
            case "next", "context" -> "x";
            case "classes", "values" -> "[no, yes]";
            case "steps" -> "[1, 2, 1, 2]";
            case "vocabulary" -> "[the, cat, sat]";
            case "end" -> "<eos>";
            case "padding" -> "<pad>";
            default -> "<unk>";
        };
    }
}
