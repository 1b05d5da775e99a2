package unfold.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import unfold.tensor.Tensor;

/**
 * The sequences of a batch that are not shown, each with the same names of data. Immutable.
 *
 * @param before those that stand before the shown one, in the order of the lesson
 * @param after those that stand after it
 */
public record OtherSequences(List<Map<String, List<Tensor>>> before, List<Map<String, List<Tensor>>> after) {

    /** There is one sequence only. */
    public static final OtherSequences NONE = new OtherSequences(List.of(), List.of());

    public OtherSequences {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** The place of the shown sequence, from 1. */
    public int shown() {
        return before.size() + 1;
    }

    /** How many sequences the lesson has, the shown one included. */
    public int count() {
        return before.size() + 1 + after.size();
    }

    /** All sequences in the order of the lesson. */
    List<Map<String, List<Tensor>>> all(Map<String, List<Tensor>> shown) {
        return Stream.of(before, List.of(shown), after).flatMap(List::stream).toList();
    }

    /** The others of another sequence. */
    OtherSequences showing(int sequence, Map<String, List<Tensor>> shown) {
        return of(all(shown), sequence);
    }

    /** The others of one of these sequences, from 1. */
    static OtherSequences of(List<Map<String, List<Tensor>>> all, int shown) {
        return new OtherSequences(all.subList(0, shown - 1), all.subList(shown, all.size()));
    }

    /** The same with something done to each sequence. */
    OtherSequences each(UnaryOperator<Map<String, List<Tensor>>> change) {
        return new OtherSequences(
                before.stream().map(change).toList(), after.stream().map(change).toList());
    }

    /** The same without the data of other names. */
    OtherSequences only(Set<String> names) {
        return each(data -> Stock.named(data, names));
    }

    /** What is to be said of each, in their order. */
    <T> List<T> written(Function<Map<String, List<Tensor>>, T> what) {
        List<T> said = new ArrayList<>();
        before.forEach(data -> said.add(what.apply(data)));
        after.forEach(data -> said.add(what.apply(data)));
        return said;
    }
}
