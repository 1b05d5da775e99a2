package unfold.draw.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the ways from one node to another along the edges of a graph. */
final class Ways {

    /** Enough to know that there is not only one. */
    private static final int MOST = 64;

    private final CellGraph graph;
    private final Node to;
    private final Predicate<Kind> through;
    private final List<Node> way = new ArrayList<>();
    private final List<List<Node>> found = new ArrayList<>();

    /** Ways to {@code to} through nodes of certain kinds. */
    Ways(CellGraph graph, Node to, Predicate<Kind> through) {
        this.graph = graph;
        this.to = to;
        this.through = through;
    }

    /** The nodes of each way, without the first and with the last. */
    List<List<Node>> from(Node start) {
        follow(start);
        return found;
    }

    private void follow(Node at) {
        for (Node reader : graph.readers(at)) {
            if (found.size() < MOST && through.test(reader.kind())) {
                way.add(reader);
                if (reader.equals(to)) {
                    found.add(List.copyOf(way));
                } else {
                    follow(reader);
                }
                way.remove(way.size() - 1);
            }
        }
    }
}
