package unfold.draw.cell;

import java.util.TreeMap;

/**
 * The column and the row of each block. Columns run from left to right, 0 and the last one are the
 * strips of the neighbouring time steps; rows run from the bottom up. The same definitions always get
 * the same picture.
 */
final class Seats {

    private final Plan plan;
    private final int[] column;
    private final int[] row;
    private final int rows;
    private final int columns;

    Seats(Plan plan) {
        this.plan = plan;
        SeatProblem problem = SeatReader.read(plan);
        SeatProblem.Solution found = KnownSeats.SHARED.of(problem);
        row = found.rows().stream().mapToInt(each -> each).toArray();
        rows = problem.room().rows();
        column = found.columns().stream().mapToInt(each -> each).toArray();
        columns = squeeze(problem.movable());
    }

    /** Drops the columns in which nothing stands; how many are left. */
    private int squeeze(int[] movable) {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        for (int id : movable) {
            places.put(column[id], 0);
        }
        int next = 1;
        for (Integer old : places.keySet()) {
            places.put(old, next++);
        }
        for (int id = 0; id < column.length; id++) {
            column[id] = column[id] == 0 ? 0 : places.getOrDefault(column[id], next);
        }
        return next - 1;
    }

    int column(Block block) {
        return column[block.id()];
    }

    int row(Block block) {
        return row[block.id()];
    }

    /** The number of columns between the strips. */
    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    Plan plan() {
        return plan;
    }
}
