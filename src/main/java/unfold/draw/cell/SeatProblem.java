package unfold.draw.cell;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All that decides where the blocks of a picture stand, as numbers: pictures with equal ones have their blocks at the
 * same places. Immutable.
 *
 * @param room where blocks may stand
 * @param blocks each at the position of its id
 * @param lines from one block to another
 * @param timed one variable at several time steps, as ids of blocks in the order of time; where another one follows -1
 */
record SeatProblem(Room room, List<Seated> blocks, List<Line> lines, List<Integer> timed) {

    /**
     * Where blocks may stand.
     *
     * @param columns the last column that one may move to; the first is 1
     * @param rows the number of rows, from 0 on
     * @param towerRow the row of the towers
     */
    record Room(int columns, int rows, int towerRow) {}

    /**
     * A block.
     *
     * @param column where it stands at first
     * @param row where it stands at first
     * @param allowed the rows that it may move to; none if it may not move
     * @param tower whether it stands in the order of the text if possible
     * @param source whether it only passes on what comes from elsewhere
     * @param falling whether it stands on a lane that runs to the left
     * @param width about how wide it is, in figures' heights
     */
    record Seated(
            int column, int row, List<Integer> allowed, boolean tower, boolean source, boolean falling, double width) {

        Seated {
            allowed = List.copyOf(allowed);
        }

        boolean isMovable() {
            return !allowed.isEmpty();
        }
    }

    /**
     * A line.
     *
     * @param from id of the block that is read
     * @param to id of the block that reads it
     * @param lane 1 and -1 for one on a lane that runs to the right or to the left, else 0
     */
    record Line(int from, int to, int lane) {}

    SeatProblem {
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
        timed = List.copyOf(timed);
    }

    /** The ids of the blocks that may move. */
    int[] movable() {
        return IntStream.range(0, blocks.size())
                .filter(id -> blocks.get(id).isMovable())
                .toArray();
    }

    /**
     * Where each block stands.
     *
     * @param columns of each block
     * @param rows of each block
     */
    record Solution(List<Integer> columns, List<Integer> rows) {

        Solution {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
