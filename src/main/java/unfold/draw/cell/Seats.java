package unfold.draw.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import unfold.draw.cell.Block.Place;
import unfold.draw.cell.Plan.Link;

/**
 * The column and the row of each block. Columns run from left to right, 0 and the last one are the
 * strips of the neighbouring time steps; rows run from the bottom up. Found by simulated annealing
 * from a fixed seed, so that the same definitions always get the same picture.
 */
final class Seats {

    private static final int MOVES = 30_000;
    private static final double HOT = 6;
    private static final double COLD = 0.05;

    private final Plan plan;
    private final int[] column;
    private final int[] row;
    private final int towers;
    private final int rows;
    private int columns;
    private final List<Integer> movable = new ArrayList<>();
    private final SeatCost cost;

    Seats(Plan plan) {
        this.plan = plan;
        int n = plan.blocks().size();
        this.column = new int[n];
        this.row = new int[n];
        int extra = (int) plan.blocks().stream()
                .filter(b -> b.place() == Place.PORT && b.lane() < 0)
                .count();
        List<Integer> low = plan.lanesUpwards(false);
        List<Integer> high = plan.lanesUpwards(true);
        this.towers = 1 + extra + low.size();
        this.rows = towers + 2 + high.size();
        this.columns = n;
        start(low, high);
        this.cost = new SeatCost(plan, column, row);
        anneal();
        squeeze();
    }

    private void start(List<Integer> low, List<Integer> high) {
        int[] laneRow = new int[plan.lanes().size()];
        int extra = towers - 1 - low.size();
        for (int i = 0; i < low.size(); i++) {
            laneRow[low.get(i)] = 1 + extra + i;
        }
        for (int i = 0; i < high.size(); i++) {
            laneRow[high.get(i)] = towers + 2 + i;
        }
        int ports = 0;
        int next = 1;
        for (Block block : plan.blocks()) {
            int id = block.id();
            boolean port = block.place() == Place.PORT || block.place() == Place.EXIT;
            row[id] = block.lane() >= 0 ? laneRow[block.lane()] : block.place() == Place.INPUT ? 0 : towers;
            if (port && block.lane() < 0) {
                row[id] = 1 + ports++;
            }
            if (port) {
                column[id] = atLeft(block) ? 0 : columns + 1;
            } else {
                column[id] = next++;
                movable.add(id);
            }
        }
    }

    private boolean atLeft(Block block) {
        boolean comes = block.first().shown().offset() < 0;
        return block.place() == Place.PORT ? comes : plan.lane(block).direction() < 0;
    }

    /** The rows that a block may stand in. */
    private int[] allowed(Block block) {
        if (block.place() == Place.FREE && block.first().kind() == Kind.STACK) {
            int[] low = new int[towers];
            for (int i = 0; i < towers; i++) {
                low[i] = i + 1;
            }
            return low;
        }
        return block.place() == Place.FREE ? new int[] {towers, towers + 1} : new int[] {row[block.id()]};
    }

    private void anneal() {
        if (movable.isEmpty()) {
            return;
        }
        Random random = new Random(3);
        double now = cost.total();
        int[] bestColumn = column.clone();
        int[] bestRow = row.clone();
        double best = now;
        for (int move = 0; move < MOVES; move++) {
            double heat = HOT * Math.pow(COLD / HOT, (double) move / MOVES);
            int[] oldColumn = column.clone();
            int[] oldRow = row.clone();
            if (!change(random)) {
                continue;
            }
            double then = cost.total();
            if (then <= now || random.nextDouble() < Math.exp((now - then) / heat)) {
                now = then;
            } else {
                System.arraycopy(oldColumn, 0, column, 0, column.length);
                System.arraycopy(oldRow, 0, row, 0, row.length);
            }
            if (now < best - 1e-9) {
                best = now;
                bestColumn = column.clone();
                bestRow = row.clone();
            }
        }
        System.arraycopy(bestColumn, 0, column, 0, column.length);
        System.arraycopy(bestRow, 0, row, 0, row.length);
    }

    /** Moves one block, or a block and all that stand right of it; false if there is no room. */
    private boolean change(Random random) {
        int id = movable.get(random.nextInt(movable.size()));
        if (random.nextInt(6) == 0) {
            return shift(column[id], random.nextBoolean() ? 1 : -1);
        }
        int[] rowsOf = allowed(plan.blocks().get(id));
        int newRow = rowsOf[random.nextInt(rowsOf.length)];
        int reach = random.nextInt(3) == 0 ? columns : 2;
        int newColumn = column[id] + random.nextInt(2 * reach + 1) - reach;
        if (newColumn < 1 || newColumn > columns) {
            return false;
        }
        int other = occupant(newColumn, newRow);
        if (other == id) {
            return false;
        }
        if (other >= 0) {
            if (!mayStand(other, row[id])) {
                return false;
            }
            column[other] = column[id];
            row[other] = row[id];
        }
        column[id] = newColumn;
        row[id] = newRow;
        return true;
    }

    private boolean mayStand(int id, int at) {
        for (int each : allowed(plan.blocks().get(id))) {
            if (each == at) {
                return true;
            }
        }
        return false;
    }

    private int occupant(int c, int r) {
        for (int id : movable) {
            if (column[id] == c && row[id] == r) {
                return id;
            }
        }
        return -1;
    }

    /** Opens or closes a column. */
    private boolean shift(int from, int by) {
        if (by < 0 && movable.stream().anyMatch(id -> column[id] == from - 1) || from + by < 1) {
            return false;
        }
        if (by > 0 && movable.stream().anyMatch(id -> column[id] == columns)) {
            return false;
        }
        movable.stream().filter(id -> column[id] >= from).forEach(id -> column[id] += by);
        return true;
    }

    /** Drops the columns in which nothing stands. */
    private void squeeze() {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        movable.forEach(id -> places.put(column[id], 0));
        int next = 1;
        for (Integer old : places.keySet()) {
            places.put(old, next++);
        }
        for (Block block : plan.blocks()) {
            int at = column[block.id()];
            column[block.id()] = movable.contains(block.id()) ? places.get(at) : at == 0 ? 0 : next;
        }
        columns = next - 1;
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

    boolean isOnLane(Link link) {
        return plan.isOnLane(link);
    }
}
