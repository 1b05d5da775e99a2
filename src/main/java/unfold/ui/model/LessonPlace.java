package unfold.ui.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a lesson can be opened from: the program itself, or a file. Immutable.
 *
 * @param bundled the name of a lesson that comes with the program; null for a file
 * @param file the absolute path of a file; null for a bundled lesson
 */
public record LessonPlace(String bundled, Path file) {

    private static final String BUNDLED = "bundled ";
    private static final String FILE = "file ";

    static LessonPlace bundled(String name) {
        return new LessonPlace(name, null);
    }

    static LessonPlace file(Path path) {
        return new LessonPlace(null, path.toAbsolutePath().normalize());
    }

    /** The place that {@link #toString} wrote; empty for any other line. */
    static Optional<LessonPlace> read(String line) {
        try {
            if (line.startsWith(BUNDLED)) {
                return Optional.of(bundled(line.substring(BUNDLED.length())));
            }
            boolean absolute = line.startsWith(FILE)
                    && Path.of(line.substring(FILE.length())).isAbsolute();
            return absolute ? Optional.of(file(Path.of(line.substring(FILE.length())))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** One line: {@code bundled gru} or {@code file /home/ada/lesson.yaml}. */
    @Override
    public String toString() {
        return bundled != null ? BUNDLED + bundled : FILE + file;
    }
}
