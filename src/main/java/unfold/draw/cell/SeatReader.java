package unfold.draw.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unfold.draw.cell.Block.Place;
import unfold.draw.cell.SeatProblem.Line;
import unfold.draw.cell.SeatProblem.Seated;
import unfold.expression.Symbol;
import unfold.expression.Time;

/** Reads from a plan what is to be decided about the places of its blocks. */
final class SeatReader {

    private final Plan plan;
    private final int towerRow;
    private final int rows;
    private final int[] laneRow;

    private SeatReader(Plan plan) {
        this.plan = plan;
        int extra = (int) plan.blocks().stream().filter(SeatReader::isExtraPort).count();
        List<Integer> low = plan.lanesUpwards(false);
        List<Integer> high = plan.lanesUpwards(true);
        towerRow = 1 + extra + low.size();
        rows = towerRow + 2 + high.size();
        laneRow = new int[plan.lanes().size()];
        for (int i = 0; i < low.size(); i++) {
            laneRow[low.get(i)] = 1 + extra + i;
        }
        for (int i = 0; i < high.size(); i++) {
            laneRow[high.get(i)] = towerRow + 2 + i;
        }
    }

    static SeatProblem read(Plan plan) {
        SeatReader reader = new SeatReader(plan);
        return new SeatProblem(
                new SeatProblem.Room(plan.blocks().size(), reader.rows, reader.towerRow),
                reader.blocks(),
                plan.links().stream().map(reader::line).toList(),
                reader.timed());
    }

    private static boolean isExtraPort(Block block) {
        return block.place() == Place.PORT && block.lane() < 0;
    }

    private List<Seated> blocks() {
        List<Seated> blocks = new ArrayList<>();
        int extra = 0;
        int movable = 0;
        for (Block block : plan.blocks()) {
            boolean fixed = block.place() == Place.PORT || block.place() == Place.EXIT;
            int row = isExtraPort(block) ? 1 + extra++ : row(block);
            int right = plan.blocks().size() + 1;
            int column = !fixed ? 1 + movable++ : isAtLeft(block) ? 0 : right;
            blocks.add(new Seated(
                    column,
                    row,
                    fixed ? List.of() : allowed(block, row),
                    block.place() == Place.TOWER,
                    block.first().kind() == Kind.SOURCE,
                    block.lane() >= 0 && plan.lane(block).direction() < 0,
                    block.nodes().stream().mapToDouble(SeatReader::width).max().orElse(0)));
        }
        return blocks;
    }

    private int row(Block block) {
        return block.lane() >= 0 ? laneRow[block.lane()] : block.place() == Place.INPUT ? 0 : towerRow;
    }

    private boolean isAtLeft(Block block) {
        boolean comes = block.first().shown().offset() < 0;
        return block.place() == Place.PORT ? comes : plan.lane(block).direction() < 0;
    }

    private List<Integer> allowed(Block block, int row) {
        if (block.place() != Place.FREE) {
            return List.of(row);
        }
        return block.first().kind() == Kind.STACK
                ? IntStream.rangeClosed(1, towerRow).boxed().toList()
                : List.of(towerRow, towerRow + 1);
    }

    private Line line(Plan.Link link) {
        int lane = plan.isOnLane(link) ? plan.lane(link.source()).direction() : 0;
        return new Line(link.source().id(), link.sink().id(), lane);
    }

    private List<Integer> timed() {
        Map<Symbol, Map<Integer, Integer>> steps = new LinkedHashMap<>();
        for (Block block : plan.blocks()) {
            Node node = block.first();
            if (node.kind() == Kind.SOURCE && node.shown().time() instanceof Time.Absolute at) {
                steps.computeIfAbsent(node.shown().symbol(), symbol -> new TreeMap<>())
                        .put(at.step(), block.id());
            }
        }
        return steps.values().stream()
                .flatMap(ids -> Stream.concat(ids.values().stream(), Stream.of(-1)))
                .toList();
    }

    private static double width(Node node) {
        return switch (node.kind()) {
            case SOURCE, VALUE, AFFINE -> 10;
            case LOSS -> 6;
            case FUNCTION, GATE -> 4;
            default -> 2.2;
        };
    }
}
