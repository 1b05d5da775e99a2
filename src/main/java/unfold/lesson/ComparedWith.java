package unfold.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/** What a lesson asks to be compared with as it opens: {@code view: {compare: [lstm, gru]}}. */
final class ComparedWith {

    static final String KEY = "compare";

    /** More models beside each other are too small to be read. */
    static final int MOST = 4;

    private ComparedWith() {}

    /**
     * Looks at what was written.
     *
     * @throws LessonException if it is not a list of cells and bundled lessons
     */
    static void check(YamlNode node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof YamlNode.Sequence list)) {
            throw new LessonException(
                    node.place(),
                    "Under 'compare' stands " + node.inWords() + ", expected a list such as [lstm, gru].");
        }
        if (list.items().isEmpty() || list.items().size() > MOST) {
            throw new LessonException(
                    node.place(), "'compare' names " + list.items().size() + " models, expected 1 to " + MOST + ".");
        }
        List<String> known = new ArrayList<>(CellKind.words());
        BundledLessons.ofProgram().all().forEach(entry -> known.add(entry.name()));
        for (YamlNode item : list.items()) {
            String word = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!known.contains(word)) {
                throw new LessonException(
                        item.place(),
                        "'compare' names " + (word.isEmpty() ? item.inWords() : "'" + word + "'")
                                + ", which is neither a cell (" + String.join(", ", CellKind.words())
                                + ") nor a bundled lesson."
                                + Spelling.suggestion(word.toLowerCase(Locale.ROOT), known));
            }
        }
        OpeningView.refuseTwice(list, "The model");
    }

    /** The words of a view that was checked; none if it does not ask for a comparison. */
    static List<String> words(Tree view) {
        List<String> words = new ArrayList<>();
        if (view instanceof Tree.Entries entries && entries.entries().get(KEY) instanceof Tree.Items items) {
            items.items().forEach(item -> words.add(((Tree.Leaf) item).value()));
        }
        return List.copyOf(words);
    }
}
