package unfold.draw.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import unfold.draw.cell.Block.Place;
import unfold.draw.cell.Plan.Link;
import unfold.expression.Symbol;
import unfold.expression.Time;

/** How well a picture reads whose blocks stand in given columns and rows: the less the better. */
final class SeatCost {

    private static final double WRONG = 60;
    private static final double NEW_COLUMN = 0.8;
    private static final double WIDTH = 0.11;

    /** Time runs from left to right. */
    private static final double INVERSION = 3;

    private final int[] column;
    private final int[] row;
    private final int[] from;
    private final int[] to;

    /** 1 and -1 for a line on a lane that runs to the right or to the left, else 0. */
    private final int[] lane;

    private final boolean[] tower;
    private final boolean[] inner;
    private final boolean[] source;
    private final boolean[] falling;

    /** One variable at several time steps, in the order of time, and where another variable follows -1. */
    private final int[] timed;

    /** About how wide each block is, in figures' heights. */
    private final double[] width;

    /**
     * @param column of each block, read at every {@link #total}
     * @param row of each block, likewise
     */
    SeatCost(Plan plan, int[] column, int[] row) {
        this.column = column;
        this.row = row;
        List<Link> links = plan.links();
        from = new int[links.size()];
        to = new int[links.size()];
        lane = new int[links.size()];
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            from[i] = link.source().id();
            to[i] = link.sink().id();
            lane[i] = plan.isOnLane(link) ? plan.lane(link.source()).direction() : 0;
        }
        int n = plan.blocks().size();
        tower = new boolean[n];
        inner = new boolean[n];
        source = new boolean[n];
        falling = new boolean[n];
        width = new double[n];
        for (Block block : plan.blocks()) {
            Place place = block.place();
            tower[block.id()] = place == Place.TOWER;
            inner[block.id()] = place != Place.PORT && place != Place.EXIT;
            source[block.id()] = block.first().kind() == Kind.SOURCE;
            width[block.id()] =
                    block.nodes().stream().mapToDouble(SeatCost::width).max().orElse(0);
            falling[block.id()] = block.lane() >= 0 && plan.lane(block).direction() < 0;
        }
        timed = timed(plan);
    }

    private static int[] timed(Plan plan) {
        Map<Symbol, Map<Integer, Integer>> steps = new LinkedHashMap<>();
        for (Block block : plan.blocks()) {
            Node node = block.first();
            if (node.kind() == Kind.SOURCE && node.shown().time() instanceof Time.Absolute at) {
                steps.computeIfAbsent(node.shown().symbol(), symbol -> new TreeMap<>())
                        .put(at.step(), block.id());
            }
        }
        return steps.values().stream()
                .flatMapToInt(ids -> IntStream.concat(ids.values().stream().mapToInt(id -> id), IntStream.of(-1)))
                .toArray();
    }

    private int inversions() {
        int inversions = 0;
        for (int i = 1; i < timed.length; i++) {
            boolean together = timed[i - 1] >= 0 && timed[i] >= 0;
            inversions += together && column[timed[i - 1]] > column[timed[i]] ? 1 : 0;
        }
        return inversions;
    }

    private static double width(Node node) {
        return switch (node.kind()) {
            case SOURCE, VALUE, AFFINE -> 10;
            case LOSS -> 6;
            case FUNCTION, GATE -> 4;
            default -> 2.2;
        };
    }

    double total() {
        double sum = INVERSION * inversions();
        for (int i = 0; i < from.length; i++) {
            sum += line(i);
        }
        double[] widest = new double[column.length + 2];
        int last = -1;
        for (int id = 0; id < column.length; id++) {
            if (inner[id]) {
                widest[column[id]] = Math.max(widest[column[id]], width[id]);
            }
            if (tower[id]) {
                // Towers that could stand in any order stand in that of the text.
                sum += last >= 0 && column[last] > column[id] ? 0.4 : 0;
                last = id;
            }
        }
        for (double each : widest) {
            sum += each == 0 ? 0 : NEW_COLUMN + WIDTH * each;
        }
        return sum;
    }

    private double line(int i) {
        int a = from[i];
        int b = to[i];
        int right = column[b] - column[a];
        int up = row[b] - row[a];
        if (lane[i] != 0) {
            int along = right * lane[i];
            return along < 1 ? WRONG * (2 - along) : 0.25 * (along - 1);
        }
        if (!inner[a] || falling[b]) {
            return 0.3 * Math.abs(right) + 0.3 * Math.abs(up);
        }
        if (source[a]) {
            return 0.6 * Math.abs(right) + 0.25 * Math.abs(up) + (right < 0 ? 0.3 : 0);
        }
        if (right < 0) {
            return 9 + 3.0 * -right + 0.3 * Math.abs(up);
        }
        if (right == 0) {
            return inColumn(a, b, up);
        }
        double turns = up == 0 ? tower[a] || tower[b] ? 1.2 : 0 : 0.7;
        return 0.8 * right + 0.5 * Math.abs(up) + turns;
    }

    /** Straight up is best; a tower is entered from below, so a line down to one has to turn. */
    private double inColumn(int a, int b, int up) {
        double blocked = 0;
        for (int id = 0; id < column.length; id++) {
            boolean between = column[id] == column[a] && (row[id] - row[a]) * (row[id] - row[b]) < 0;
            blocked += between ? 2 : 0;
        }
        double direction = up > 0 ? 0 : tower[b] || tower[a] ? 6 : 0.2;
        return 0.4 * Math.abs(up) + direction + blocked;
    }
}
