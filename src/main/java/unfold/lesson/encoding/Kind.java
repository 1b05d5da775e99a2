package unfold.lesson.encoding;

import java.util.Arrays;
import java.util.List;

/** The ways to write a series other than as rows of numbers, each known by the word it begins with. */
enum Kind {
    CHARACTERS("vocabulary", "unknown", "padding", "lower", "embedding"),
    WORDS("vocabulary", "unknown", "padding", "lower", "embedding"),
    SKIP_GRAM("window", "vocabulary", "unknown", "lower", "embedding"),
    NEXT("end"),
    CONTEXT,
    CLASSES("values");

    private final List<String> further;

    Kind(String... further) {
        this.further = List.of(further);
    }

    /** The word that stands in the lesson. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The settings it takes beside its own word. */
    List<String> further() {
        return further;
    }

    /** Whether it is made of a text that stands in it. */
    boolean isText() {
        return this == CHARACTERS || this == WORDS || this == SKIP_GRAM;
    }

    /** Whether it is made from another series. */
    boolean isDerived() {
        return this == NEXT || this == CONTEXT;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
