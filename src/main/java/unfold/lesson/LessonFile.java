package unfold.lesson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.AtomicFile;
import unfold.lesson.text.TextFile;
import unfold.lesson.yaml.YamlWriter;

/** Reads and writes lesson files. What was written reads as an equal lesson. */
public final class LessonFile {

    /** Larger files are refused. */
    public static final long MOST_BYTES = 8L << 20;

    /** What a lesson has, and a file of weights has not: one of these begins a line. */
    private static final Pattern OF_A_LESSON =
            Pattern.compile("(?m)^(?:\\uFEFF)?(['\"]?)(?:title|equations|data)\\1\\s*:");

    private LessonFile() {}

    /** Whether a file has the ending of a lesson. */
    public static boolean isNamedLikeOne(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whether a file is a lesson by its ending, and not one of names with numbers only. */
    public static boolean isLesson(Path path) {
        return isNamedLikeOne(path) && !isWeights(path);
    }

    /** What cannot be read is told of as a lesson. */
    private static boolean isWeights(Path path) {
        try {
            return !OF_A_LESSON.matcher(TextFile.read(path, MOST_BYTES).text()).find();
        } catch (LessonException e) {
            return false;
        }
    }

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
            throw new LessonException(Place.file(name), "The file is empty; save it again with its content.");
        }
        return new LessonReader(name, Optional.empty(), text).lesson();
    }

    /**
     * Reads a lesson from text that is to be understood as if it stood in this file, which need not exist.
     *
     * @throws LessonException if the text is no lesson
     */
    public static Lesson read(String text, Path path) {
        return new LessonReader(path.getFileName().toString(), Optional.of(path), text).lesson();
    }

    /** The text of a lesson file, ending with a line break. */
    public static String text(Lesson lesson) {
        return YamlWriter.write(LessonTree.of(lesson));
    }

    /**
     * Writes a lesson so that there is always the whole old or the whole new file. Weights and
     * embeddings that come from files are written into the lesson when it goes into another folder than its own,
     * where their names would mean nothing.
     *
     * @throws LessonException if the file cannot be written, would not open again, or a weights file
     *     cannot be read; what was there stays as it was
     */
    public static void write(Lesson lesson, Path path) {
        AtomicFile.write(path, checked(isMoved(lesson, path) ? withFilesInside(lesson) : lesson, path));
    }

    /** Whether a lesson that is written there leaves the files beside it behind. */
    static boolean isMoved(Lesson lesson, Path path) {
        Optional<Path> home = lesson.origin().folder().map(Path::normalize);
        return home.isPresent()
                && !home.get().equals(path.toAbsolutePath().normalize().getParent());
    }

    /**
     * The text of a lesson that opens again from this file.
     *
     * @throws LessonException if it would not
     */
    static String checked(Lesson lesson, Path path) {
        String text = text(lesson);
        refuseUnreadable(lesson, text, path);
        return text;
    }

    /** Better no file than one that does not open again: too large, or with a path that is not allowed. */
    private static void refuseUnreadable(Lesson lesson, String text, Path path) {
        String reason = "It is larger than " + (MOST_BYTES >> 20) + " MiB; keep large matrices in files of their own.";
        if (text.length() <= MOST_BYTES) {
            try {
                String name = path.getFileName().toString();
                if (new LessonReader(name, Optional.of(path), text).lesson().equals(lesson)) {
                    return;
                }
                reason = "Its values do not survive being written.";
            } catch (LessonException e) {
                reason = e.getMessage();
            }
        }
        throw new LessonException(
                Place.file(path.toString()),
                "This lesson would not open again once it is saved, so it was not. " + reason);
    }

    private static Lesson withFilesInside(Lesson lesson) {
        Map<String, WeightSource> weights = new LinkedHashMap<>(lesson.weights());
        weights.replaceAll((name, source) -> source instanceof WeightSource.FromFile file
                ? new WeightSource.Inline(WeightFiles.besideLesson(lesson, name, file))
                : source);
        LessonNumbers old = lesson.numbers();
        return lesson.with(old.withWeights(weights).withTablesInside());
    }
}
