package unfold.lesson.encoding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Tensor;

/** Reads the series of a lesson, be they written as numbers, as text or as classes. */
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
     * One tensor per time step for every name, in the order of the lesson; {@link Series} are those
     * that are not written as numbers.
     *
     * @throws unfold.lesson.problem.LessonException if a description is incomplete or contradicts
     *     itself or another one
     */
    public Map<String, List<Tensor>> read(YamlNode.Mapping data) {
        Map<String, Source> sources = new LinkedHashMap<>();
        data.entries().forEach((name, node) -> {
            if (node instanceof YamlNode.Mapping mapping) {
                sources.put(name, Source.of(new Settings(name, mapping), folder));
            }
        });
        Vocabularies vocabularies =
                new Vocabularies(sources, new ArrayList<>(data.entries().keySet()));
        Encoder encoder = new Encoder(sources, vocabularies);
        Map<String, List<Tensor>> all = new LinkedHashMap<>();
        data.entries().forEach((name, node) -> {
            Source source = sources.get(name);
            all.put(name, source == null ? numbers.apply(node, name) : encoder.series(source));
        });
        return all;
    }
}
