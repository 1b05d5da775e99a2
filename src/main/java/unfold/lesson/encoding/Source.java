package unfold.lesson.encoding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Tensor;

/**
 * One series as the lesson describes it, its text cut into tokens.
 *
 * @param settings what stands in the lesson
 * @param kind how it is written
 * @param tokens of its text; empty if it is made from another series
 * @param table its embedding, if it has one of its own
 * @param written what stands in the lesson
 */
record Source(Settings settings, Kind kind, List<String> tokens, Optional<Table> table, YamlNode.Mapping written) {

    /** Longer texts are refused. */
    static final int LONGEST = 10_000;

    static Source of(Settings settings, Optional<Path> folder) {
        Kind kind = settings.kind();
        List<String> tokens = kind.isText() ? tokens(settings, kind) : List.of();
        Optional<Table> table =
                settings.has("embedding") ? Optional.of(Table.read(settings, folder)) : Optional.empty();
        if (table.isPresent() && settings.has("vocabulary")) {
            throw new LessonException(
                    settings.mapping().places().get("vocabulary"),
                    settings.name() + " has both a vocabulary and an embedding; the words of the embedding are the"
                            + " vocabulary, so remove 'vocabulary'.");
        }
        return new Source(settings, kind, tokens, table, settings.mapping());
    }

    /**
     * The series of a later sequence of the batch.
     *
     * @param first that of the first sequence
     * @param settings those that it has from the first one included
     * @param written what stands in the lesson
     */
    static Source like(Source first, Settings settings, YamlNode.Mapping written) {
        Kind kind = settings.kind();
        List<String> tokens = kind.isText() ? tokens(settings, kind) : List.of();
        return new Source(settings, kind, tokens, first.table, written);
    }

    /** The same with other tokens. */
    Source with(List<String> others) {
        return new Source(settings, kind, others, table, written);
    }

    private static List<String> tokens(Settings settings, Kind kind) {
        String word = kind.word();
        List<String> tokens = Tokens.of(settings.text(word), kind, settings.isTrue("lower"));
        int least = kind == Kind.SKIP_GRAM ? 2 : 1;
        if (tokens.size() < least) {
            throw new LessonException(
                    settings.place(word),
                    "The text of " + settings.name() + " has "
                            + (tokens.isEmpty() ? "no words" : "one word, which has no neighbour") + "; write at least "
                            + (least == 1 ? "one." : "two."));
        }
        if (tokens.size() > LONGEST) {
            throw new LessonException(
                    settings.place(word),
                    "The text of " + settings.name() + " has " + tokens.size() + " " + noun(kind)
                            + "; a lesson shows at most " + LONGEST + ".");
        }
        return tokens;
    }

    static String noun(Kind kind) {
        return kind == Kind.CHARACTERS ? "characters" : "words";
    }

    String name() {
        return settings.name();
    }

    /** The symbol for tokens outside the vocabulary, if there is one. */
    Optional<String> unknown() {
        return settings.optional("unknown");
    }

    /** The token and the vector of every position, the unknown ones by their symbol. */
    Tensor vector(int position, Vocabulary vocabulary, Optional<Table> rows, Optional<String> unknown) {
        String token = tokens.get(position);
        String known = vocabulary.has(token)
                ? token
                : unknown.orElseThrow(() -> new LessonException(
                        settings.place(kind.word()),
                        Decimals.quoted(Tokens.shown(token)) + ", " + (kind == Kind.CHARACTERS ? "character " : "word ")
                                + (position + 1) + " of " + name() + ", is not in the vocabulary: "
                                + vocabulary.inWords() + "." + near(token, vocabulary)
                                + " Add it, or name the symbol that stands for all others with unknown: <unk>."));
        return rows.map(table -> table.row(known)).orElseGet(() -> vocabulary.oneHot(known));
    }

    private static String near(String token, Vocabulary vocabulary) {
        List<String> near = Near.to(token, vocabulary.symbols());
        return near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".";
    }

    /** What stands in the lesson, and the same with the table written out. */
    Series.Writing writing() {
        Tree tree = Tree.of(written);
        if (table.isEmpty()) {
            return new Series.Writing(tree, tree);
        }
        Map<String, Tree> entries = new LinkedHashMap<>(((Tree.Entries) tree).entries());
        entries.computeIfPresent(
                "embedding",
                (key, value) -> value instanceof Tree.Leaf ? table.get().tree() : value);
        return new Series.Writing(tree, new Tree.Entries(entries));
    }

    /** Pairs of positions: every word with each of its neighbours, as (centre, context). */
    List<int[]> pairs() {
        int window = settings.window();
        List<int[]> pairs = new ArrayList<>();
        for (int centre = 0; centre < tokens.size(); centre++) {
            int last = Math.min(tokens.size() - 1, centre + window);
            for (int context = Math.max(0, centre - window); context <= last; context++) {
                if (context != centre) {
                    pairs.add(new int[] {centre, context});
                }
            }
        }
        return pairs;
    }
}
