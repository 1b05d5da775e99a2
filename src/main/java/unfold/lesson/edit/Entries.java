package unfold.lesson.edit;

import java.util.stream.IntStream;
import unfold.tensor.Tensor;

/**
 * Which numbers of a table: one, a row, a column, or all.
 *
 * @param row of the one that was picked, from 0
 * @param col of the one that was picked, from 0
 */
public record Entries(Extent extent, int row, int col) {

    /** How many numbers of a table. */
    public enum Extent {
        ENTRY,
        ROW,
        COLUMN,
        ALL
    }

    /** One number of a table of {@code cols} columns, counted row by row from 0. */
    public static Entries one(int index, int cols) {
        return new Entries(Extent.ENTRY, index / cols, index % cols);
    }

    /** More or fewer numbers around the one that was picked. */
    public Entries with(Extent other) {
        return new Entries(other, row, col);
    }

    /** The first row of the block, and so on; the last ones are counted in. */
    int top() {
        return isWhole(Extent.COLUMN) ? 0 : row;
    }

    int left() {
        return isWhole(Extent.ROW) ? 0 : col;
    }

    private boolean isWhole(Extent side) {
        return extent == Extent.ALL || extent == side;
    }

    /** How many rows of the table are in the block. */
    int rows(Tensor table) {
        return isWhole(Extent.COLUMN) ? table.rows() : 1;
    }

    /** How many columns of the table are in the block. */
    int cols(Tensor table) {
        return isWhole(Extent.ROW) ? table.cols() : 1;
    }

    /** The positions in the table, counted row by row from 0. */
    public IntStream in(Tensor table) {
        return IntStream.range(top(), top() + rows(table))
                .flatMap(r -> IntStream.range(left(), left() + cols(table)).map(c -> r * table.cols() + c));
    }
}
