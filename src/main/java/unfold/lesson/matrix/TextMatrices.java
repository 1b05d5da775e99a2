package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

/**
 * Text in UTF-8, or in UTF-16 with a byte order mark. A line {@code U =} or {@code U:} names what
 * follows, {@code #} and {@code %} start a comment. A matrix is written in brackets ({@link
 * BracketMatrix}), in LaTeX ({@link LatexMatrix}), or as rows of numbers, one a line, up to a blank line
 * or the next name. Of rows:
 *
 * <ul>
 *   <li>The separator is one for the whole file: a semicolon if there is any; else a tab, if no spaces stand
 *       between numbers; else a comma; else spaces.
 *   <li>Decimals have a point, or a comma where semicolons or tabs separate. Without these, commas are
 *       decimal marks if there is no point and every row is of numbers with at most one comma each,
 *       divided by spaces ({@code 0,1 0,2}). A cell such as {@code 05} behind a separating comma is
 *       refused as a likely decimal.
 *   <li>A first row of words only, above a row of numbers only, is a header and is passed over.
 * </ul>
 */
final class TextMatrices implements MatrixFormat {

    @Override
    public boolean accepts(TextFile file) {
        return true;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        List<TextBlock> blocks = TextBlocks.of(file);
        if (blocks.isEmpty()) {
            throw new LessonException(
                    Place.file(file.name()),
                    "The file holds no numbers, only blank lines or comments; write the rows of a matrix into it.");
        }
        List<String> plain = new ArrayList<>();
        blocks.stream().filter(TextMatrices::isPlain).forEach(block -> plain.addAll(block.rows()));
        Separator separator = Separator.of(plain);
        List<NamedTensor> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (TextBlock block : blocks) {
            if (block.name() != null) {
                Integer earlier = seen.putIfAbsent(block.name(), block.nameLine());
                if (earlier != null) {
                    throw new LessonException(
                            new Place(file.name(), block.nameLine(), 0),
                            Decimals.quoted(block.name())
                                    + " is given twice, first in line "
                                    + earlier
                                    + "; keep one of the two.");
                }
            }
            found.add(new NamedTensor(Optional.ofNullable(block.name()), tensor(block, separator), block.place()));
        }
        return found;
    }

    private static boolean isPlain(TextBlock block) {
        return !block.isLatex() && !block.isBracketed();
    }

    private static Tensor tensor(TextBlock block, Separator separator) {
        if (block.isLatex()) {
            return LatexMatrix.read(block);
        }
        return block.isBracketed() ? BracketMatrix.read(block) : rows(block, separator);
    }

    private static Tensor rows(TextBlock block, Separator separator) {
        MatrixRows rows = new MatrixRows(block.name());
        int first = isHeader(block, separator) ? 1 : 0;
        for (int i = first; i < block.rows().size(); i++) {
            Place place = new Place(block.file(), block.lines().get(i), 0);
            for (String cell : separator.cells(block.rows().get(i))) {
                try {
                    rows.add(Decimals.read(cell, rows::nextEntry));
                } catch (LessonException e) {
                    throw e.at(place);
                }
                refuseDecimalComma(cell, separator, place);
            }
            rows.endRow(place);
        }
        return rows.tensor(block.place());
    }

    /** A row of words only, with a row of numbers below it. */
    private static boolean isHeader(TextBlock block, Separator separator) {
        if (block.rows().size() < 2) {
            return false;
        }
        List<String> second = separator.cells(block.rows().get(1));
        return separator.cells(block.rows().get(0)).stream().noneMatch(Decimals::isNumber)
                && second.stream().allMatch(Decimals::isNumber);
    }

    /** "0,05" among commas is far more likely one number than 0 and 5. */
    private static void refuseDecimalComma(String cell, Separator separator, Place place) {
        if (separator == Separator.COMMA && cell.length() > 1 && cell.charAt(0) == '0' && isDigit(cell.charAt(1))) {
            throw new LessonException(
                    place,
                    "The comma before "
                            + Decimals.quoted(cell)
                            + " looks like a decimal mark; separate the numbers by semicolons, or"
                            + " write decimals with a point.");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
