package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.tensor.Tensor;

/** Makes vectors of tokens. What it makes belongs together: one reading of one lesson. */
final class Encoder {

    /** More numbers in one series are refused. */
    static final long MOST_NUMBERS = 2_000_000;

    private final Map<String, Source> sources;
    private final Vocabularies vocabularies;
    private final Object reading;

    /**
     * @param reading the same for all that is read together
     */
    Encoder(Map<String, Source> sources, Vocabularies vocabularies, Object reading) {
        this.reading = reading;
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    /** The series in vectors, with its tokens. */
    Series series(Source source) {
        return switch (source.kind()) {
            case CHARACTERS, WORDS -> text(source);
            case SKIP_GRAM -> {
                List<Integer> centres =
                        source.pairs().stream().map(pair -> pair[0]).toList();
                yield made(source, source, centres, table(source));
            }
            case CONTEXT -> {
                Source origin = vocabularies.origin(source);
                List<Integer> contexts =
                        origin.pairs().stream().map(pair -> pair[1]).toList();
                yield made(source, origin, contexts, Optional.empty());
            }
            case NEXT -> next(source);
            case CLASSES -> classes(source);
        };
    }

    private Optional<Table> table(Source source) {
        return source.table().or(() -> vocabularies.root(source).table());
    }

    /** A text whose next tokens are asked for ends where the last answer is known. */
    private Series text(Source source) {
        List<Source> asking = sources.values().stream()
                .filter(each -> each.kind() == Kind.NEXT && vocabularies.origin(each) == source)
                .toList();
        boolean whole = asking.stream().allMatch(each -> each.settings().has("end"));
        if (!whole && asking.stream().anyMatch(each -> each.settings().has("end"))) {
            Source without = asking.stream()
                    .filter(each -> !each.settings().has("end"))
                    .findFirst()
                    .orElseThrow();
            throw new LessonException(
                    without.settings().mapping().place(),
                    without.name() + " follows " + source.name() + " without an 'end', though another series has one;"
                            + " give both an end, or neither.");
        }
        int length = source.tokens().size() - (whole ? 0 : 1);
        List<Integer> positions = IntStream.range(0, length).boxed().toList();
        return made(source, source, positions, table(source));
    }

    private Series next(Source source) {
        Source origin = vocabularies.origin(source);
        Optional<String> end = source.settings().optional("end");
        int length = origin.tokens().size();
        if (length < 2 && end.isEmpty()) {
            throw new LessonException(
                    source.settings().place("next"),
                    origin.name() + " has a single token, and nothing follows it; write a longer text, or give "
                            + source.name() + " an end, such as end: <eos>.");
        }
        List<Integer> positions = IntStream.range(1, length).boxed().toList();
        if (end.isEmpty()) {
            return made(source, origin, positions, Optional.empty());
        }
        List<String> tokens = new ArrayList<>(origin.tokens());
        tokens.add(end.get());
        Source longer = origin.with(tokens);
        List<Integer> all = new ArrayList<>(positions);
        all.add(length);
        return made(source, longer, all, Optional.empty());
    }

    private Series classes(Source source) {
        Vocabulary classes = vocabularies.of(source);
        if (!source.settings().has("values")) {
            throw new LessonException(
                    source.settings().mapping().place(),
                    source.name() + " has classes but no values; add the class of every time step, such as values: ["
                            + classes.symbols().get(0) + "].");
        }
        List<String> values = source.settings().list("values");
        refuseTooMany(source, values.size(), classes.size());
        for (int i = 0; i < values.size(); i++) {
            if (!classes.has(values.get(i))) {
                throw new LessonException(
                        source.settings().place("values"),
                        Decimals.quoted(values.get(i)) + ", value " + (i + 1) + " of " + source.name()
                                + ", is not one of the classes " + classes.inWords() + "."
                                + Spelling.suggestion(values.get(i), classes.symbols()));
            }
        }
        List<Tensor> steps = values.stream().map(classes::oneHot).toList();
        return series(source, steps, new Series.Symbols(values, classes.symbols(), Optional.empty()));
    }

    private Series made(Source source, Source text, List<Integer> positions, Optional<Table> rows) {
        Vocabulary vocabulary = vocabularies.of(source);
        int width =
                rows.map(table -> table.row(vocabulary.symbols().get(0)).size()).orElse(vocabulary.size());
        refuseTooMany(source, positions.size(), width);
        Optional<String> unknown =
                text.unknown().or(() -> vocabularies.root(source).unknown());
        List<Tensor> steps = positions.stream()
                .map(at -> text.vector(at, vocabulary, rows, unknown))
                .toList();
        List<String> tokens = positions.stream().map(text.tokens()::get).toList();
        Function<String, Tensor> vector =
                symbol -> rows.map(table -> table.row(symbol)).orElseGet(() -> vocabulary.oneHot(symbol));
        Optional<Tensor> padding = source.settings().optional("padding").map(vector);
        List<String> units = rows.isPresent() ? List.of() : vocabulary.symbols();
        return series(source, steps, new Series.Symbols(tokens, units, padding));
    }

    private Series series(Source source, List<Tensor> steps, Series.Symbols symbols) {
        Excerpt excerpt = Excerpt.of(source.settings(), steps.size());
        refuseTooMany(
                source,
                excerpt.steps().size(),
                steps.isEmpty() ? 0 : steps.get(0).size());
        return new Series(steps, source.writing(), symbols, new Series.Bond(vocabularies.partners(source), reading))
                .with(excerpt);
    }

    private static void refuseTooMany(Source source, int steps, int width) {
        if ((long) steps * width > MOST_NUMBERS) {
            throw new LessonException(
                    source.settings().mapping().place(),
                    source.name() + " would have " + steps + " time steps of " + width
                            + " numbers each, more than " + MOST_NUMBERS
                            + " in all; shorten the text or the vocabulary.");
        }
    }
}
