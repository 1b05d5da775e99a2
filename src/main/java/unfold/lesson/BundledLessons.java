package unfold.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.matrix.NamedTensor;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.TextFile;
import unfold.lesson.yaml.YamlNode;
import unfold.lesson.yaml.YamlReader;

/**
 * The lessons that come with the program, in the order in which a library shows them. The list is
 * one small file; a lesson is read when it is asked for. Immutable.
 */
public final class BundledLessons {

    private static final String FOLDER = "lessons/";
    private static final String INDEX = "index.yaml";
    private static final String SUFFIX = ".yaml";

    private final ClassLoader place;
    private final List<Entry> all;

    /**
     * A lesson that can be read.
     *
     * @param name what {@link #read} calls it
     * @param title as in the lesson itself
     * @param group the heading it stands under
     */
    public record Entry(String name, String title, String group) {}

    /**
     * The lessons on a class path: folders or jars.
     *
     * @throws LessonException if there is no list of lessons there
     */
    BundledLessons(ClassLoader place) {
        this.place = place;
        this.all = entries(YamlReader.read(INDEX, file(INDEX).text()));
    }

    /** Read when they are asked for, and once. */
    private static final class OfProgram {

        private static final BundledLessons LESSONS = new BundledLessons(BundledLessons.class.getClassLoader());

        private OfProgram() {}
    }

    /** The lessons of this program. */
    public static BundledLessons ofProgram() {
        return OfProgram.LESSONS;
    }

    /** All lessons; those of one group stand together. */
    public List<Entry> all() {
        return all;
    }

    /** The headings, in order. */
    public List<String> groups() {
        return all.stream().map(Entry::group).distinct().toList();
    }

    /** The lessons of one group; none if there is no such group. */
    public List<Entry> in(String group) {
        return all.stream().filter(entry -> entry.group().equals(group)).toList();
    }

    /**
     * Reads a lesson; weights from files beside it are part of it then.
     *
     * @throws LessonException if there is none of that name
     */
    public Lesson read(String name) {
        List<String> names = all.stream().map(Entry::name).toList();
        if (!names.contains(name)) {
            throw new LessonException("There is no bundled lesson '" + name + "'." + Spelling.suggestion(name, names));
        }
        return withWeightsInside(LessonFile.read(file(name + SUFFIX).text(), name + SUFFIX));
    }

    /** A lesson out of a jar has no folder beside it, so what lies there comes with it. */
    private Lesson withWeightsInside(Lesson lesson) {
        Map<String, WeightSource> weights = new LinkedHashMap<>(lesson.weights());
        Map<String, List<NamedTensor>> files = new HashMap<>();
        weights.replaceAll((name, source) -> {
            if (!(source instanceof WeightSource.FromFile file)) {
                return source;
            }
            List<NamedTensor> found = files.computeIfAbsent(file.path(), path -> MatrixFile.read(file(path)));
            return new WeightSource.Inline(WeightFiles.chosen(lesson, name, file, found));
        });
        LessonNumbers old = lesson.numbers();
        return lesson.with(old.withWeights(weights));
    }

    private static List<Entry> entries(YamlNode.Mapping groups) {
        List<Entry> entries = new ArrayList<>();
        groups.entries().forEach((group, node) -> {
            if (!(node instanceof YamlNode.Mapping lessons)) {
                throw unexpected(node, "lessons with their titles");
            }
            lessons.entries().forEach((name, title) -> {
                if (!(title instanceof YamlNode.Scalar scalar)) {
                    throw unexpected(title, "the title of " + name);
                }
                entries.add(new Entry(name, scalar.text(), group));
            });
        });
        return List.copyOf(entries);
    }

    private static LessonException unexpected(YamlNode node, String expected) {
        return new LessonException(node.place(), "Here stands " + node.inWords() + ", expected " + expected + ".");
    }

    private TextFile file(String file) {
        try (InputStream stream = place.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new LessonException(Place.file(file), "The program has been packed without this file.");
            }
            return new TextFile(file, stream.readAllBytes());
        } catch (IOException e) {
            throw new LessonException(Place.file(file), "The file cannot be read from the program.");
        }
    }
}
