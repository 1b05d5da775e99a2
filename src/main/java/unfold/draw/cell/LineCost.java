package unfold.draw.cell;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import unfold.draw.cell.SeatProblem.Line;
import unfold.draw.cell.SeatProblem.Room;
import unfold.draw.cell.SeatProblem.Seated;

/** How well each line of a picture reads between blocks that stand where they do: the less the better. */
final class LineCost {

    private static final double WRONG = 60;

    /** Of each block that a line within a column runs through. */
    private static final double BLOCKED = 2;

    /** What a line costs by how far it runs. */
    private enum Kind {
        LANE_RIGHT {
            @Override
            double of(int right, int up) {
                return onLane(right);
            }
        },
        LANE_LEFT {
            @Override
            double of(int right, int up) {
                return onLane(-right);
            }
        },
        /** From another time step, or to a lane that runs to the left. */
        BORDER {
            @Override
            double of(int right, int up) {
                return 0.3 * Math.abs(right) + 0.3 * Math.abs(up);
            }
        },
        SOURCE {
            @Override
            double of(int right, int up) {
                return 0.6 * Math.abs(right) + 0.25 * Math.abs(up) + (right < 0 ? 0.3 : 0);
            }
        },
        PLAIN {
            @Override
            double of(int right, int up) {
                return plain(right, up, 0, 0.2);
            }
        },
        /** With a tower at either end: it is entered from below, so a line down to one has to turn. */
        TO_TOWER {
            @Override
            double of(int right, int up) {
                return plain(right, up, 1.2, 6);
            }
        };

        /**
         * Without what stands in its way.
         *
         * @param right how many columns it runs to the right
         * @param up how many rows it runs up
         */
        abstract double of(int right, int up);

        private static double onLane(int along) {
            return along < 1 ? WRONG * (2 - along) : 0.25 * (along - 1);
        }

        /** Straight up is best. */
        private static double plain(int right, int up, double level, double down) {
            if (right < 0) {
                return 9 + 3.0 * -right + 0.3 * Math.abs(up);
            }
            if (right == 0) {
                return 0.4 * Math.abs(up) + (up > 0 ? 0 : down);
            }
            return 0.8 * right + 0.5 * Math.abs(up) + (up == 0 ? level : 0.7);
        }

        static Kind of(int lane, Seated from, Seated to) {
            if (lane != 0) {
                return lane > 0 ? LANE_RIGHT : LANE_LEFT;
            }
            if (!from.isMovable() || to.falling()) {
                return BORDER;
            }
            if (from.source()) {
                return SOURCE;
            }
            return from.tower() || to.tower() ? TO_TOWER : PLAIN;
        }

        boolean canBeBlocked() {
            return this == PLAIN || this == TO_TOWER;
        }
    }

    private final Seating seating;
    private final int[] from;
    private final int[] to;

    /** What a line of each kind costs, for each number of columns to the right and of rows up. */
    private final double[] table;

    /** Where the cost of each line stands in it that runs nowhere. */
    private final int[] middle;

    /** By how much that is further in the table that runs one column further. */
    private final int step;

    private final boolean[] canBeBlocked;

    /** For each block its lines. */
    private final int[][] touching;

    /** Those that leave it for another block that may move, and can be blocked. */
    private final int[][] leaving;

    /**
     * @param seating where the blocks stand, read whenever something is asked
     */
    LineCost(SeatProblem problem, Seating seating) {
        this.seating = seating;
        List<Line> lines = problem.lines();
        List<Seated> blocks = problem.blocks();
        from = lines.stream().mapToInt(Line::from).toArray();
        to = lines.stream().mapToInt(Line::to).toArray();
        step = 2 * problem.room().rows() - 1;
        table = table(problem.room(), step);
        middle = new int[from.length];
        canBeBlocked = new boolean[from.length];
        int perKind = table.length / Kind.values().length;
        for (int line = 0; line < from.length; line++) {
            Kind kind = Kind.of(lines.get(line).lane(), blocks.get(from[line]), blocks.get(to[line]));
            middle[line] = kind.ordinal() * perKind + perKind / 2;
            canBeBlocked[line] = kind.canBeBlocked();
        }
        touching = new int[blocks.size()][];
        leaving = new int[blocks.size()][];
        for (int i = 0; i < blocks.size(); i++) {
            int id = i;
            touching[id] = where(line -> from[line] == id || to[line] == id);
            leaving[id] = where(line -> from[line] == id
                    && canBeBlocked[line]
                    && blocks.get(to[line]).isMovable());
        }
    }

    private static double[] table(Room room, int step) {
        int right = room.columns() + 1;
        int up = step / 2;
        double[] table = new double[Kind.values().length * (2 * right + 1) * step];
        int next = 0;
        for (Kind kind : Kind.values()) {
            for (int x = -right; x <= right; x++) {
                for (int y = -up; y <= up; y++) {
                    table[next++] = kind.of(x, y);
                }
            }
        }
        return table;
    }

    private int[] where(IntPredicate line) {
        return IntStream.range(0, from.length).filter(line).toArray();
    }

    int count() {
        return from.length;
    }

    int from(int line) {
        return from[line];
    }

    int to(int line) {
        return to[line];
    }

    /** The lines of a block; not to be modified. */
    int[] touching(int block) {
        return touching[block];
    }

    /** The lines that leave a block for another that may move, and that cost more with a block in their way. */
    int[] leaving(int block) {
        return leaving[block];
    }

    double of(int line) {
        int a = from[line];
        int b = to[line];
        int right = seating.column(b) - seating.column(a);
        int low = seating.row(a);
        int high = seating.row(b);
        double cost = table[middle[line] + right * step + high - low];
        return right == 0 && canBeBlocked[line] ? cost + BLOCKED * seating.between(seating.column(a), low, high) : cost;
    }

    /** What a line costs, which leaves its column, if it runs further to the right. */
    double longer(int line, int by) {
        int a = from[line];
        int b = to[line];
        int right = seating.column(b) - seating.column(a) + by;
        return table[middle[line] + right * step + seating.row(b) - seating.row(a)];
    }
}
