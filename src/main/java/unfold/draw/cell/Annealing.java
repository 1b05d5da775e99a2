package unfold.draw.cell;

import java.util.Arrays;
import java.util.List;
import unfold.draw.cell.SeatProblem.Seated;
import unfold.draw.cell.SeatProblem.Solution;

/** Looks for the places of blocks with the least cost by simulated annealing from a fixed seed. */
final class Annealing {

    private static final int MOVES = 30_000;

    /** After so many moves for each block that may move, and none to a better placement, the search ends. */
    private static final int IN_VAIN = 1_500;

    private static final double HOT = 6;
    private static final double COLD = 0.05;
    private static final double COOLING = Math.pow(COLD / HOT, 1.0 / MOVES);

    /** Costs differ by more than that, or only by what is lost in adding them up. */
    private static final double ROUNDING = 1e-9;

    private final Seating seating;
    private final SeatCost cost;
    private final int[] movable;
    private final int[][] allowed;

    /** For each block and row whether it may stand there. */
    private final boolean[][] mayStand;

    private final int[] bestColumn;
    private final int[] bestRow;
    private final Draws draws = new Draws(3);

    private double heat = HOT;

    /** All costs added up in their order; NaN if nobody has asked since a move was kept. */
    private double sum = Double.NaN;

    /** What the last move cost more than it was before. */
    private double difference;

    /** The last move: the block, and where it stood. */
    private int moved;

    private int column;
    private int row;

    /** The block that it changed places with; negative if none. */
    private int other;

    /** By how many columns it is to be shifted with all that stand right of it; 0 if it was moved alone. */
    private int shifted;

    private Annealing(SeatProblem problem) {
        List<Seated> blocks = problem.blocks();
        movable = problem.movable();
        allowed = blocks.stream().map(block -> ints(block.allowed())).toArray(int[][]::new);
        mayStand = new boolean[blocks.size()][problem.room().rows()];
        for (int id : movable) {
            for (int each : allowed[id]) {
                mayStand[id][each] = true;
            }
        }
        bestColumn = blocks.stream().mapToInt(Seated::column).toArray();
        bestRow = blocks.stream().mapToInt(Seated::row).toArray();
        seating = new Seating(bestColumn.clone(), bestRow.clone(), movable, problem.room());
        cost = new SeatCost(problem, seating);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(each -> each).toArray();
    }

    static Solution solve(SeatProblem problem) {
        Annealing annealing = new Annealing(problem);
        if (annealing.movable.length > 0) {
            annealing.run();
        }
        return new Solution(
                Arrays.stream(annealing.bestColumn).boxed().toList(),
                Arrays.stream(annealing.bestRow).boxed().toList());
    }

    private void run() {
        double now = 0;
        double best = 0;
        int patience = IN_VAIN * movable.length;
        int end = Math.min(MOVES, patience);
        for (int move = 0; move < end; move++) {
            if (change()) {
                if (isKept()) {
                    now += difference;
                } else {
                    takeBack();
                }
                if (now < best - ROUNDING) {
                    best = now;
                    end = Math.min(MOVES, move + patience);
                    seating.copyTo(bestColumn, bestRow);
                }
            }
            heat *= COOLING;
        }
    }

    private boolean isKept() {
        if (difference > ROUNDING && !isRisked(difference / heat)) {
            return false;
        }
        if (Math.abs(difference) <= ROUNDING) {
            keepAsRounded();
        } else {
            keep();
            sum = Double.NaN;
        }
        return true;
    }

    /** Whether a move is kept that costs more, in units of heat. */
    private boolean isRisked(double more) {
        double number = draws.number();
        // Most numbers are so large that they need no exponential.
        return number * (1 + more + more * more / 2) < 1 && number < Math.exp(-more);
    }

    /**
     * Keeps a move that changes nothing. If the sum of all costs in their order grows by what is lost in adding them up, a
     * number is drawn for it: all that are drawn later depend on that, and cells keep their places.
     */
    private void keepAsRounded() {
        double before = Double.isNaN(sum) ? cost.total() : sum;
        keep();
        sum = cost.total();
        if (sum > before) {
            draws.number();
        }
    }

    private void keep() {
        if (shifted != 0) {
            seating.shift(column, shifted);
        }
        cost.keep();
    }

    private void takeBack() {
        if (shifted == 0) {
            if (other >= 0) {
                seating.swap(moved, other);
            } else {
                seating.move(moved, column, row);
            }
        }
    }

    /** Moves one block, or sees what it costs to move a block and all that stand right of it; false if there is no room. */
    private boolean change() {
        moved = movable[draws.below(movable.length)];
        column = seating.column(moved);
        row = seating.row(moved);
        if (draws.below(6) == 0) {
            return shift(draws.coin() ? 1 : -1);
        }
        int[] rows = allowed[moved];
        int newRow = rows[draws.below(rows.length)];
        int reach = draws.below(3) == 0 ? seating.columns() : 2;
        int newColumn = column + draws.below(2 * reach + 1) - reach;
        return newColumn >= 1 && newColumn <= seating.columns() && move(newColumn, newRow);
    }

    private boolean move(int newColumn, int newRow) {
        shifted = 0;
        other = seating.at(newColumn, newRow);
        if (other == moved || other >= 0 && !mayStand[other][row]) {
            return false;
        }
        if (other >= 0) {
            seating.swap(moved, other);
        } else {
            seating.move(moved, newColumn, newRow);
        }
        difference = cost.ofMove(moved, other, column, newColumn);
        return true;
    }

    /** Opens or closes a column. */
    private boolean shift(int by) {
        if (!seating.canShift(column, by)) {
            return false;
        }
        shifted = by;
        difference = cost.ofShift(column, by);
        return true;
    }
}
