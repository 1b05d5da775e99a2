package unfold.draw.cell;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import unfold.draw.cell.SeatProblem.Line;
import unfold.draw.cell.SeatProblem.Seated;

/** How well each line of a picture reads between blocks that stand where they do: the less the better. */
final class LineCost {

    private static final double WRONG = 60;

    /** On a lane that runs to the right, or to the left. */
    private static final int LANE_RIGHT = 0;

    private static final int LANE_LEFT = 1;

    /** From another time step, or to a lane that runs to the left. */
    private static final int BORDER = 2;

    private static final int SOURCE = 3;
    private static final int PLAIN = 4;

    private final Seating seating;
    private final int[] from;
    private final int[] to;

    private final int[] kind;

    /** Whether a tower stands at either end. */
    private final boolean[] atTower;

    /** For each block its lines. */
    private final int[][] touching;

    /** Those that leave it. */
    private final int[][] leaving;

    /** Whether a block may move. */
    private final boolean[] inner;

    /**
     * @param seating where the blocks stand, read whenever something is asked
     */
    LineCost(SeatProblem problem, Seating seating) {
        this.seating = seating;
        List<Line> lines = problem.lines();
        List<Seated> blocks = problem.blocks();
        from = lines.stream().mapToInt(Line::from).toArray();
        to = lines.stream().mapToInt(Line::to).toArray();
        kind = new int[from.length];
        atTower = new boolean[from.length];
        for (int line = 0; line < from.length; line++) {
            Seated a = blocks.get(from[line]);
            Seated b = blocks.get(to[line]);
            kind[line] = kind(lines.get(line).lane(), a, b);
            atTower[line] = a.tower() || b.tower();
        }
        inner = new boolean[blocks.size()];
        touching = new int[inner.length][];
        leaving = new int[inner.length][];
        for (int i = 0; i < inner.length; i++) {
            int id = i;
            inner[id] = blocks.get(id).isMovable();
            touching[id] = where(line -> from[line] == id || to[line] == id);
            leaving[id] = where(line -> from[line] == id);
        }
    }

    private static int kind(int lane, Seated from, Seated to) {
        if (lane != 0) {
            return lane > 0 ? LANE_RIGHT : LANE_LEFT;
        }
        if (!from.isMovable() || to.falling()) {
            return BORDER;
        }
        return from.source() ? SOURCE : PLAIN;
    }

    private int[] where(IntPredicate line) {
        return IntStream.range(0, from.length).filter(line).toArray();
    }

    int count() {
        return from.length;
    }

    /** Of all lines of one or two blocks. */
    double touching(int block, int other) {
        double sum = 0;
        for (int line : touching[block]) {
            sum += of(line);
        }
        if (other >= 0) {
            for (int line : touching[other]) {
                sum += from[line] == block || to[line] == block ? 0 : of(line);
            }
        }
        return sum;
    }

    /** Of the lines within a column between other blocks than one or two. */
    double within(int column, int block, int other) {
        int left = seating.standing(column) - standing(block, column) - standing(other, column);
        if (left < 2) {
            return 0;
        }
        double sum = 0;
        for (int row = 0; left > 0; row++) {
            int at = seating.at(column, row);
            if (at >= 0 && at != block && at != other) {
                sum += within(column, at, block, other);
                left--;
            }
        }
        return sum;
    }

    private int standing(int block, int column) {
        return block >= 0 && seating.column(block) == column ? 1 : 0;
    }

    private double within(int column, int source, int block, int other) {
        double sum = 0;
        for (int line : leaving[source]) {
            int end = to[line];
            sum += seating.column(end) == column && end != block && end != other ? of(line) : 0;
        }
        return sum;
    }

    /** Of the lines between blocks that may move and stand from a column on, and all others. */
    double crossing(int column) {
        double sum = 0;
        for (int line = 0; line < from.length; line++) {
            sum += isBeyond(from[line], column) == isBeyond(to[line], column) ? 0 : of(line);
        }
        return sum;
    }

    private boolean isBeyond(int block, int column) {
        return inner[block] && seating.column(block) >= column;
    }

    double of(int line) {
        int a = from[line];
        int b = to[line];
        int right = seating.column(b) - seating.column(a);
        int up = seating.row(b) - seating.row(a);
        return switch (kind[line]) {
            case LANE_RIGHT -> onLane(right);
            case LANE_LEFT -> onLane(-right);
            case BORDER -> 0.3 * Math.abs(right) + 0.3 * Math.abs(up);
            case SOURCE -> 0.6 * Math.abs(right) + 0.25 * Math.abs(up) + (right < 0 ? 0.3 : 0);
            default -> plain(line, right, up);
        };
    }

    private static double onLane(int along) {
        return along < 1 ? WRONG * (2 - along) : 0.25 * (along - 1);
    }

    private double plain(int line, int right, int up) {
        if (right < 0) {
            return 9 + 3.0 * -right + 0.3 * Math.abs(up);
        }
        if (right == 0) {
            return inColumn(line, up);
        }
        double turns = up == 0 ? atTower[line] ? 1.2 : 0 : 0.7;
        return 0.8 * right + 0.5 * Math.abs(up) + turns;
    }

    /** Straight up is best; a tower is entered from below, so a line down to one has to turn. */
    private double inColumn(int line, int up) {
        int a = from[line];
        double blocked = 2 * seating.between(seating.column(a), seating.row(a), seating.row(to[line]));
        double direction = up > 0 ? 0 : atTower[line] ? 6 : 0.2;
        return 0.4 * Math.abs(up) + direction + blocked;
    }
}
