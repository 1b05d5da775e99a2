package unfold.draw.cell;

import java.util.List;
import java.util.stream.IntStream;
import unfold.draw.cell.SeatProblem.Seated;

/** How well a picture reads whose blocks stand where they do: the less the better. */
final class SeatCost {

    private static final double NEW_COLUMN = 0.8;
    private static final double WIDTH = 0.11;

    /** Time runs from left to right. */
    private static final double INVERSION = 3;

    private static final double TOWERS_INVERTED = 0.4;

    private final Seating seating;
    private final LineCost lines;
    private final boolean[] tower;

    /** Those in the order of the text. */
    private final int[] towers;

    /** One variable at several time steps, in the order of time, and where another variable follows -1. */
    private final int[] timed;

    /** About how wide each block is, in figures' heights. */
    private final double[] width;

    /**
     * @param seating where the blocks stand, read whenever something is asked
     */
    SeatCost(SeatProblem problem, Seating seating) {
        this.seating = seating;
        this.lines = new LineCost(problem, seating);
        List<Seated> blocks = problem.blocks();
        tower = new boolean[blocks.size()];
        for (int id = 0; id < tower.length; id++) {
            tower[id] = blocks.get(id).tower();
        }
        towers = IntStream.range(0, tower.length).filter(id -> tower[id]).toArray();
        timed = problem.timed().stream().mapToInt(id -> id).toArray();
        width = blocks.stream().mapToDouble(Seated::width).toArray();
    }

    double total() {
        double sum = INVERSION * inversions();
        for (int line = 0; line < lines.count(); line++) {
            sum += lines.of(line);
        }
        for (int i = 1; i < towers.length; i++) {
            sum += inverted(i);
        }
        for (int column = 1; column <= seating.columns(); column++) {
            sum += ofColumn(column);
        }
        return sum;
    }

    /**
     * All that a move of a block changes, but for what it leaves as it is.
     *
     * @param other the block that changes places with it; negative if none does
     * @param column where one of the two stands
     * @param next where the other stands, or will stand
     */
    double around(int block, int other, int column, int next) {
        double sum = lines.touching(block, other) + lines.within(column, block, other);
        if (next != column) {
            sum += lines.within(next, block, other) + ofColumn(column) + ofColumn(next);
        }
        if (timed.length > 0) {
            sum += INVERSION * inversions();
        }
        if (tower[block] || other >= 0 && tower[other]) {
            for (int i = 1; i < towers.length; i++) {
                sum += inverted(i);
            }
        }
        return sum;
    }

    /** All that it changes if the blocks from a column on are shifted. */
    double across(int column) {
        return lines.crossing(column);
    }

    private int inversions() {
        int inversions = 0;
        for (int i = 1; i < timed.length; i++) {
            boolean together = timed[i - 1] >= 0 && timed[i] >= 0;
            inversions += together && seating.column(timed[i - 1]) > seating.column(timed[i]) ? 1 : 0;
        }
        return inversions;
    }

    /** Towers that could stand in any order stand in that of the text. */
    private double inverted(int i) {
        return seating.column(towers[i - 1]) > seating.column(towers[i]) ? TOWERS_INVERTED : 0;
    }

    private double ofColumn(int column) {
        double widest = 0;
        int left = seating.standing(column);
        for (int row = 0; left > 0; row++) {
            int at = seating.at(column, row);
            if (at >= 0) {
                widest = Math.max(widest, width[at]);
                left--;
            }
        }
        return widest == 0 ? 0 : NEW_COLUMN + WIDTH * widest;
    }
}
