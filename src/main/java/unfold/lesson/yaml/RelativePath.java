package unfold.lesson.yaml;

import java.io.IOException;
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
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
            throw new LessonException(
                    place,
                    Decimals.quoted(text)
                            + " is an address, and nothing is fetched from anywhere; put the file beside the lesson and"
                            + " write its name alone.");
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

    /**
     * Where a checked path leads from the folder of its lesson.
     *
     * @param place where it stands in the lesson
     * @throws LessonException if a symbolic link on the way leads out of the folder
     */
    public static Path under(Path folder, String checked, Place place) {
        Path file = folder.resolve(checked);
        try {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return file;
            }
        } catch (IOException e) {
            // Whoever reads it says what is wrong.
            return file;
        }
        throw new LessonException(
                place,
                Decimals.quoted(checked)
                        + " is a link that leads out of the lesson's folder; put a copy of the file itself beside the"
                        + " lesson.");
    }
}
