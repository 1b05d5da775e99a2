package unfold.draw.cell;

import java.util.List;
import java.util.stream.IntStream;
import unfold.draw.cell.SeatProblem.Seated;

/**
 * What it costs that blocks stand in another order than time and the text have them: the less the better. It remembers
 * the cost that was kept last. For one thread.
 */
final class OrderCost {

    /** Time runs from left to right. */
    private static final double INVERSION = 3;

    /** Towers that could stand in any order stand in that of the text. */
    private static final double TOWERS_INVERTED = 0.4;

    private final Seating seating;

    /** Those in the order of the text. */
    private final int[] towers;

    /** One variable at several time steps, in the order of time, and where another variable follows -1. */
    private final int[] timed;

    /** For each block whether it is one of them. */
    private final boolean[] isTower;

    private final boolean[] isTimed;

    private int inversions;
    private int inverted;
    private int newInversions;
    private int newInverted;

    /**
     * @param seating where the blocks stand, read whenever something is asked
     */
    OrderCost(SeatProblem problem, Seating seating) {
        this.seating = seating;
        List<Seated> blocks = problem.blocks();
        isTower = new boolean[blocks.size()];
        isTimed = new boolean[blocks.size()];
        for (int id = 0; id < isTower.length; id++) {
            isTower[id] = blocks.get(id).tower();
        }
        towers = IntStream.range(0, isTower.length).filter(id -> isTower[id]).toArray();
        timed = problem.timed().stream().mapToInt(id -> id).toArray();
        for (int id : timed) {
            if (id >= 0) {
                isTimed[id] = true;
            }
        }
        newInversions = inversions();
        newInverted = inverted();
        keep();
    }

    double ofTime() {
        return INVERSION * inversions;
    }

    /** A sum with what the order of the towers costs, one by one. */
    double andOfTowers(double sum) {
        double all = sum;
        for (int i = 0; i < inverted; i++) {
            all += TOWERS_INVERTED;
        }
        return all;
    }

    /**
     * How much more it costs that a block has been moved, or has changed places with another.
     *
     * @param other that block; negative if there was none
     */
    double ofMove(int block, int other) {
        newInversions = isTimed[block] || other >= 0 && isTimed[other] ? inversions() : inversions;
        newInverted = isTower[block] || other >= 0 && isTower[other] ? inverted() : inverted;
        return INVERSION * (newInversions - inversions) + TOWERS_INVERTED * (newInverted - inverted);
    }

    /** Remembers the order after the move that was asked for last. */
    void keep() {
        inversions = newInversions;
        inverted = newInverted;
    }

    private int inversions() {
        int count = 0;
        for (int i = 1; i < timed.length; i++) {
            boolean together = timed[i - 1] >= 0 && timed[i] >= 0;
            count += together && seating.column(timed[i - 1]) > seating.column(timed[i]) ? 1 : 0;
        }
        return count;
    }

    private int inverted() {
        int count = 0;
        for (int i = 1; i < towers.length; i++) {
            count += seating.column(towers[i - 1]) > seating.column(towers[i]) ? 1 : 0;
        }
        return count;
    }
}
