package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/** Divides a text file into its matrices: at names, at blank lines, and at brackets that close. */
final class TextBlocks {

    private static final Pattern NAME_LINE = Pattern.compile("\\s*(\\\\?\\p{L}[^\\s=:,;&(\\[]*)\\s*(?:&?=|:)\\s*(.*)");

    /** How Octave's own text files name a matrix. */
    private static final Pattern OCTAVE_NAME = Pattern.compile("\\s*[#%]\\s*name:\\s*(\\S+)\\s*");

    /** What may stand around a formula in LaTeX and says nothing about its numbers. */
    private static final Pattern FORMULA_START = Pattern.compile(
            "^\\s*(?:\\$\\$?|\\\\\\[|\\\\\\(|\\\\begin\\{(?:equation|align|gather|displaymath)\\*?\\})\\s*");

    private static final Pattern FORMULA_END = Pattern.compile(
            "(?:\\$\\$?|(?<!\\\\)\\\\\\]|(?<!\\\\)\\\\\\)|\\\\end\\{(?:equation|align|gather|displaymath)\\*?\\})$");

    /** A number that a program ends with a semicolon: {@code g = 0.5;}. */
    private static final Pattern STATEMENT = Pattern.compile("([^\\s;,]+)\\s*;");

    private static final Pattern PERCENT = Pattern.compile("%\\s*(?:[,;\\t\"]|$)");

    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#(?:REF!|DIV/0!|N/A|NAME\\?|VALUE!|NUM!|NULL!)");

    /** What stands above arrays in a Python file. */
    private static final Pattern IMPORT =
            Pattern.compile("\\s*(?:import|from)\\s+[\\w.]+(?:\\s+(?:as|import)\\s+.*)?\\s*");

    private static final int LONGEST_LINE = 2_000_000;

    private final TextFile file;
    private final List<TextBlock> blocks = new ArrayList<>();
    private String name;
    private int nameLine;
    private List<String> rows = new ArrayList<>();
    private List<Integer> lines = new ArrayList<>();

    /** Whether the name stands in a comment; an assignment right below it has the same in its own spelling. */
    private boolean commented;

    /** Brackets that are open. */
    private int depth;

    private TextBlocks(TextFile file) {
        this.file = file;
    }

    /**
     * All matrices in their order; none if the file holds only blank lines and comments.
     *
     * @throws LessonException if a name has no numbers, or a line is too long
     */
    static List<TextBlock> of(TextFile file) {
        TextBlocks blocks = new TextBlocks(file);
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw new LessonException(
                        new Place(file.name(), number, 0),
                        "The line is longer than " + LONGEST_LINE + " characters, the most that is read.");
            }
            blocks.line(line, number);
        }
        blocks.end();
        return blocks.blocks;
    }

    private void line(String line, int number) {
        Matcher octave = OCTAVE_NAME.matcher(line);
        if (octave.matches()) {
            begin(octave.group(1), number);
            commented = true;
            return;
        }
        if (line.isBlank() || IMPORT.matcher(line).matches()) {
            if (!rows.isEmpty() && depth <= 0) {
                end();
            }
            return;
        }
        String row = withoutFormula(withoutComment(line));
        Matcher named = NAME_LINE.matcher(row);
        if (depth <= 0 && named.matches()) {
            if (!commented) {
                begin(named.group(1), number);
            }
            commented = false;
            row = named.group(2);
            Matcher statement = STATEMENT.matcher(row);
            row = statement.matches() ? statement.group(1) : row;
        }
        if (row.isBlank()) {
            return;
        }
        commented = false;
        boolean bracketed = depth > 0 || TextBlock.beginsLatex(row) || rows.isEmpty() && TextBlock.beginsBrackets(row);
        rows.add(row);
        lines.add(number);
        depth += bracketed ? depth(row) : 0;
        if (bracketed && depth <= 0) {
            end();
        }
    }

    private void begin(String next, int number) {
        end();
        name = next;
        nameLine = number;
    }

    private void end() {
        if (!rows.isEmpty()) {
            blocks.add(new TextBlock(file.name(), name, nameLine, rows, lines));
        } else if (name != null) {
            throw new LessonException(
                    new Place(file.name(), nameLine, 0),
                    "No numbers follow " + Decimals.quoted(name) + "; write its rows below it.");
        }
        name = null;
        nameLine = 0;
        rows = new ArrayList<>();
        lines = new ArrayList<>();
        depth = 0;
    }

    private static int depth(String row) {
        int depth = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '[' || c == '(' || row.startsWith("\\begin{", i)) {
                depth++;
            } else if (c == ']' || c == ')' || row.startsWith("\\end{", i)) {
                depth--;
            }
        }
        return depth;
    }

    private static String withoutFormula(String line) {
        if (line.indexOf('\\') < 0 && line.indexOf('$') < 0) {
            return line;
        }
        String start = FORMULA_START.matcher(line).replaceFirst("");
        return FORMULA_END.matcher(start.stripTrailing()).replaceFirst("");
    }

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ((line.charAt(i) == '#' || line.charAt(i) == '%') && !isPartOfCell(line, i)) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** What a spreadsheet writes is no comment, which would make a number of a mistake: 50% and #N/A. */
    private static boolean isPartOfCell(String line, int at) {
        boolean percent = line.charAt(at) == '%' && at > 0 && Character.isDigit(line.charAt(at - 1));
        return percent
                        && line.indexOf('\\') < 0
                        && PERCENT.matcher(line).region(at, line.length()).lookingAt()
                || SPREADSHEET_ERROR.matcher(line).region(at, line.length()).lookingAt();
    }
}
