package unfold.engine;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Shape;

/** A sum of terms of one shape, each added to where the first was put: what only has to be copied comes first. */
final class SumNode extends Computed {

    private final Node first;
    private final Node[] rest;

    /**
     * @param terms at least two
     */
    SumNode(Shape shape, List<Node> terms) {
        super(shape);
        List<Node> ordered = Stream.concat(
                        terms.stream().filter(term -> !(term instanceof Computed)),
                        terms.stream().filter(Computed.class::isInstance))
                .toList();
        this.first = ordered.get(0);
        this.rest = ordered.subList(1, ordered.size()).toArray(Node[]::new);
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        first.to(time, target);
        for (Node term : rest) {
            term.addTo(time, target);
        }
    }

    @Override
    public void to(Node[] alike, int time, DMatrixRMaj[] targets) {
        Node[] terms = new Node[targets.length];
        for (int s = 0; s < terms.length; s++) {
            terms[s] = ((SumNode) alike[s]).first;
        }
        first.to(terms, time, targets);
        for (int i = 0; i < rest.length; i++) {
            for (int s = 0; s < terms.length; s++) {
                terms[s] = ((SumNode) alike[s]).rest[i];
            }
            rest[i].addTo(terms, time, targets);
        }
    }
}
