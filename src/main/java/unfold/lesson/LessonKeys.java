package unfold.lesson;

import java.util.List;

/** The names that stand at the left margin of a lesson file, in the order they are written. */
final class LessonKeys {

    /** Says that a lesson has no loss on purpose. */
    static final String FORWARD_ONLY = "forward_only";

    static final List<String> ALL = List.of(
            "title",
            "group",
            "introduction",
            "equations",
            FORWARD_ONLY,
            Backward.KEY,
            "sizes",
            "roles",
            "labels",
            "weights",
            "initial",
            "data",
            "notes",
            "view");

    /** Those that are kept as they are. */
    static final List<String> KEPT = List.of("group", "introduction", FORWARD_ONLY, Backward.KEY, "roles", "labels");

    private LessonKeys() {}

    /** What the entries of a group look like. */
    static String example(String group) {
        return switch (group) {
            case "sizes" -> "s: 2";
            case "weights" -> "W: [[1, 2], [3, 4]]";
            case "initial" -> "s: [0, 0]";
            case "labels" -> "steps: [the, cat, sat]";
            case "view" -> "cursor: 17";
            case Backward.KEY -> "truncation: 4";
            default -> "x: [[1, 0], [0, 1]]";
        };
    }
}
