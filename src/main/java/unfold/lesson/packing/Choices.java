package unfold.lesson.packing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader says about a file where its names do not, or where they mislead. Immutable.
 *
 * @param packing how the arrays are packed
 * @param turned names of arrays whose rows and columns are to be exchanged
 * @param mapped array by parameter, where the reader says which is which
 * @param order in which the gates lie
 * @param inputFirst whether the columns of a stacked matrix are [x; h] or [h; x]; where nothing is said, they
 *     are as in the lesson, or [h; x]
 */
public record Choices(
        Optional<Packing> packing,
        Set<String> turned,
        Map<String, String> mapped,
        Optional<List<Gate>> order,
        Optional<Boolean> inputFirst) {

    /** Nothing is said: the names of the arrays decide. */
    public static final Choices NONE =
            new Choices(Optional.empty(), Set.of(), Map.of(), Optional.empty(), Optional.empty());

    public Choices {
        turned = Collections.unmodifiableSet(new LinkedHashSet<>(turned));
        mapped = Collections.unmodifiableMap(new LinkedHashMap<>(mapped));
        order = order.map(List::copyOf);
    }

    /** The same with that packing, in its own order. */
    public Choices packed(Packing other) {
        return new Choices(Optional.of(other), turned, mapped, Optional.empty(), inputFirst);
    }

    /** The same with one array turned, or turned back. */
    public Choices turning(String array) {
        Set<String> other = new LinkedHashSet<>(turned);
        if (!other.remove(array)) {
            other.add(array);
        }
        return new Choices(packing, other, mapped, order, inputFirst);
    }

    /** The same with that array for a parameter. */
    public Choices mapping(String parameter, String array) {
        Map<String, String> other = new LinkedHashMap<>(mapped);
        other.put(parameter, array);
        return new Choices(packing, turned, other, order, inputFirst);
    }

    /** The same with the gates in that order. */
    public Choices ordered(List<Gate> gates) {
        return new Choices(packing, turned, mapped, Optional.of(gates), inputFirst);
    }

    /** The same with the columns of a stacked matrix as [x; h], or as [h; x]. */
    public Choices inputFirst(Boolean first) {
        return new Choices(packing, turned, mapped, order, Optional.of(first));
    }

    /** What is said about arrays that are not mapped, after the turned ones have been turned. */
    Choices aboutTheRest() {
        return new Choices(packing, Set.of(), Map.of(), order, inputFirst);
    }
}
