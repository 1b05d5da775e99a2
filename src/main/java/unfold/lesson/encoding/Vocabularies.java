package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.YamlNode;

/**
 * Who shares whose vocabulary, and what is in it: a given list, the words of a table, or the symbols
 * of all texts that share it, in the order of their first occurrence.
 */
final class Vocabularies {

    private final Map<String, Source> sources;
    private final List<String> allNames;
    private final List<Vocabularies> batch;
    private final Map<String, Vocabulary> made;

    private Vocabularies(
            Map<String, Source> sources,
            List<String> allNames,
            List<Vocabularies> batch,
            Map<String, Vocabulary> made) {
        this.sources = sources;
        this.allNames = allNames;
        this.batch = batch;
        this.made = made;
    }

    /**
     * Those of every sequence of a batch, which have the same symbols.
     *
     * @param sequences the series that are not written as numbers; all sequences have the same ones
     * @param allNames the names of all series
     */
    static List<Vocabularies> of(List<Map<String, Source>> sequences, List<String> allNames) {
        List<Vocabularies> batch = new ArrayList<>();
        Map<String, Vocabulary> made = new HashMap<>();
        sequences.forEach(sources -> batch.add(new Vocabularies(sources, allNames, batch, made)));
        return batch;
    }

    /** The series that a derived series is made from. */
    Source origin(Source source) {
        String key = source.kind().word();
        String name = source.settings().text(key);
        Source found = named(source, key, name);
        boolean fits = source.kind() == Kind.CONTEXT
                ? found.kind() == Kind.SKIP_GRAM
                : found.kind() == Kind.CHARACTERS || found.kind() == Kind.WORDS;
        if (!fits) {
            throw new LessonException(
                    source.settings().place(key),
                    source.name() + " is the " + key + " of " + name + ", which is written as "
                            + found.kind().word() + "; " + key + " needs a series of "
                            + (source.kind() == Kind.CONTEXT ? "skip_gram." : "characters or words."));
        }
        return found;
    }

    private Source named(Source source, String key, String name) {
        Source found = sources.get(name);
        if (found != null && found != source) {
            return found;
        }
        String why = found == source
                ? "which is itself"
                : allNames.contains(name) ? "which is written as numbers" : "which is not there";
        throw new LessonException(
                source.settings().place(key),
                "'" + key + "' of " + source.name() + " refers to the series " + Decimals.quoted(name) + ", " + why
                        + "; name a series that is written as text."
                        + (allNames.contains(name) ? "" : Spelling.suggestion(name, allNames)));
    }

    /** The series whose vocabulary a series shares; itself if it has its own. */
    Source root(Source source) {
        Source at = source;
        Set<String> passed = new LinkedHashSet<>();
        while (true) {
            if (!passed.add(at.name())) {
                throw new LessonException(
                        at.settings().place("vocabulary"),
                        "The series " + String.join(", ", passed)
                                + " take their vocabulary from each other in a circle; give one of them a list.");
            }
            Optional<Source> next = lender(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
    }

    private Optional<Source> lender(Source source) {
        if (source.kind().isDerived()) {
            return Optional.of(origin(source));
        }
        Settings settings = source.settings();
        if (!(settings.has("vocabulary") && settings.node("vocabulary") instanceof YamlNode.Scalar)) {
            return Optional.empty();
        }
        String name = settings.text("vocabulary");
        boolean alphabet = source.kind() == Kind.CHARACTERS && !sources.containsKey(name);
        return alphabet ? Optional.empty() : Optional.of(named(source, "vocabulary", name));
    }

    /** The names of all series that share the vocabulary of a series. */
    Set<String> partners(Source source) {
        Source root = root(source);
        return sources.values().stream()
                .filter(each -> root(each) == root)
                .map(Source::name)
                .collect(Collectors.toSet());
    }

    /** The vocabulary of a series. */
    Vocabulary of(Source source) {
        Source root = root(source);
        Vocabulary known = made.get(root.name());
        if (known == null) {
            known = make(root);
            made.put(root.name(), known);
        }
        return known;
    }

    private Vocabulary make(Source root) {
        List<Source> sharing = sharing(root);
        Vocabulary vocabulary;
        if (root.kind() == Kind.CLASSES) {
            vocabulary = given(root, "classes", root.settings().list("classes"));
        } else if (root.table().isPresent()) {
            vocabulary = new Vocabulary(root.table().get().words());
        } else if (root.settings().has("vocabulary")) {
            vocabulary = given(root, "vocabulary", listed(root));
        } else {
            vocabulary = Vocabulary.over(special(sharing, "padding", "unknown"), texts(root.name(), sharing));
        }
        if (vocabulary.size() > Vocabulary.LARGEST) {
            throw new LessonException(
                    root.settings().mapping().place(),
                    "The vocabulary of " + root.name() + " has " + vocabulary.size() + " symbols; at most "
                            + Vocabulary.LARGEST + " are allowed.");
        }
        for (Source each : sharing) {
            refuseStrangers(each, vocabulary);
        }
        return vocabulary;
    }

    /**
     * Sequence by sequence the text of the root first, then the others in the order of the lesson; symbols of
     * the end last.
     */
    private List<List<String>> texts(String name, List<Source> sharing) {
        List<List<String>> texts = new ArrayList<>();
        for (Vocabularies each : batch) {
            Source root = each.sources.get(name);
            texts.add(root.tokens());
            each.sharing(root).forEach(source -> texts.add(source.tokens()));
        }
        texts.add(special(sharing, "end"));
        return texts;
    }

    private List<Source> sharing(Source root) {
        return sources.values().stream().filter(each -> root(each) == root).toList();
    }

    private static List<String> special(List<Source> sharing, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> sharing.stream().flatMap(each -> each.settings().optional(key).stream()))
                .toList();
    }

    /** An alphabet may be written as one text. */
    private static List<String> listed(Source root) {
        boolean alphabet = root.settings().node("vocabulary") instanceof YamlNode.Scalar;
        List<String> listed = root.settings().list("vocabulary");
        return alphabet ? Tokens.characters(listed.get(0)) : listed;
    }

    private static Vocabulary given(Source root, String key, List<String> symbols) {
        Set<String> seen = new LinkedHashSet<>();
        for (String symbol : symbols) {
            if (!seen.add(symbol)) {
                throw new LessonException(
                        root.settings().place(key),
                        Decimals.quoted(Tokens.shown(symbol)) + " stands twice under " + key + " of " + root.name()
                                + "; each symbol has one place.");
            }
        }
        return new Vocabulary(symbols);
    }

    private static void refuseStrangers(Source source, Vocabulary vocabulary) {
        for (String key : List.of("unknown", "padding", "end")) {
            source.settings()
                    .optional(key)
                    .filter(symbol -> !vocabulary.has(symbol))
                    .ifPresent(symbol -> {
                        throw new LessonException(
                                source.settings().place(key),
                                "The symbol " + Decimals.quoted(symbol) + " for '" + key + "' of " + source.name()
                                        + " is not in the vocabulary: " + vocabulary.inWords() + "; add it there.");
                    });
        }
    }
}
