package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * Rows of numbers, one a line, separated by commas, semicolons, tabs or spaces. {@code #} and
 * {@code %} start a comment. A line {@code U =} or {@code U:} names what follows; a blank line ends
 * a matrix. A first row of words above numbers is a header and is passed over. Decimals have a
 * point, or a comma where that does not separate.
 */
final class TextMatrices implements MatrixFormat {

    private static final Pattern NAME_LINE = Pattern.compile("\\s*(\\\\?\\p{L}[^\\s=:,;]*)\\s*[=:]\\s*(.*)");

    private static final int LONGEST_LINE = 2_000_000;

    /** How Octave's own text files name a matrix. */
    private static final Pattern OCTAVE_NAME = Pattern.compile("\\s*[#%]\\s*name:\\s*(\\S+)\\s*");

    /** A matrix as it stands in the file: its lines with their numbers. */
    private static final class Block {
        private String name;
        private int nameLine;
        private final List<String> rows = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
    }

    @Override
    public boolean accepts(TextFile file) {
        return true;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        List<Block> blocks = blocks(file);
        if (blocks.isEmpty()) {
            throw new LessonException(
                    Place.file(file.name()), "The file holds no numbers, only blank lines or comments.");
        }
        List<String> allRows = new ArrayList<>();
        blocks.forEach(block -> allRows.addAll(block.rows));
        Separator separator = Separator.of(allRows);
        List<NamedTensor> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Block block : blocks) {
            if (block.name != null) {
                Integer earlier = seen.putIfAbsent(block.name, block.nameLine);
                if (earlier != null) {
                    throw new LessonException(
                            new Place(file.name(), block.nameLine, 0),
                            Decimals.quoted(block.name)
                                    + " is given twice, first in line "
                                    + earlier
                                    + "; keep one of the two.");
                }
            }
            found.add(matrix(block, separator, file.name()));
        }
        return found;
    }

    private static List<Block> blocks(TextFile file) {
        List<Block> blocks = new ArrayList<>();
        Block block = new Block();
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw new LessonException(
                        new Place(file.name(), number, 0),
                        "The line is longer than " + LONGEST_LINE + " characters, the most that is read.");
            }
            if (line.isBlank()) {
                if (!block.rows.isEmpty()) {
                    end(block, blocks, file);
                    block = new Block();
                }
                continue;
            }
            Matcher octave = OCTAVE_NAME.matcher(line);
            Matcher named = NAME_LINE.matcher(octave.matches() ? "" : withoutComment(line));
            if (octave.matches() || named.matches()) {
                end(block, blocks, file);
                block = new Block();
                block.name = octave.matches() ? octave.group(1) : named.group(1);
                block.nameLine = number;
                if (octave.matches() || named.group(2).isEmpty()) {
                    continue;
                }
                line = named.group(2);
            }
            String row = withoutComment(line);
            if (!row.isBlank()) {
                block.rows.add(row);
                block.lines.add(number);
            }
        }
        end(block, blocks, file);
        return blocks;
    }

    private static void end(Block block, List<Block> blocks, TextFile file) {
        if (!block.rows.isEmpty()) {
            blocks.add(block);
        } else if (block.name != null) {
            throw new LessonException(
                    new Place(file.name(), block.nameLine, 0),
                    "No numbers follow " + Decimals.quoted(block.name) + "; write its rows below it.");
        }
    }

    private static NamedTensor matrix(Block block, Separator separator, String file) {
        MatrixRows rows = new MatrixRows(block.name);
        int first = isHeader(block, separator) ? 1 : 0;
        for (int i = first; i < block.rows.size(); i++) {
            Place place = new Place(file, block.lines.get(i), 0);
            refuseLiteral(block.rows.get(i), place);
            List<String> cells = separator.cells(block.rows.get(i));
            for (String cell : cells) {
                try {
                    rows.add(Decimals.read(cell, rows::nextEntry));
                } catch (LessonException e) {
                    throw e.at(place);
                }
                refuseDecimalComma(cell, separator, place);
            }
            rows.endRow(place);
        }
        Place start = new Place(file, block.lines.get(0), 0);
        return new NamedTensor(Optional.ofNullable(block.name), rows.tensor(start), start);
    }

    /** A row of words only, with a row of numbers below it. */
    private static boolean isHeader(Block block, Separator separator) {
        if (block.rows.size() < 2 || block.rows.get(0).indexOf('[') >= 0) {
            return false;
        }
        List<String> second = separator.cells(block.rows.get(1));
        return separator.cells(block.rows.get(0)).stream().noneMatch(Decimals::isNumber)
                && second.stream().allMatch(Decimals::isNumber);
    }

    private static void refuseLiteral(String row, Place place) {
        if (row.indexOf('[') >= 0 || row.indexOf('(') >= 0 || row.indexOf('\\') >= 0) {
            throw new LessonException(
                    place,
                    "Brackets stand among the numbers. Matrices as MATLAB, Python or LaTeX write"
                            + " them are not read yet; write one row of plain numbers a line.");
        }
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

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '#' || line.charAt(i) == '%') {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
