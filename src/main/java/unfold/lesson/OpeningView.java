package unfold.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/**
 * What a lesson shows when it opens, besides its place in the run. Immutable.
 *
 * @param plots the words of the plots; empty for the usual ones
 * @param panel the word of the panel beside them; empty for the parameters
 */
public record OpeningView(List<String> plots, Optional<String> panel) {

    /** The words of all plots. */
    public static final List<String> PLOTS = List.of(
            "gradient-norms",
            "factors",
            "product",
            "spectrum",
            "triangle",
            "shares",
            "contributions",
            "weight-times",
            "clipping",
            "states",
            "state-gradients",
            "slopes",
            "loss",
            "attention",
            "numbers");

    /** The words of all panels. */
    public static final List<String> PANELS = List.of("parameters", "knobs", "check");

    private static final String PLOTS_KEY = "plots";
    private static final String PANEL_KEY = "panel";

    /**
     * Checks what a lesson file says under {@code view}.
     *
     * @throws LessonException if it names what there is not
     */
    static void check(YamlNode.Mapping view) {
        YamlNode plots = view.entries().get(PLOTS_KEY);
        if (plots instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> check(item, "plot", PLOTS));
        } else if (plots != null) {
            throw new LessonException(
                    plots.place(),
                    "The plots are " + plots.inWords() + ", expected a list such as [" + PLOTS.get(0) + "].");
        }
        YamlNode panel = view.entries().get(PANEL_KEY);
        if (panel != null) {
            check(panel, "panel", PANELS);
        }
    }

    private static void check(YamlNode node, String what, List<String> known) {
        String word = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!known.contains(word)) {
            throw new LessonException(
                    node.place(),
                    "There is no " + what + " " + (word.isEmpty() ? node.inWords() : Decimals.quoted(word))
                            + "; expected one of " + String.join(", ", known) + "." + Spelling.suggestion(word, known));
        }
    }

    /** What a checked lesson says. */
    static OpeningView of(Tree view) {
        Map<String, Tree> entries = view instanceof Tree.Entries mapping ? mapping.entries() : Map.of();
        List<String> plots = new ArrayList<>();
        if (entries.get(PLOTS_KEY) instanceof Tree.Items items) {
            items.items().forEach(item -> plots.add(((Tree.Leaf) item).value()));
        }
        return new OpeningView(plots, text(entries.get(PANEL_KEY)));
    }

    private static Optional<String> text(Tree tree) {
        return tree instanceof Tree.Leaf leaf ? Optional.of(leaf.value()) : Optional.empty();
    }
}
