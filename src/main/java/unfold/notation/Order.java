package unfold.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Sequence;

/**
 * Finds the order in which a recurrence can be evaluated: sweeps over time, forward or backward, one
 * after the other; within a sweep all of its definitions at one time step, then the next.
 */
final class Order {

    /** A sweep that is being filled. */
    private static final class Growing {

        private Sweep.Direction direction;
        private final Sequence sequence;
        private final List<Integer> definitions = new ArrayList<>();

        Growing(Sweep.Direction direction, Sequence sequence) {
            this.direction = direction;
            this.sequence = sequence;
        }

        Sweep done() {
            return new Sweep(direction, sequence, definitions);
        }
    }

    private final Reads reads;
    private final List<Definition> definitions;
    private final List<Growing> sweeps = new ArrayList<>();
    private final Map<Integer, Integer> sweepOf = new LinkedHashMap<>();

    private Order(List<Definition> definitions) {
        this.definitions = definitions;
        this.reads = Reads.of(definitions);
    }

    /**
     * The sweeps in their order.
     *
     * @throws NotationException if something needs itself within a time step, or its own past and
     *     future, or its own last value
     */
    static List<Sweep> of(List<Definition> definitions) {
        Order order = new Order(definitions);
        for (List<Integer> cycle : Components.of(order.reads)) {
            order.place(cycle);
        }
        return order.sweeps.stream().map(Growing::done).toList();
    }

    private void place(List<Integer> component) {
        Sweep.Direction direction = new Cycle(definitions, reads, component).direction();
        int earliest = 0;
        boolean several = false;
        int last = -1;
        for (int definition : component) {
            for (Reads.Read read : reads.of(definition)) {
                Integer sweep = sweepOf.get(read.definition());
                if (sweep != null) {
                    earliest = Math.max(earliest, sweep + (mustWait(sweep, read) ? 1 : 0));
                    several |= last >= 0 && last != sweep && !isOnce(sweep) && !isOnce(last);
                    last = isOnce(sweep) ? last : sweep;
                }
            }
        }
        Sequence sequence = definitions.get(component.get(0)).target().sequence();
        // What joins a forward and a backward layer is read like the lecture does: left to right.
        Sweep.Direction wanted = direction == Sweep.Direction.ANY && several ? Sweep.Direction.RISING : direction;
        int chosen = choose(earliest, wanted, sequence);
        for (int definition : component) {
            sweeps.get(chosen).definitions.add(definition);
            sweepOf.put(definition, chosen);
        }
    }

    private boolean isOnce(int sweep) {
        return sweeps.get(sweep).direction == Sweep.Direction.ONCE;
    }

    /** Whether what is read is there only when its whole sweep is done. */
    private boolean mustWait(int sweep, Reads.Read read) {
        Sweep.Direction direction = sweeps.get(sweep).direction;
        boolean ahead = direction != Sweep.Direction.FALLING && read.offset() > 0;
        boolean behind = direction == Sweep.Direction.FALLING && read.offset() < 0;
        return direction == Sweep.Direction.ONCE || read.whole() || ahead || behind;
    }

    /** The first sweep that goes the right way; a new one if there is none. */
    private int choose(int earliest, Sweep.Direction wanted, Sequence sequence) {
        for (int i = earliest; i < sweeps.size() && wanted != Sweep.Direction.ONCE; i++) {
            Sweep.Direction there = sweeps.get(i).direction;
            if (!sequence.equals(sweeps.get(i).sequence)) {
                continue;
            }
            boolean turn = there == Sweep.Direction.ANY && canTurn(i, wanted);
            if (there == wanted || turn || wanted == Sweep.Direction.ANY && there != Sweep.Direction.ONCE) {
                sweeps.get(i).direction = there == Sweep.Direction.ANY ? wanted : there;
                return i;
            }
        }
        sweeps.add(new Growing(wanted, wanted == Sweep.Direction.ONCE ? null : sequence));
        return sweeps.size() - 1;
    }

    /** Whether a sweep without direction may take one: nothing in it may read the other way. */
    private boolean canTurn(int sweep, Sweep.Direction wanted) {
        for (int definition : sweeps.get(sweep).definitions) {
            for (Reads.Read read : reads.of(definition)) {
                boolean here = Integer.valueOf(sweep).equals(sweepOf.get(read.definition()));
                boolean fits = wanted == Sweep.Direction.FALLING ? read.offset() >= 0 : read.offset() <= 0;
                if (here && !fits) {
                    return false;
                }
            }
        }
        return true;
    }
}
