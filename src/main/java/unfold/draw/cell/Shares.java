package unfold.draw.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Slot;

/** By which ways the gradient of a variable has come, and how much of it by each. */
final class Shares {

    /** A way that a gradient comes by. */
    enum Kind {
        /** From the same state at another time step. */
        STATE,
        /** From anything else at another time step. */
        STEP,
        /** From the same time step. */
        HERE,
        /** From what has no time, or from the other sequences of a batch. */
        ELSEWHERE
    }

    /**
     * What comes by one way.
     *
     * @param kind where from
     * @param readers the nodes of the picture that it comes through; none if it comes from elsewhere
     * @param sum the gradient that comes by it
     * @param part its projection on the whole gradient, as a part of that: negative if it works against
     *     the rest; all parts together are 1
     */
    record Share(Kind kind, List<Node> readers, Tensor sum, double part) {

        Share {
            readers = List.copyOf(readers);
        }
    }

    private record Way(Kind kind, List<Node> readers) {}

    private final Moment moment;
    private final CellLayout layout;

    Shares(Moment moment) {
        this.moment = moment;
        this.layout = moment.layout();
    }

    /** The shares of a variable's gradient, always in the same order; none before there is a gradient. */
    List<Share> of(Figure figure) {
        Optional<Slot> slot = figure.slot(layout.program(), moment.now());
        if (slot.isEmpty()) {
            return List.of();
        }
        Map<Way, double[]> sums = new LinkedHashMap<>();
        Tensor like = null;
        for (Contribution term : moment.frame()
                .trace()
                .contributions(slot.get().gradient(), moment.frame().cursor())) {
            like = term.value();
            double[] sum = sums.computeIfAbsent(
                    way(figure.node(), slot.get(), term),
                    w -> new double[term.value().size()]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += like.get(i);
            }
        }
        return sums.isEmpty() ? List.of() : shares(sums, like);
    }

    private static List<Share> shares(Map<Way, double[]> sums, Tensor like) {
        double[] whole = new double[like.size()];
        for (double[] sum : sums.values()) {
            for (int i = 0; i < whole.length; i++) {
                whole[i] += sum[i];
            }
        }
        double square = product(whole, whole);
        List<Share> shares = new ArrayList<>();
        sums.forEach((way, sum) -> shares.add(
                new Share(way.kind, way.readers, Tensor.of(like.shape(), sum), product(sum, whole) / square)));
        shares.sort(Comparator.<Share, Kind>comparing(Share::kind)
                .thenComparingInt(
                        share -> share.readers.stream().mapToInt(Node::id).min().orElse(0)));
        return shares;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private Way way(Node node, Slot value, Contribution term) {
        Slot source = term.source();
        if (source == null || source.time() == Slot.UNTIMED && value.time() != Slot.UNTIMED) {
            return new Way(Kind.ELSEWHERE, List.of());
        }
        int owner = moment.frame().subject().wiring().owner(source.quantity());
        if (source.time() != value.time()) {
            return new Way(owner == value.quantity() ? Kind.STATE : Kind.STEP, List.of());
        }
        return new Way(
                Kind.HERE,
                layout.graph().readers(node).stream()
                        .filter(reader -> belongs(reader, owner))
                        .toList());
    }

    private boolean belongs(Node reader, int owner) {
        return reader.uses().stream()
                .map(symbol -> layout.program().quantities().of(symbol))
                .anyMatch(quantity -> quantity != null && quantity.id() == owner);
    }
}
