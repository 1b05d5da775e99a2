package unfold.lesson.encoding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import unfold.lesson.problem.LessonException;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Tensor;

/**
 * Reads the series of a lesson, be they written as numbers, as text or as classes. The sequences of a
 * batch share their vocabularies.
 */
public final class DataReader {

    private final Optional<Path> folder;
    private final BiFunction<YamlNode, String, List<Tensor>> numbers;

    /**
     * @param folder where the lesson lies, if anywhere
     * @param numbers reads a series that is written as numbers; its second argument is the name
     */
    public DataReader(Optional<Path> folder, BiFunction<YamlNode, String, List<Tensor>> numbers) {
        this.folder = folder;
        this.numbers = numbers;
    }

    /**
     * One tensor per time step for every name, in the order of the lesson, sequence by sequence; {@link
     * Series} are those that are not written as numbers.
     *
     * @param sequences at least one
     * @throws LessonException if a description is incomplete or contradicts itself or another one
     */
    public List<Map<String, List<Tensor>>> read(List<YamlNode.Mapping> sequences) {
        Inheritance inheritance = new Inheritance(sequences.get(0));
        List<Map<String, YamlNode>> nodes = new ArrayList<>();
        List<Map<String, Source>> sources = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            YamlNode.Mapping sequence = sequences.get(i);
            int at = i;
            inSequence(
                    i, sequences.size(), () -> nodes.add(at == 0 ? sequence.entries() : inheritance.series(sequence)));
            inSequence(
                    i,
                    sequences.size(),
                    () -> sources.add(
                            at == 0 ? first(nodes.get(0)) : later(nodes.get(at), inheritance, sources.get(0))));
        }
        List<String> names = List.copyOf(nodes.get(0).keySet());
        List<Vocabularies> vocabularies = Vocabularies.of(sources, names);
        Object reading = new Object();
        List<Map<String, List<Tensor>>> all = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < sequences.size(); i++) {
            Encoder encoder = new Encoder(sources.get(i), vocabularies.get(i), reading);
            int at = i;
            Map<String, List<Tensor>> series =
                    inSequence(i, sequences.size(), () -> series(nodes.get(at), sources.get(at), encoder));
            size += series.values().stream().mapToLong(DataReader::size).sum();
            refuseTooMany(size, sequences, i);
            all.add(series);
        }
        return all;
    }

    private Map<String, Source> first(Map<String, YamlNode> nodes) {
        Map<String, Source> sources = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (node instanceof YamlNode.Mapping mapping) {
                sources.put(name, Source.of(new Settings(name, mapping), folder));
            }
        });
        return sources;
    }

    private static Map<String, Source> later(
            Map<String, YamlNode> nodes, Inheritance inheritance, Map<String, Source> first) {
        Map<String, Source> sources = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (node instanceof YamlNode.Mapping own) {
                Settings settings = new Settings(name, inheritance.whole(name, own));
                sources.put(name, Source.like(first.get(name), settings, own));
            } else if (first.containsKey(name)) {
                String kind = first.get(name).kind().word();
                throw new LessonException(
                        node.place(),
                        name + " is " + node.inWords() + ", but written as " + kind
                                + " in sequence 1; write it so in every sequence.");
            }
        });
        return sources;
    }

    private Map<String, List<Tensor>> series(
            Map<String, YamlNode> nodes, Map<String, Source> sources, Encoder encoder) {
        Map<String, List<Tensor>> all = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            Source source = sources.get(name);
            all.put(name, source == null ? numbers.apply(node, name) : encoder.series(source));
        });
        return all;
    }

    private static long size(List<Tensor> series) {
        return (long) series.size() * series.get(0).size();
    }

    private static void refuseTooMany(long size, List<YamlNode.Mapping> sequences, int at) {
        if (at > 0 && size > 2 * Encoder.MOST_NUMBERS) {
            throw new LessonException(
                    sequences.get(at).place(),
                    "The first " + (at + 1) + " sequences have " + size + " numbers, more than "
                            + 2 * Encoder.MOST_NUMBERS + " in all; write fewer or shorter ones.");
        }
    }

    /** In a batch a problem names the sequence. */
    private static <T> T inSequence(int index, int count, Supplier<T> work) {
        try {
            return work.get();
        } catch (LessonException e) {
            if (count == 1) {
                throw e;
            }
            throw new LessonException(e.place().orElse(null), "Sequence " + (index + 1) + ": " + e.problem());
        }
    }
}
