package unfold.lesson;

import java.util.List;
import unfold.lesson.problem.Place;
import unfold.lesson.yaml.YamlNode;

/** Finds where the text of the equations begins in the file. */
final class EquationsPlace {

    private EquationsPlace() {}

    /**
     * The place of the first character of the equations. For a text that YAML joins from several
     * lines only the line of its beginning is exact.
     */
    static Place of(YamlNode.Scalar equations, String file) {
        Place start = equations.place();
        return switch (equations.style()) {
            case PLAIN -> start;
            case QUOTED -> new Place(start.file(), start.line(), start.column() + 1);
            case LITERAL, FOLDED -> new Place(start.file(), start.line() + 1, indentation(equations, file) + 1);
        };
    }

    /** The spaces that YAML takes off each line: those in the file less those in the text. */
    private static int indentation(YamlNode.Scalar equations, String file) {
        List<String> lines = file.lines().skip(equations.place().line()).toList();
        return leadingSpaces(lines) - leadingSpaces(equations.text().lines().toList());
    }

    private static int leadingSpaces(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank()) {
                return line.length() - line.stripLeading().length();
            }
        }
        return 0;
    }
}
