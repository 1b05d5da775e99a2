package unfold.draw.cell;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Symbol;

/**
 * The row of a state: it enters at one side, and leaves at the other side at the same height.
 *
 * @param state the state
 * @param port the source that it enters by
 * @param nodes what stands on the way, the state's new value last
 * @param rail whether the way goes through operations entry by entry alone
 */
record Lane(Symbol state, Node port, List<Node> nodes, boolean rail) {

    Lane {
        nodes = List.copyOf(nodes);
    }

    /** 1 for a state that comes from the left, -1 for one from the right. */
    int direction() {
        return port.shown().offset() < 0 ? 1 : -1;
    }

    /** The new value of the state. */
    Node value() {
        return nodes.get(nodes.size() - 1);
    }

    /**
     * The lanes of a graph. A state that can be followed to its new value through sums and products
     * entry by entry has a rail; one with a single way to its new value has all of that way as its
     * lane; any other only the new value.
     */
    static List<Lane> of(CellGraph graph) {
        Map<Symbol, Node> ports = new LinkedHashMap<>();
        for (Node port : graph.ports()) {
            Symbol state = port.shown().symbol();
            if (graph.value(state).isPresent()) {
                ports.merge(state, port, Lane::nearer);
            }
        }
        Set<Node> taken = new HashSet<>();
        ports.keySet().forEach(state -> taken.add(graph.value(state).orElseThrow()));
        Map<Symbol, Lane> lanes = new LinkedHashMap<>();
        ports.forEach((state, port) -> rail(graph, port, taken).ifPresent(lane -> lanes.put(state, lane)));
        ports.forEach((state, port) -> lanes.computeIfAbsent(state, s -> single(graph, port, taken)));
        return ports.keySet().stream().map(lanes::get).toList();
    }

    private static Node nearer(Node a, Node b) {
        return Math.abs(b.shown().offset()) < Math.abs(a.shown().offset()) ? b : a;
    }

    /** The shortest: each further operation on the way would change the state once more. */
    private static Optional<Lane> rail(CellGraph graph, Node port, Set<Node> taken) {
        Node value = graph.value(port.shown().symbol()).orElseThrow();
        return new Ways(graph, value, Kind::isElementwise)
                .from(port).stream()
                        .filter(way -> way.size() > 1 && free(way, taken))
                        .min(Comparator.comparingInt(List::size))
                        .map(way -> lane(port, way, true, taken));
    }

    private static Lane single(CellGraph graph, Node port, Set<Node> taken) {
        Node value = graph.value(port.shown().symbol()).orElseThrow();
        List<List<Node>> ways = new Ways(graph, value, kind -> true).from(port);
        boolean one = ways.size() == 1 && free(ways.get(0), taken);
        return lane(port, one ? ways.get(0) : List.of(value), false, taken);
    }

    private static Lane lane(Node port, List<Node> way, boolean rail, Set<Node> taken) {
        taken.addAll(way);
        return new Lane(port.shown().symbol(), port, way, rail);
    }

    private static boolean free(List<Node> way, Set<Node> taken) {
        return way.subList(0, way.size() - 1).stream().noneMatch(taken::contains);
    }
}
