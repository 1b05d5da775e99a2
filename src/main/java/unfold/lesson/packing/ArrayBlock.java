package unfold.lesson.packing;

import unfold.tensor.Tensor;

/**
 * A block of a loaded array, as a matrix with one row for each unit. A vector is a matrix of one column.
 *
 * @param array the name of the array
 * @param numbers the array as it was loaded, or turned where that was asked for
 * @param row the first row, from 0
 * @param rows how many
 * @param col the first column, from 0
 * @param cols how many
 * @param turned whether rows and columns are to be exchanged
 */
public record ArrayBlock(String array, Tensor numbers, int row, int rows, int col, int cols, boolean turned) {

    /** The whole array. */
    static ArrayBlock of(String array, Tensor numbers, boolean turned) {
        return new ArrayBlock(array, numbers, 0, numbers.rows(), 0, numbers.cols(), turned);
    }

    /** A whole vector, however it lies. */
    static ArrayBlock vector(String array, Tensor numbers) {
        return of(array, numbers, numbers.rows() == 1 && numbers.cols() > 1);
    }

    /** Its rows after turning. */
    int height() {
        return turned ? cols : rows;
    }

    /** Its columns after turning. */
    int width() {
        return turned ? rows : cols;
    }

    double get(int r, int c) {
        return turned ? numbers.get(row + c, col + r) : numbers.get(row + r, col + c);
    }

    ArrayBlock rowsFrom(int from, int count) {
        return turned
                ? new ArrayBlock(array, numbers, row, rows, col + from, count, true)
                : new ArrayBlock(array, numbers, row + from, count, col, cols, false);
    }

    ArrayBlock colsFrom(int from, int count) {
        return turned
                ? new ArrayBlock(array, numbers, row + from, count, col, cols, true)
                : new ArrayBlock(array, numbers, row, rows, col + from, count, false);
    }

    boolean isZero() {
        for (int r = 0; r < height(); r++) {
            for (int c = 0; c < width(); c++) {
                if (get(r, c) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "rows 8–14 of weight_hh_l0". */
    public String inWords() {
        boolean vector = numbers.cols() == 1 || numbers.rows() == 1;
        String what;
        if (vector) {
            what = lines("entr", turned ? col : row, turned ? cols : rows, numbers.size());
        } else {
            String first = lines("row", row, rows, numbers.rows());
            String second = lines("column", col, cols, numbers.cols());
            what = first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
        }
        String transposed = turned && !vector && height() > 1 && width() > 1 ? ", transposed" : "";
        return (what.isEmpty() ? array : what + " of " + array) + transposed;
    }

    /** "rows 8–14", "row 3"; empty where these are all there are. */
    static String lines(String word, int from, int count, int all) {
        if (count == all) {
            return "";
        }
        boolean entry = word.equals("entr");
        return count == 1
                ? word + (entry ? "y " : " ") + (from + 1)
                : word + (entry ? "ies " : "s ") + (from + 1) + "–" + (from + count);
    }
}
