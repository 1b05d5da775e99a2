package unfold.analysis.flow;

import java.util.List;
import unfold.derivation.Program;
import unfold.trace.Interval;
import unfold.trace.Quantity;

/**
 * What a sequence carries from step to step in one direction: everything that one step computes and another one
 * reads, together the state S_t. Immutable.
 *
 * @param interval the sequence
 * @param backward whether it runs from right to left, so that S_t follows from S_{t+1}
 * @param parts in the order of their rows in S_t
 * @param isWhole whether every way from step to step goes through S_t; not where a layer reads another one's
 *     future, or all of it at once
 */
public record Chain(Interval interval, boolean backward, List<Part> parts, boolean isWhole) {

    /**
     * A part of the state.
     *
     * @param lag 0 for the value of step t; 1 for that of the step before, kept because two steps back are read
     * @param first its first row in S_t
     */
    public record Part(Quantity quantity, int lag, int first) {

        /** How many rows it has. */
        public int size() {
            return quantity.shape().size();
        }
    }

    public Chain {
        parts = List.copyOf(parts);
    }

    /** All chains of a network, in the order of its sequences; none where nothing is carried. */
    public static List<Chain> of(Program program) {
        return new Carried(program).chains();
    }

    /** How many rows S_t has. */
    public int size() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    /** The quantities of the state, each once. */
    public List<Quantity> quantities() {
        return parts.stream().map(Part::quantity).distinct().toList();
    }

    /** The times of the steps in the order in which they follow from each other. */
    public List<Integer> times() {
        return interval.times()
                .map(time -> backward ? interval.first() + interval.last() - time : time)
                .boxed()
                .toList();
    }

    /** The time of the state that the one at {@code time} follows from. */
    public int before(int time) {
        return backward ? time + 1 : time - 1;
    }

    /** The names of its quantities: {@code h, c}. */
    public String name() {
        return String.join(", ", quantities().stream().map(Quantity::key).toList());
    }
}
