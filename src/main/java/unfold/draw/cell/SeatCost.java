package unfold.draw.cell;

import java.util.List;
import unfold.draw.cell.SeatProblem.Seated;

/**
 * How well a picture reads whose blocks stand where they do: the less the better. It remembers what everything costs, so
 * that a change costs only what is near it. For one thread.
 */
final class SeatCost {

    private static final double NEW_COLUMN = 0.8;
    private static final double WIDTH = 0.11;

    private final Seating seating;
    private final LineCost lines;
    private final OrderCost order;
    private final boolean[] isMovable;

    /** What a column costs in which each block is the widest. */
    private final double[] ofWidest;

    /** What each line costs, and each column. */
    private final double[] ofLine;

    private final double[] ofColumn;

    /** What costs something else after the change that was asked for last: so many lines, and what they cost then. */
    private int changed;

    private final int[] changedLine;
    private final double[] changedCost;
    private int left;
    private int right;
    private double leftCost;
    private double rightCost;

    /** From where on, and by how many columns, all blocks are shifted by that change. */
    private int start;

    private int shifted;

    /**
     * @param seating where the blocks stand, read whenever something is asked
     */
    SeatCost(SeatProblem problem, Seating seating) {
        this.seating = seating;
        this.lines = new LineCost(problem, seating);
        this.order = new OrderCost(problem, seating);
        List<Seated> blocks = problem.blocks();
        isMovable = new boolean[blocks.size()];
        for (int id : problem.movable()) {
            isMovable[id] = true;
        }
        ofWidest = blocks.stream()
                .mapToDouble(block -> NEW_COLUMN + WIDTH * block.width())
                .toArray();
        ofLine = new double[lines.count()];
        changedLine = new int[ofLine.length];
        changedCost = new double[ofLine.length];
        ofColumn = new double[seating.columns() + 1];
        for (int line = 0; line < ofLine.length; line++) {
            ofLine[line] = lines.of(line);
        }
        for (int column = 1; column < ofColumn.length; column++) {
            ofColumn[column] = column(column);
        }
    }

    /** Of all that is kept, added up in the same order whenever it is asked. */
    double total() {
        double sum = order.ofTime();
        for (double each : ofLine) {
            sum += each;
        }
        sum = order.andOfTowers(sum);
        for (double each : ofColumn) {
            sum += each;
        }
        return sum;
    }

    /**
     * How much more it costs that a block has been moved, or has changed places with another.
     *
     * @param other that block; negative if there was none
     * @param column where the block stood
     * @param next where it stands now
     */
    double ofMove(int block, int other, int column, int next) {
        shifted = 0;
        changed = 0;
        double more = 0;
        for (int line : lines.touching(block)) {
            more += change(line, lines.of(line));
        }
        if (other >= 0) {
            for (int line : lines.touching(other)) {
                if (lines.from(line) != block && lines.to(line) != block) {
                    more += change(line, lines.of(line));
                }
            }
        } else {
            more += within(column, block) + (next == column ? 0 : within(next, block));
        }
        return more + ofColumns(block, other, column, next) + order.ofMove(block, other);
    }

    private double change(int line, double cost) {
        changedLine[changed] = line;
        changedCost[changed++] = cost;
        return cost - ofLine[line];
    }

    /** Of the lines within a column between other blocks than one: what stands between their ends may be another number. */
    private double within(int column, int block) {
        int standing = seating.standing(column) - (seating.column(block) == column ? 1 : 0);
        if (standing < 2) {
            return 0;
        }
        double more = 0;
        for (int row = 0; standing > 0; row++) {
            int at = seating.at(column, row);
            if (at >= 0 && at != block) {
                standing--;
                for (int line : lines.leaving(at)) {
                    int end = lines.to(line);
                    if (end != block && seating.column(end) == column) {
                        more += change(line, lines.of(line));
                    }
                }
            }
        }
        return more;
    }

    private double ofColumns(int block, int other, int column, int next) {
        left = column;
        right = next;
        if (next == column) {
            leftCost = ofColumn[column];
            rightCost = leftCost;
            return 0;
        }
        leftCost = column(column, block, other);
        rightCost = column(next, other, block);
        return leftCost + rightCost - ofColumn[column] - ofColumn[next];
    }

    /**
     * Of a column that has changed.
     *
     * @param gone the block that has left it; negative if none
     * @param come the block that has come to it; negative if none
     */
    private double column(int column, int gone, int come) {
        double known = ofColumn[column];
        if (gone >= 0 && ofWidest[gone] == known) {
            return column(column);
        }
        return come >= 0 ? Math.max(known, ofWidest[come]) : known;
    }

    /** How much more it will cost to shift all that stands from a column on by one column. */
    double ofShift(int column, int by) {
        start = column;
        shifted = by;
        changed = 0;
        double more = 0;
        for (int line = 0; line < ofLine.length; line++) {
            boolean from = isBeyond(lines.from(line), column);
            if (from != isBeyond(lines.to(line), column)) {
                more += change(line, lines.longer(line, from ? -by : by));
            }
        }
        return more;
    }

    private boolean isBeyond(int block, int column) {
        return isMovable[block] && seating.column(block) >= column;
    }

    /** Remembers what everything costs after the change that was asked for last. */
    void keep() {
        for (int i = 0; i < changed; i++) {
            ofLine[changedLine[i]] = changedCost[i];
        }
        if (shifted == 0) {
            ofColumn[left] = leftCost;
            ofColumn[right] = rightCost;
            order.keep();
        } else {
            int to = start + shifted;
            System.arraycopy(ofColumn, start, ofColumn, to, ofColumn.length - Math.max(start, to));
            ofColumn[shifted > 0 ? start : ofColumn.length - 1] = 0;
        }
    }

    private double column(int column) {
        double widest = 0;
        int standing = seating.standing(column);
        for (int row = 0; standing > 0; row++) {
            int at = seating.at(column, row);
            if (at >= 0) {
                widest = Math.max(widest, ofWidest[at]);
                standing--;
            }
        }
        return widest;
    }
}
