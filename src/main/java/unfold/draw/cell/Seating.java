package unfold.draw.cell;

import java.util.Arrays;

/**
 * Where the blocks of a picture stand while their places are looked for, and which one stands at a place. The blocks
 * that may move stand in columns from 1 on, each at a place of its own. For one thread.
 */
final class Seating {

    private static final int NOBODY = -1;

    private final int[] column;
    private final int[] row;
    private final int columns;
    private final int rows;
    private final int[] movable;

    /** Those that may move, column by column, each column from row 0 on. */
    private final int[] at;

    /** How many that may move stand in each column. */
    private final int[] filled;

    /**
     * @param column of each block; modified
     * @param row of each block; modified
     * @param movable the blocks that may move
     * @param room where these may stand
     */
    Seating(int[] column, int[] row, int[] movable, SeatProblem.Room room) {
        this.column = column;
        this.row = row;
        this.movable = movable;
        this.columns = room.columns();
        this.rows = room.rows();
        this.at = new int[(columns + 1) * rows];
        this.filled = new int[columns + 1];
        Arrays.fill(at, NOBODY);
        for (int id : movable) {
            put(id, column[id], row[id]);
        }
    }

    private void put(int id, int c, int r) {
        column[id] = c;
        row[id] = r;
        at[c * rows + r] = id;
        filled[c]++;
    }

    private void leave(int id) {
        at[column[id] * rows + row[id]] = NOBODY;
        filled[column[id]]--;
    }

    int column(int id) {
        return column[id];
    }

    int row(int id) {
        return row[id];
    }

    /** The last column that a block may move to. */
    int columns() {
        return columns;
    }

    /** Which block that may move stands there; negative if none does. */
    int at(int c, int r) {
        return at[c * rows + r];
    }

    /** How many blocks that may move stand in a column. */
    int standing(int c) {
        return filled[c];
    }

    void copyTo(int[] columns, int[] rows) {
        System.arraycopy(column, 0, columns, 0, column.length);
        System.arraycopy(row, 0, rows, 0, row.length);
    }

    /** How many blocks that may move stand in a column between two rows. */
    int between(int c, int one, int other) {
        int count = 0;
        int end = c * rows + Math.max(one, other);
        for (int place = c * rows + Math.min(one, other) + 1; place < end; place++) {
            count += at[place] == NOBODY ? 0 : 1;
        }
        return count;
    }

    /** Moves a block to a place where none stands. */
    void move(int id, int c, int r) {
        leave(id);
        put(id, c, r);
    }

    /** Two blocks change places. */
    void swap(int one, int other) {
        int c = column[one];
        int r = row[one];
        leave(one);
        int otherColumn = column[other];
        int otherRow = row[other];
        leave(other);
        put(one, otherColumn, otherRow);
        put(other, c, r);
    }

    /** Whether a column can be opened or closed left of a column's blocks. */
    boolean canShift(int from, int by) {
        return by > 0 ? filled[columns] == 0 : from > 1 && filled[from - 1] == 0;
    }

    /** Moves all blocks from a column on by one column to the right (1) or to the left (-1). */
    void shift(int from, int by) {
        int to = from + by;
        int count = columns + 1 - Math.max(from, to);
        int left = by > 0 ? from : columns;
        System.arraycopy(at, from * rows, at, to * rows, count * rows);
        Arrays.fill(at, left * rows, (left + 1) * rows, NOBODY);
        System.arraycopy(filled, from, filled, to, count);
        filled[left] = 0;
        for (int id : movable) {
            column[id] += column[id] >= from ? by : 0;
        }
    }
}
