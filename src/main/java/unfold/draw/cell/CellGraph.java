package unfold.draw.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.derivation.Unit;
import unfold.expression.Symbol;

/**
 * The operations of some definitions and which reads which. Immutable.
 *
 * @param units the definitions
 * @param nodes each at the position of its id
 * @param edges without doubles
 */
record CellGraph(List<Unit> units, List<Node> nodes, List<Edge> edges) {

    /**
     * Something computed from something.
     *
     * @param from id of the node that is read
     * @param to id of the node that reads it
     */
    record Edge(int from, int to) {}

    CellGraph {
        units = List.copyOf(units);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    Node node(int id) {
        return nodes.get(id);
    }

    /** The nodes that one reads. */
    List<Node> inputs(Node node) {
        return edges.stream()
                .filter(edge -> edge.to == node.id())
                .map(edge -> node(edge.from))
                .toList();
    }

    /** The nodes that read one. */
    List<Node> readers(Node node) {
        return edges.stream()
                .filter(edge -> edge.from == node.id())
                .map(edge -> node(edge.to))
                .toList();
    }

    /** The nodes that read one for the definition of a variable. */
    List<Node> readers(Node node, Symbol target) {
        return readers(node).stream()
                .filter(reader -> reader.uses().contains(target))
                .toList();
    }

    /** The node of a variable that is computed here. */
    Optional<Node> value(Symbol symbol) {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.VALUE && node.result().equals(symbol))
                .findFirst();
    }

    /** The ends between which a function keeps a variable that is computed here; empty if none does. */
    Optional<Ends> ends(Symbol symbol) {
        return value(symbol)
                .map(this::inputs)
                .filter(inputs -> inputs.size() == 1)
                .map(inputs -> inputs.get(0).ends());
    }

    /** Whether what an operation computes is to be seen nowhere else: no variable takes it over. */
    boolean hidesResult(Node node) {
        List<Node> readers = readers(node);
        return node.expr() != null
                && (readers.size() > 1 || readers.stream().noneMatch(reader -> reader.kind() == Kind.VALUE));
    }

    /** Whether the gradient of a variable that is computed here can come back by several ways. */
    boolean parts(Node value) {
        if (value.kind() != Kind.VALUE) {
            return false;
        }
        Set<List<Node>> ways = new HashSet<>();
        units.forEach(unit -> ways.add(readers(value, unit.definition().target())));
        ways.remove(List.of());
        boolean ahead = ports().stream()
                .anyMatch(port -> port.shown().symbol().equals(value.shown().symbol()));
        return ways.size() + (ahead ? 1 : 0) > 1;
    }

    /** The sources that stand for other time steps. */
    List<Node> ports() {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.SOURCE && node.shown().offset() != 0)
                .toList();
    }

    /** The same with sigmoids that multiply something marked as gates. */
    CellGraph withGates() {
        List<Node> marked = new ArrayList<>();
        for (Node node : nodes) {
            boolean gate = node.kind() == Kind.FUNCTION && node.tex().equals(Signs.SIGMOID) && multiplies(node);
            marked.add(gate ? node.asGate() : node);
        }
        return new CellGraph(units, marked, edges);
    }

    /** Whether the result, by its name or as what is left to 1, is a factor entry by entry. */
    private boolean multiplies(Node node) {
        for (Node reader : readers(node)) {
            boolean passed = reader.kind() == Kind.VALUE || reader.kind() == Kind.SIGN;
            if (reader.kind() == Kind.TIMES || passed && multiplies(reader)) {
                return true;
            }
        }
        return false;
    }
}
