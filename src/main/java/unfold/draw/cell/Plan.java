package unfold.draw.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.draw.cell.Block.Place;

/** A graph divided into blocks and lanes. Immutable once made. */
final class Plan {

    /**
     * A line from one block to another, or on from a lane.
     *
     * @param from the node that is read
     * @param source the block that holds it
     * @param to the node that reads it; null where a lane leaves
     * @param sink the block that holds the reader, or the exit
     */
    record Link(Node from, Block source, Node to, Block sink) {}

    private final CellGraph graph;
    private final List<Lane> lanes;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Block> byNode = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    Plan(CellGraph graph) {
        this.graph = graph;
        this.lanes = Lane.of(graph);
        for (int i = 0; i < lanes.size(); i++) {
            add(List.of(lanes.get(i).port()), Place.PORT, i);
            for (Node node : lanes.get(i).nodes()) {
                add(List.of(node), Place.LANE, i);
            }
        }
        graph.nodes().stream().filter(node -> node.kind() == Kind.SOURCE).forEach(this::source);
        graph.nodes().stream()
                .filter(node -> isBase(node) && !byNode.containsKey(node.id()))
                .forEach(this::base);
        graph.nodes().stream()
                .filter(node -> !byNode.containsKey(node.id()))
                .forEach(node -> add(List.of(node), Place.FREE, -1));
        connect();
    }

    private Block add(List<Node> nodes, Place place, int lane) {
        Block block = new Block(blocks.size(), nodes, place, lane);
        blocks.add(block);
        if (place != Place.EXIT) {
            nodes.forEach(node -> byNode.put(node.id(), block));
        }
        return block;
    }

    private void source(Node node) {
        if (!byNode.containsKey(node.id())) {
            boolean elsewhere = node.shown().offset() != 0;
            boolean compared = graph.readers(node).stream().allMatch(reader -> reader.kind() == Kind.LOSS);
            add(List.of(node), elsewhere ? Place.PORT : compared ? Place.FREE : Place.INPUT, -1);
        }
    }

    private static boolean isBase(Node node) {
        return switch (node.kind()) {
            case AFFINE, STACK, FUNCTION, GATE, PLUS -> true;
            default -> false;
        };
    }

    private void base(Node base) {
        List<Node> tower = tower(base);
        boolean sum = base.kind() == Kind.PLUS;
        boolean single = tower.size() == 1 && base.kind() != Kind.AFFINE;
        if (!sum || tower.size() > 2) {
            add(tower, single ? Place.FREE : Place.TOWER, -1);
        }
    }

    /** What stands on top of a node because nothing else reads it and it reads nothing else. */
    private List<Node> tower(Node base) {
        List<Node> tower = new ArrayList<>(List.of(base));
        boolean grown = true;
        while (grown) {
            Node top = tower.get(tower.size() - 1);
            List<Node> readers = graph.readers(top);
            grown = readers.size() == 1 && fits(top, readers.get(0));
            if (grown) {
                tower.add(readers.get(0));
            }
        }
        return tower;
    }

    private boolean fits(Node top, Node next) {
        boolean kind = switch (next.kind()) {
            case FUNCTION, GATE, VALUE -> true;
            case AFFINE -> top.kind() == Kind.STACK;
            default -> false;
        };
        return kind && !byNode.containsKey(next.id()) && graph.inputs(next).size() == 1;
    }

    private void connect() {
        for (CellGraph.Edge edge : graph.edges()) {
            Block source = byNode.get(edge.from());
            Block sink = byNode.get(edge.to());
            if (source != sink) {
                links.add(new Link(graph.node(edge.from()), source, graph.node(edge.to()), sink));
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            Node value = lanes.get(i).value();
            Block exit = add(List.of(value), Place.EXIT, i);
            links.add(new Link(value, byNode.get(value.id()), null, exit));
        }
    }

    CellGraph graph() {
        return graph;
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Link> links() {
        return links;
    }

    Lane lane(Block block) {
        return lanes.get(block.lane());
    }

    /** Whether a line lies on a lane, between neighbours on it. */
    boolean isOnLane(Link link) {
        Block a = link.source();
        Block b = link.sink();
        if (a.lane() < 0 || a.lane() != b.lane()) {
            return false;
        }
        List<Node> way = new ArrayList<>();
        Lane lane = lanes.get(a.lane());
        way.add(lane.port());
        way.addAll(lane.nodes());
        int at = way.indexOf(link.from());
        return b.place() == Place.EXIT
                ? a.place() == Place.LANE && at == way.size() - 1
                : way.indexOf(link.to()) == at + 1;
    }

    /** The lanes from the bottom up: first those below the towers, then the rails. */
    List<Integer> lanesUpwards(boolean rails) {
        Set<Integer> order = new LinkedHashSet<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < lanes.size(); i++) {
                boolean plain = lanes.get(i).nodes().size() == 1;
                if (lanes.get(i).rail() == rails && plain == (pass == 0)) {
                    order.add(i);
                }
            }
        }
        return new ArrayList<>(order);
    }
}
