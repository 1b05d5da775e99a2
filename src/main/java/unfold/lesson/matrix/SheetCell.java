package unfold.lesson.matrix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.text.Decimals;

/**
 * What stands in one cell of a spreadsheet.
 *
 * @param row counted from 1
 * @param column counted from 1
 * @param text as the file holds it, never blank
 */
record SheetCell(int row, int column, String text) {

    /** What a sheet of Excel has. */
    static final int MOST_COLUMNS = 16_384;

    static final int MOST_ROWS = 1_048_576;
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0-9_]+[!?A]");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    /** Whether it is a number, an error of a formula, or a number with a decimal comma: no word of a header. */
    boolean isLikeANumber() {
        return Decimals.isNumber(text.replace(',', '.')) || ERROR.matcher(text).matches();
    }

    /** Where it stands, as a spreadsheet says it: B7. */
    String reference() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    /** Row and column of a reference such as B7, both from 1; null if no spreadsheet has such a cell. */
    static int[] place(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        return row < 1 || row > MOST_ROWS || column > MOST_COLUMNS ? null : new int[] {row, column};
    }
}
