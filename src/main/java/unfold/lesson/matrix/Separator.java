package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between two numbers of a row, and which mark their decimals have. */
enum Separator {
    SEMICOLON(";", true),
    TAB("\t", true),
    COMMA(",", false),
    SPACE("\\s+", false),
    SPACE_AND_DECIMAL_COMMA("\\s+", true);

    private static final Pattern DECIMAL_COMMAS = Pattern.compile("[-+]?\\d+(,\\d+)?(\\s+[-+]?\\d+(,\\d+)?)+");

    private static final Pattern SPACE_WITHIN = Pattern.compile("[\\d.] +[-+.\\d]");

    private final Pattern pattern;
    private final boolean decimalComma;

    Separator(String pattern, boolean decimalComma) {
        this.pattern = Pattern.compile(pattern);
        this.decimalComma = decimalComma;
    }

    /** The separator of a whole file, judged by the lines that hold its rows. */
    static Separator of(List<String> rows) {
        if (rows.stream().anyMatch(row -> row.indexOf(';') >= 0)) {
            return SEMICOLON;
        }
        boolean tab = rows.stream().anyMatch(row -> row.strip().indexOf('\t') >= 0);
        boolean comma = rows.stream().anyMatch(row -> row.indexOf(',') >= 0);
        boolean point = rows.stream().anyMatch(row -> row.indexOf('.') >= 0);
        boolean mixed = rows.stream().anyMatch(row -> SPACE_WITHIN.matcher(row).find());
        if (tab && !mixed && !(comma && point)) {
            return TAB;
        }
        if (!comma) {
            return SPACE;
        }
        boolean decimals = !point
                && rows.stream()
                        .allMatch(row -> DECIMAL_COMMAS.matcher(row.strip()).matches());
        return decimals ? SPACE_AND_DECIMAL_COMMA : COMMA;
    }

    /** The cells of a row, without the spaces and quotes around them, decimals with a point. */
    List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String part : pattern.split(row.strip(), -1)) {
            String cell = part.strip();
            if (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")) {
                cell = cell.substring(1, cell.length() - 1).strip();
            }
            cell = cell.replace('\u2212', '-');
            boolean plainComma = decimalComma && cell.indexOf('.') < 0;
            cells.add(plainComma ? cell.replaceFirst(",", ".") : cell);
        }
        return cells;
    }
}
