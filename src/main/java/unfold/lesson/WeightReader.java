package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.RelativePath;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;

/** Reads the weights of a lesson: inline numbers, files beside it, and recipes. */
final class WeightReader {

    private static final String EXPECTED =
            ", expected numbers, a file's name, or a recipe such as {init: glorot, seed: 1}.";

    private final Map<String, YamlNode> nodes;
    private final Set<Long> seeds = new LinkedHashSet<>();

    private WeightReader(Map<String, YamlNode> nodes) {
        this.nodes = nodes;
    }

    /**
     * All weights. A random recipe without a seed gets the smallest seed from 1 on that no other
     * has, so that two matrices of one shape do not become equal by accident.
     */
    static Map<String, WeightSource> read(YamlNode.Mapping weights) {
        return new WeightReader(weights.entries()).all();
    }

    private Map<String, WeightSource> all() {
        nodes.forEach((name, node) -> seed(node, name).ifPresent(seeds::add));
        Map<String, WeightSource> sources = new LinkedHashMap<>();
        nodes.forEach((name, node) -> sources.put(name, source(node, name)));
        return sources;
    }

    private WeightSource source(YamlNode node, String name) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().containsKey("file")
                    ? file(mapping, name)
                    : new WeightSource.Made(recipe(mapping, name));
        }
        if (node instanceof YamlNode.Scalar scalar && !(scalar.plain() && Decimals.isNumber(scalar.text()))) {
            if (scalar.text().isBlank() || scalar.inWords().equals("nothing")) {
                throw new LessonException(node.place(), name + " has no weights" + EXPECTED);
            }
            if (Tree.of(scalar) instanceof Tree.Leaf leaf && leaf.bare()) {
                throw new LessonException(node.place(), name + " is " + Decimals.quoted(scalar.text()) + EXPECTED);
            }
            RecipeKind.named(scalar.text()).ifPresent(kind -> refuseBareRecipe(kind, scalar, name));
            return new WeightSource.FromFile(RelativePath.checked(scalar), Optional.empty());
        }
        return new WeightSource.Inline(NumberReader.tensor(node, name));
    }

    private static void refuseBareRecipe(RecipeKind kind, YamlNode.Scalar node, String name) {
        throw new LessonException(
                node.place(),
                name
                        + " is the name of a recipe; write it in braces: {init: "
                        + kind.word()
                        + (kind.isRandom() ? ", seed: 1}." : "}."));
    }

    private static WeightSource file(YamlNode.Mapping mapping, String name) {
        for (String key : mapping.entries().keySet()) {
            if (!key.equals("file") && !key.equals("array")) {
                throw new LessonException(
                        mapping.places().get(key),
                        Decimals.quoted(key)
                                + " is not known for a weights file; "
                                + name
                                + " takes file and array."
                                + Spelling.suggestion(key, List.of("file", "array")));
            }
        }
        Optional<String> array =
                Optional.ofNullable(mapping.entries().get("array")).map(node -> text(node, "The array of " + name));
        YamlNode path = mapping.entries().get("file");
        text(path, "The file of " + name);
        return new WeightSource.FromFile(RelativePath.checked((YamlNode.Scalar) path), array);
    }

    private Recipe recipe(YamlNode.Mapping mapping, String name) {
        RecipeKind kind = kind(mapping, name);
        Map<String, Double> settings = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            String key = entry.getKey();
            if (!key.equals("init") && !key.equals("seed")) {
                String place = "setting '" + key + "' of " + name;
                settings.put(key, NumberReader.number(entry.getValue(), () -> place));
            }
        }
        long seed = seed(mapping, name).orElse(0L);
        if (kind.isRandom() && !mapping.entries().containsKey("seed")) {
            seed = 1;
            while (!seeds.add(seed)) {
                seed++;
            }
        }
        try {
            return new Recipe(kind, settings, seed);
        } catch (LessonException e) {
            throw e.at(mapping.place());
        }
    }

    private static RecipeKind kind(YamlNode.Mapping mapping, String name) {
        YamlNode init = mapping.entries().get("init");
        if (init == null) {
            throw new LessonException(
                    mapping.place(),
                    name + " has neither 'init' nor 'file'" + EXPECTED
                            + mapping.entries().keySet().stream()
                                    .map(key -> Spelling.suggestion(key, List.of("init", "file")))
                                    .filter(text -> !text.isEmpty())
                                    .findFirst()
                                    .orElse(""));
        }
        String word = text(init, "The recipe of " + name);
        return RecipeKind.named(word)
                .orElseThrow(() -> new LessonException(
                        init.place(),
                        "There is no recipe "
                                + Decimals.quoted(word)
                                + "; the recipes are "
                                + String.join(", ", RecipeKind.words())
                                + "."
                                + Spelling.suggestion(word, RecipeKind.words())));
    }

    private static Optional<Long> seed(YamlNode node, String name) {
        YamlNode seed =
                node instanceof YamlNode.Mapping mapping ? mapping.entries().get("seed") : null;
        if (seed == null) {
            return Optional.empty();
        }
        String text = seed instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new LessonException(
                    seed.place(),
                    "The seed of "
                            + name
                            + " is "
                            + (text.isEmpty() ? seed.inWords() : Decimals.quoted(text))
                            + ", expected a whole number such as 7.");
        }
    }

    private static String text(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw new LessonException(node.place(), what + " is " + node.inWords() + ", expected a name.");
    }
}
