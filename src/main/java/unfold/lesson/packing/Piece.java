package unfold.lesson.packing;

/**
 * A block of a lesson's parameter, and how the equations use it.
 *
 * @param parameter its key
 * @param row the first row, from 0, as the parameter is stored
 * @param rows how many
 * @param col the first column, from 0
 * @param cols how many; 1 for a vector
 * @param turned whether the equations read the transpose of it
 * @param negative whether it is subtracted
 */
record Piece(String parameter, int row, int rows, int col, int cols, boolean turned, boolean negative) {

    /** Rows as the equations see it: the length of what it makes. */
    int height() {
        return turned ? cols : rows;
    }

    /** Columns as the equations see it: the length of what it multiplies. */
    int width() {
        return turned ? rows : cols;
    }

    /** Some of the rows that the equations see. */
    Piece rowsFrom(int from, int count) {
        return turned
                ? new Piece(parameter, row, rows, col + from, count, true, negative)
                : new Piece(parameter, row + from, count, col, cols, false, negative);
    }

    /** Some of the columns that the equations see. */
    Piece colsFrom(int from, int count) {
        return turned
                ? new Piece(parameter, row + from, count, col, cols, true, negative)
                : new Piece(parameter, row, rows, col + from, count, false, negative);
    }

    Piece transposed() {
        return new Piece(parameter, row, rows, col, cols, !turned, negative);
    }

    Piece negated() {
        return new Piece(parameter, row, rows, col, cols, turned, !negative);
    }

    /** Which entries these are, of a parameter of that many rows and columns; empty for all. */
    String inWords(int allRows, int allCols) {
        String words = ArrayBlock.lines("row", row, rows, allRows);
        String columns = ArrayBlock.lines("column", col, cols, allCols);
        return words.isEmpty() || columns.isEmpty() ? words + columns : words + ", " + columns;
    }
}
