package unfold.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.notation.Definition;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;

/**
 * Finds the order in which a recurrence can be evaluated: sweeps over time, forward or backward, one
 * after the other; within a sweep all of its definitions at one time step, then the next.
 */
final class Order {

    /** Which way a sweep goes through time. */
    enum Direction {
        /** No matter which. */
        ANY,
        RISING,
        FALLING,
        /** Not over time: something defined once. */
        ONCE
    }

    /** One pass over time. */
    static final class Sweep {

        private Direction direction;
        private final List<Integer> definitions = new ArrayList<>();

        Sweep(Direction direction) {
            this.direction = direction;
        }

        /** Indices of the definitions, in the order in which one time step evaluates them. */
        List<Integer> definitions() {
            return definitions;
        }

        Direction direction() {
            return direction;
        }
    }

    private final Reads reads;
    private final List<Definition> definitions;
    private final List<Sweep> sweeps = new ArrayList<>();
    private final Map<Integer, Integer> sweepOf = new LinkedHashMap<>();

    private Order(Recurrence recurrence) {
        this.definitions = recurrence.definitions();
        this.reads = Reads.of(definitions);
    }

    /**
     * The sweeps in their order.
     *
     * @throws NotationException if something needs itself within a time step, or its own past and
     *     future, or its own last value
     */
    static List<Sweep> of(Recurrence recurrence) {
        Order order = new Order(recurrence);
        for (List<Integer> cycle : Components.of(order.reads)) {
            order.place(cycle);
        }
        return order.sweeps;
    }

    private void place(List<Integer> component) {
        Direction direction = new Cycle(definitions, reads, component).direction();
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
        int chosen = choose(earliest, direction, several);
        for (int definition : component) {
            sweeps.get(chosen).definitions.add(definition);
            sweepOf.put(definition, chosen);
        }
    }

    private boolean isOnce(int sweep) {
        return sweeps.get(sweep).direction == Direction.ONCE;
    }

    /** Whether what is read is there only when its whole sweep is done. */
    private boolean mustWait(int sweep, Reads.Read read) {
        Direction direction = sweeps.get(sweep).direction;
        boolean ahead = direction != Direction.FALLING && read.offset() > 0;
        boolean behind = direction == Direction.FALLING && read.offset() < 0;
        return direction == Direction.ONCE || read.whole() || ahead || behind;
    }

    /** The first sweep that goes the right way; a new one if there is none. */
    private int choose(int earliest, Direction direction, boolean several) {
        // What joins a forward and a backward layer is read like the lecture does: left to right.
        Direction wanted = direction == Direction.ANY && several ? Direction.RISING : direction;
        for (int i = earliest; i < sweeps.size() && wanted != Direction.ONCE; i++) {
            Direction there = sweeps.get(i).direction;
            boolean turn = there == Direction.ANY && canTurn(i, wanted);
            if (there == wanted || turn || wanted == Direction.ANY && there != Direction.ONCE) {
                sweeps.get(i).direction = there == Direction.ANY ? wanted : there;
                return i;
            }
        }
        sweeps.add(new Sweep(wanted));
        return sweeps.size() - 1;
    }

    /** Whether a sweep without direction may take one: nothing in it may read the other way. */
    private boolean canTurn(int sweep, Direction wanted) {
        for (int definition : sweeps.get(sweep).definitions) {
            for (Reads.Read read : reads.of(definition)) {
                boolean here = Integer.valueOf(sweep).equals(sweepOf.get(read.definition()));
                boolean fits = wanted == Direction.FALLING ? read.offset() >= 0 : read.offset() <= 0;
                if (here && !fits) {
                    return false;
                }
            }
        }
        return true;
    }
}
