package unfold.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param stage the word of the way in which the network is shown; empty for the one it is shown in already
 */
public record OpeningView(List<String> plots, Optional<String> panel, Optional<String> stage) {

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

    /** The words of all ways in which a network is shown. */
    public static final List<String> STAGES = List.of("unfolded", "folded", "cell");

    private static final String PLOTS_KEY = "plots";
    private static final String PANEL_KEY = "panel";
    private static final String STAGE_KEY = "stage";
    private static final List<String> KEYS =
            List.of("cursor", "sequence", PLOTS_KEY, PANEL_KEY, STAGE_KEY, ComparedWith.KEY);

    /**
     * Checks what a lesson file says under {@code view}.
     *
     * @throws LessonException if it names what there is not
     */
    static void check(YamlNode.Mapping view) {
        YamlNode plots = view.entries().get(PLOTS_KEY);
        if (plots instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> check(item, "plot", PLOTS));
            refuseTwice(list, "The plot");
        } else if (plots != null) {
            throw new LessonException(
                    plots.place(),
                    "The plots are " + plots.inWords() + ", expected a list such as [" + PLOTS.get(0) + "].");
        }
        YamlNode panel = view.entries().get(PANEL_KEY);
        if (panel != null) {
            check(panel, "panel", PANELS);
        }
        YamlNode stage = view.entries().get(STAGE_KEY);
        if (stage != null) {
            check(stage, "stage", STAGES);
        }
    }

    /** Refuses a list that has a word twice. */
    static void refuseTwice(YamlNode.Sequence list, String what) {
        Set<String> words = new HashSet<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Scalar scalar && !words.add(scalar.text())) {
                throw new LessonException(
                        item.place(), what + " " + Decimals.quoted(scalar.text()) + " is named twice; once is enough.");
            }
        }
    }

    /** Refuses settings of the view that there are not. */
    static void refuseUnknown(YamlNode.Mapping view) {
        view.places().forEach((key, place) -> {
            if (!KEYS.contains(key)) {
                throw new LessonException(
                        place,
                        Decimals.quoted(key) + " is not known for the view; it takes " + String.join(", ", KEYS) + "."
                                + Spelling.suggestion(key, KEYS));
            }
        });
    }

    private static void check(YamlNode node, String what, List<String> known) {
        String word = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!known.contains(word)) {
            throw new LessonException(
                    node.place(),
                    (word.isEmpty()
                                    ? "In place of a " + what + " stands " + node.inWords()
                                    : "There is no " + what + " " + Decimals.quoted(word))
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
        return new OpeningView(plots, text(entries.get(PANEL_KEY)), text(entries.get(STAGE_KEY)));
    }

    private static Optional<String> text(Tree tree) {
        return tree instanceof Tree.Leaf leaf ? Optional.of(leaf.value()) : Optional.empty();
    }
}
