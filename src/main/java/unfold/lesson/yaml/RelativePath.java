package unfold.lesson.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;

/** Paths that a lesson may name: relative to its folder, and never out of it. */
public final class RelativePath {

    private RelativePath() {}

    /**
     * The path that stands in a lesson.
     *
     * @throws LessonException if it is absolute, leads out of the folder, or is no path
     */
    public static String checked(YamlNode.Scalar node) {
        String text = node.text();
        Place place = node.place();
        if (text.indexOf('\\') >= 0) {
            throw new LessonException(
                    place, Decimals.quoted(text) + " has a backslash; write / between folders, on every system.");
        }
        if (text.startsWith("/") || text.startsWith("~") || text.matches("[A-Za-z]:.*")) {
            throw new LessonException(
                    place,
                    Decimals.quoted(text)
                            + " is an absolute path; put the file beside the lesson and write its"
                            + " name alone.");
        }
        Path path;
        try {
            path = Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new LessonException(place, Decimals.quoted(text) + " cannot be a file's name.");
        }
        if (path.startsWith("..") || path.toString().isEmpty()) {
            throw new LessonException(
                    place,
                    Decimals.quoted(text)
                            + " leads out of the lesson's folder; put the file beside the lesson"
                            + " and write its name alone.");
        }
        return text;
    }
}
