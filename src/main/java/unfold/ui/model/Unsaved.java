package unfold.ui.model;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.problem.LessonException;

/**
 * Work that is in no file of the reader's yet. As text it is a lesson that can be opened as it is; what else there
 * is to know stands in comments above it.
 *
 * @param lesson the open lesson
 * @param file where it came from and would be saved; empty for one that came with the program
 * @param action what was done to it last, if it was changed
 * @param at when
 * @param equations what stands in the editor and was not applied
 */
record Unsaved(Lesson lesson, Optional<Path> file, Optional<String> action, Instant at, Optional<String> equations) {

    private static final String MARK = "#unfold-";
    private static final String AT = "changed";
    private static final String FILE = "file";
    private static final String ACTION = "action";
    private static final String EQUATIONS = "equations";

    /** The text of a file that {@link #read} reads. */
    String text() {
        StringBuilder text =
                new StringBuilder("# Unfold keeps unsaved work here. The file is a lesson: it can be opened.\n");
        line(text, AT, at.toString());
        // The next start may be in another folder.
        file.ifPresent(path -> line(text, FILE, path.toAbsolutePath().toString()));
        action.ifPresent(done -> line(text, ACTION, done));
        equations.ifPresent(written -> line(text, EQUATIONS, written));
        return text.append(LessonFile.text(lesson)).toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws LessonException if it is damaged
     */
    static Unsaved read(String text, String name) {
        Map<String, String> known = new LinkedHashMap<>();
        try {
            text.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(": ");
                if (line.startsWith(MARK) && colon > 0) {
                    known.put(
                            line.substring(MARK.length(), colon),
                            line.substring(colon + 2).translateEscapes());
                }
            });
            Optional<Path> file = Optional.ofNullable(known.get(FILE)).map(Path::of);
            Lesson lesson = file.isPresent() ? LessonFile.read(text, file.get()) : LessonFile.read(text, name);
            return new Unsaved(
                    lesson,
                    file,
                    Optional.ofNullable(known.get(ACTION)),
                    Instant.parse(known.getOrDefault(AT, "")),
                    Optional.ofNullable(known.get(EQUATIONS)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LessonException(name + ": The lines above the lesson are damaged.");
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(MARK).append(key).append(": ");
        value.chars().forEach(c -> {
            if (c == '\\') {
                text.append("\\\\");
            } else if (c < ' ' || c == 0x7F) {
                text.append(String.format("\\%03o", c));
            } else {
                text.append((char) c);
            }
        });
        text.append('\n');
    }
}
