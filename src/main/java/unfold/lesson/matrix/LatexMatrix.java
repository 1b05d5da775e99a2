package unfold.lesson.matrix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Tensor;

/**
 * A matrix in LaTeX: {@code \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}}, in any of the environments
 * of amsmath or in {@code array}. Decimals have a point or a comma. Always a matrix.
 */
final class LatexMatrix {

    private static final Pattern BEGIN =
            Pattern.compile("\\\\begin\\{((?:[bBpvV]|small|bsmall|psmall)?matrix\\*?|array)\\}\\s*(?:\\[[^\\]]*\\])?");

    private static final Pattern COLUMNS = Pattern.compile("\\s*\\{[clr|@.\\s]*\\}");

    /** A power of ten behind a number, which is part of it. */
    private static final Pattern POWER =
            Pattern.compile("\\s*\\\\(?:cdot|times)\\s*10\\s*\\^\\s*\\{?\\s*([-+]?\\d+)\\s*}?");

    /** Space and lines, which say nothing about numbers. */
    private static final Pattern DECORATION = Pattern.compile("\\\\hline|\\\\[,;:! ]|\\\\q?quad|~|[{}$]");

    private LatexMatrix() {}

    /**
     * The matrix.
     *
     * @throws LessonException if the environment is no matrix, not closed, or holds anything but numbers
     */
    static Tensor read(TextBlock block) {
        String text = block.text();
        Matcher begin = BEGIN.matcher(text);
        if (!begin.find()) {
            throw block.problemAt(
                    0,
                    "The environment is none of a matrix, expected \\begin{bmatrix}, pmatrix, matrix or" + " array.");
        }
        int start = begin.end();
        if (begin.group(1).equals("array")) {
            Matcher columns = COLUMNS.matcher(text).region(start, text.length());
            start = columns.lookingAt() ? columns.end() : start;
        }
        int end = text.indexOf("\\end{" + begin.group(1) + "}", start);
        if (end < 0) {
            throw block.problemAt(
                    text.length(),
                    "\\begin{" + begin.group(1) + "} is not closed; write \\end{" + begin.group(1)
                            + "} after the last row.");
        }
        refuseNumbers(block, 0, begin.start());
        refuseNumbers(block, end + begin.group(1).length() + 6, text.length());
        MatrixRows rows = new MatrixRows(block.name());
        int at = start;
        while (at < end) {
            int stop = text.indexOf("\\\\", at);
            stop = stop < 0 || stop > end ? end : stop;
            row(block, rows, text.substring(at, stop), at);
            at = afterBreak(text, stop, end);
        }
        return rows.tensor(block.place());
    }

    private static void row(TextBlock block, MatrixRows rows, String row, int from) {
        if (DECORATION.matcher(row).replaceAll("").isBlank()) {
            return;
        }
        int inRow = from + row.length() - row.stripLeading().length();
        try {
            for (String cell : row.split("&", -1)) {
                rows.add(Decimals.read(number(cell), rows::nextEntry));
            }
            rows.endRow(null);
        } catch (LessonException e) {
            throw e.at(block.placeAt(inRow));
        }
    }

    private static String number(String cell) {
        String power = POWER.matcher(cell).replaceFirst("e$1");
        String plain = DECORATION.matcher(power).replaceAll("").strip().replace('\u2212', '-');
        return plain.indexOf('.') < 0 ? plain.replaceFirst(",", ".") : plain;
    }

    /** Past {@code \\}, also with a distance as in {@code \\[2pt]}. */
    private static int afterBreak(String text, int stop, int end) {
        int at = stop + 2;
        if (at < end && text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            return close < 0 || close > end ? at : close + 1;
        }
        return at;
    }

    private static void refuseNumbers(TextBlock block, int from, int to) {
        String text = block.text().substring(from, to);
        if (text.contains("\\begin{") || text.chars().anyMatch(Character::isDigit) || text.indexOf('^') >= 0) {
            throw block.problemAt(
                    from,
                    Decimals.quoted(text.strip())
                            + " stands beside the matrix, but nothing is calculated in a file; write each matrix in lines of its"
                            + " own, as in W = \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}.");
        }
    }
}
