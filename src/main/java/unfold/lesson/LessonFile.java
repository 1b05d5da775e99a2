package unfold.lesson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.AtomicFile;
import unfold.lesson.text.TextFile;
import unfold.lesson.yaml.YamlWriter;

/** Reads and writes lesson files. What was written reads as an equal lesson. */
public final class LessonFile {

    /** Larger files are refused. */
    public static final long MOST_BYTES = 16L << 20;

    private LessonFile() {}

    /**
     * Reads a lesson; the weights files that it names are not opened yet.
     *
     * @throws LessonException if the file is missing, unreadable or no lesson
     */
    public static Lesson read(Path path) {
        TextFile file = TextFile.read(path, MOST_BYTES);
        return new LessonReader(file.name(), Optional.of(path), file.text()).lesson();
    }

    /**
     * Reads a lesson from text.
     *
     * @param name what messages call it, such as a file's name
     * @throws LessonException if the text is no lesson
     */
    public static Lesson read(String text, String name) {
        if (text.isEmpty()) {
            throw new LessonException(Place.file(name), "The file is empty.");
        }
        return new LessonReader(name, Optional.empty(), text).lesson();
    }

    /** The text of a lesson file, ending with a line break. */
    public static String text(Lesson lesson) {
        return YamlWriter.write(LessonTree.of(lesson));
    }

    /**
     * Writes a lesson so that there is always the whole old or the whole new file. Weights that
     * come from files are written into the lesson when it goes into another folder than its own,
     * where their names would mean nothing.
     *
     * @throws LessonException if the file cannot be written, or a weights file cannot be read
     */
    public static void write(Lesson lesson, Path path) {
        Optional<Path> home = lesson.origin().folder().map(Path::normalize);
        Path folder = path.toAbsolutePath().normalize().getParent();
        boolean moved = home.isPresent() && !home.get().equals(folder);
        AtomicFile.write(path, text(moved ? withWeightsInside(lesson) : lesson));
    }

    private static Lesson withWeightsInside(Lesson lesson) {
        Map<String, WeightSource> weights = new LinkedHashMap<>(lesson.weights());
        weights.replaceAll((name, source) -> source instanceof WeightSource.FromFile file
                ? new WeightSource.Inline(WeightFiles.besideLesson(lesson, name, file))
                : source);
        Quantities old = lesson.quantities();
        return lesson.with(new Quantities(old.sizes(), weights, old.initial(), old.data()));
    }
}
