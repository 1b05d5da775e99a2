package unfold.lesson.matrix;

import java.util.List;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/**
 * One matrix as it stands in a text file.
 *
 * @param file the file's name
 * @param name what the file calls it; null for nothing
 * @param nameLine where the name stands, from 1; 0 for nowhere
 * @param rows its lines without comments, none blank
 * @param lines the number of each of these, from 1
 */
record TextBlock(String file, String name, int nameLine, List<String> rows, List<Integer> lines) {

    /** A bracket, or a name with a bracket behind it; nothing else may stand before. */
    private static final Pattern BRACKET = Pattern.compile("\\s*(?:\\[|[\\p{L}_][\\w.]*\\s*\\(\\s*(?:\\[|$))");

    TextBlock {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** Whether it is written in LaTeX. */
    boolean isLatex() {
        return rows.stream().anyMatch(TextBlock::beginsLatex);
    }

    /** Whether it is written in the brackets of MATLAB or Python. */
    boolean isBracketed() {
        return !isLatex() && beginsBrackets(rows.get(0));
    }

    static boolean beginsLatex(String row) {
        return row.contains("\\begin{") || row.stripLeading().startsWith("\\left");
    }

    static boolean beginsBrackets(String row) {
        return BRACKET.matcher(row).lookingAt();
    }

    /** All lines as one text, with line breaks between them. */
    String text() {
        return String.join("\n", rows);
    }

    /** The line that a place of {@link #text} lies in. */
    Place placeAt(int index) {
        String text = text();
        int row = (int) text.substring(0, Math.min(index, text.length())).chars().filter(c -> c == '\n').count();
        return new Place(file, lines.get(row), 0);
    }

    Place place() {
        return new Place(file, lines.get(0), 0);
    }

    LessonException problemAt(int index, String what) {
        return new LessonException(placeAt(index), what);
    }
}
