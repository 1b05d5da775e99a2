package unfold.draw.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import unfold.draw.cell.SeatProblem.Seated;
import unfold.draw.cell.SeatProblem.Solution;

/** Looks for the places of blocks with the least cost by simulated annealing from a fixed seed. */
final class Annealing {

    private static final int MOVES = 30_000;
    private static final double HOT = 6;
    private static final double COLD = 0.05;

    /** Costs differ by more than that, or only by what is lost in adding them up. */
    private static final double ROUNDING = 1e-9;

    private final Seating seating;
    private final SeatCost cost;
    private final int[] movable;
    private final int[][] allowed;
    private final int[] bestColumn;
    private final int[] bestRow;
    private final Random random = new OneThreadRandom(3);

    /** All costs added up in their order, before the last move and after it; NaN if nobody has asked. */
    private double sum = Double.NaN;

    private double then = Double.NaN;

    /** What the last move cost more than it was before. */
    private double difference;

    /** The last move: the block, and where it stood. */
    private int moved;

    private int column;
    private int row;
    private int newColumn;
    private int newRow;

    /** The block that it changed places with; negative if none. */
    private int other;

    /** By how many columns it was shifted with all that stand right of it; 0 if it was moved alone. */
    private int shifted;

    private Annealing(SeatProblem problem) {
        List<Seated> blocks = problem.blocks();
        movable = problem.movable();
        allowed = blocks.stream().map(block -> ints(block.allowed())).toArray(int[][]::new);
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
        double now = cost.total();
        double best = now;
        for (int move = 0; move < MOVES; move++) {
            if (!change()) {
                continue;
            }
            if (isKept(move)) {
                now += difference;
                sum = then;
            } else {
                takeBack();
            }
            if (now < best - ROUNDING) {
                best = now;
                seating.copyTo(bestColumn, bestRow);
            }
        }
    }

    private static double heat(int move) {
        return HOT * Math.pow(COLD / HOT, (double) move / MOVES);
    }

    private boolean isKept(int move) {
        then = Double.NaN;
        if (difference < -ROUNDING || difference <= ROUNDING && !isMoreAsRounded()) {
            return true;
        }
        return random.nextDouble() < Math.exp(-difference / heat(move));
    }

    /**
     * Of a move that changes nothing, whether the sum of all costs in their order grows by what is lost in adding them
     * up: then a number is drawn for it, and all that are drawn later depend on that.
     */
    private boolean isMoreAsRounded() {
        then = cost.total();
        if (Double.isNaN(sum)) {
            takeBack();
            sum = cost.total();
            apply();
        }
        return then > sum;
    }

    /** Moves one block, or a block and all that stand right of it; false if there is no room. */
    private boolean change() {
        moved = movable[random.nextInt(movable.length)];
        column = seating.column(moved);
        row = seating.row(moved);
        if (random.nextInt(6) == 0) {
            return shift(random.nextBoolean() ? 1 : -1);
        }
        shifted = 0;
        int[] rows = allowed[moved];
        newRow = rows[random.nextInt(rows.length)];
        int reach = random.nextInt(3) == 0 ? seating.columns() : 2;
        newColumn = column + random.nextInt(2 * reach + 1) - reach;
        return newColumn >= 1 && newColumn <= seating.columns() && move();
    }

    private boolean move() {
        other = seating.at(newColumn, newRow);
        if (other == moved || other >= 0 && !mayStand(other, row)) {
            return false;
        }
        double before = cost.around(moved, other, column, newColumn);
        apply();
        difference = cost.around(moved, other, column, newColumn) - before;
        return true;
    }

    private boolean mayStand(int id, int at) {
        for (int each : allowed[id]) {
            if (each == at) {
                return true;
            }
        }
        return false;
    }

    /** Opens or closes a column. */
    private boolean shift(int by) {
        if (!seating.canShift(column, by)) {
            return false;
        }
        shifted = by;
        double before = cost.across(column);
        apply();
        difference = cost.across(column + by) - before;
        return true;
    }

    private void apply() {
        if (shifted != 0) {
            seating.shift(column, shifted);
        } else if (other >= 0) {
            seating.swap(moved, other);
        } else {
            seating.move(moved, newColumn, newRow);
        }
    }

    private void takeBack() {
        if (shifted != 0) {
            seating.shift(column + shifted, -shifted);
        } else if (other >= 0) {
            seating.swap(moved, other);
        } else {
            seating.move(moved, column, row);
        }
    }

    /** The numbers of {@link Random} without what makes it safe for many threads, which takes most of its time. */
    private static final class OneThreadRandom extends Random {

        private static final long serialVersionUID = 1L;

        private static final long MULTIPLIER = 0x5DEECE66DL;
        private static final long ADDEND = 0xBL;
        private static final long MASK = (1L << 48) - 1;

        private long state;

        OneThreadRandom(long seed) {
            super(seed);
        }

        @Override
        public void setSeed(long seed) {
            state = (seed ^ MULTIPLIER) & MASK;
        }

        @Override
        protected int next(int bits) {
            state = state * MULTIPLIER + ADDEND & MASK;
            return (int) (state >>> 48 - bits);
        }
    }
}
