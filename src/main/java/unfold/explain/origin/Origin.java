package unfold.explain.origin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import unfold.explain.Ink;
import unfold.trace.Slot;

/**
 * Where one number of a run comes from, as far as the run is done.
 *
 * @param entry the number
 * @param name what it is called: {@code s_2[1]}
 * @param ink what it is to the reader
 * @param state how far it is known
 * @param parts what adds up to it: one for a value, one for each contribution to a gradient
 */
public record Origin(Entry entry, String name, Ink ink, State state, List<Contributor> parts) {

    /**
     * How far a number is known.
     *
     * @param kind how it comes to be
     * @param value what it is now; NaN before it is there
     * @param step the operation that computes it first, from 1; 0 if none does
     * @param missing contributions that are still to come
     */
    public record State(Kind kind, double value, int step, int missing) {}

    /** How a number comes to be. */
    public enum Kind {
        /** The lesson gives it. */
        GIVEN,
        /** It is 1 by definition: the derivative of the loss with respect to itself. */
        BEGINNING,
        /** Some operation computes it. */
        COMPUTED,
        /** No operation so far has computed it. */
        LATER,
        /** No operation of the run computes it. */
        NEVER
    }

    public Origin {
        parts = List.copyOf(parts);
    }

    /** All numbers that it is computed from, slot by slot in the order of writing. */
    public List<Source> sources() {
        Map<Slot, TreeSet<Integer>> indices = new LinkedHashMap<>();
        Map<Slot, Ink> inks = new HashMap<>();
        for (Contributor part : parts) {
            if (part.calculation() != null) {
                part.calculation().reads(known -> {
                    Slot slot = known.entry().slot();
                    inks.put(slot, known.ink());
                    indices.computeIfAbsent(slot, each -> new TreeSet<>())
                            .add(known.entry().index());
                });
            }
        }
        return indices.entrySet().stream()
                .map(each -> new Source(each.getKey(), List.copyOf(each.getValue()), inks.get(each.getKey())))
                .toList();
    }
}
