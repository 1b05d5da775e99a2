package unfold.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import unfold.lesson.encoding.Series;
import unfold.lesson.yaml.Tree;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * The numbers of a lesson, each under the name it has in the equations, in the order of the file.
 * Immutable.
 *
 * @param sizes lengths that data and weights leave open, by the name of the quantity
 * @param weights where each parameter comes from
 * @param initial values before the first step: a number, a vector, or a matrix, which for a vector
 *     that looks back several steps has one row for each earlier step, the latest first
 * @param data one tensor per time step: vectors (of length 1 for plain numbers), or matrices; a
 *     {@link Series} remembers that it was not written as numbers, as long as those it was made with
 *     stay beside it; in a batch, those of the sequence that is shown
 * @param others the other sequences of the batch
 */
public record LessonNumbers(
        Map<String, Integer> sizes,
        Map<String, WeightSource> weights,
        Map<String, Tensor> initial,
        Map<String, List<Tensor>> data,
        OtherSequences others) {

    /** No numbers at all. */
    public static final LessonNumbers NONE = new LessonNumbers(Map.of(), Map.of(), Map.of(), Map.of());

    /** The numbers of a lesson with one sequence. */
    public LessonNumbers(
            Map<String, Integer> sizes,
            Map<String, WeightSource> weights,
            Map<String, Tensor> initial,
            Map<String, List<Tensor>> data) {
        this(sizes, weights, initial, data, OtherSequences.NONE);
    }

    public LessonNumbers {
        sizes = kept(sizes);
        weights = kept(weights);
        Map<String, Tensor> before = new LinkedHashMap<>();
        initial.forEach((name, tensor) -> before.put(name, rowsAsMatrix(tensor)));
        initial = Collections.unmodifiableMap(before);
        data = normal(data);
        others = others.each(LessonNumbers::normal);
    }

    private static Map<String, List<Tensor>> normal(Map<String, List<Tensor>> given) {
        Map<String, List<Tensor>> series = new LinkedHashMap<>();
        given.forEach((name, steps) -> {
            boolean encoded = steps instanceof Series each && each.holdsAmong(given);
            series.put(
                    name,
                    encoded ? steps : steps.stream().map(LessonNumbers::step).toList());
        });
        return Collections.unmodifiableMap(series);
    }

    /** The same numbers, with nothing left that stands in a file beside the lesson but weights. */
    LessonNumbers withTablesInside() {
        return new LessonNumbers(sizes, weights, initial, tablesInside(data), others.each(LessonNumbers::tablesInside));
    }

    private static Map<String, List<Tensor>> tablesInside(Map<String, List<Tensor>> data) {
        Map<String, List<Tensor>> alone = new LinkedHashMap<>(data);
        alone.replaceAll((name, steps) -> steps instanceof Series each ? each.alone() : steps);
        return alone;
    }

    /** The same numbers with other weights. */
    public LessonNumbers withWeights(Map<String, WeightSource> changed) {
        return new LessonNumbers(sizes, changed, initial, data, others);
    }

    /** The same numbers with something done to the data of every sequence of the batch. */
    public LessonNumbers eachSequence(UnaryOperator<Map<String, List<Tensor>>> change) {
        return new LessonNumbers(sizes, weights, initial, change.apply(data), others.each(change));
    }

    /** The same numbers with another sequence of the batch shown, from 1. */
    LessonNumbers showing(int sequence) {
        OtherSequences moved = others.showing(sequence, data);
        return new LessonNumbers(sizes, weights, initial, others.all(data).get(sequence - 1), moved);
    }

    /** Equal if the numbers are, bit for bit, and data that are not written as numbers are written alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LessonNumbers that
                && sizes.equals(that.sizes)
                && weights.equals(that.weights)
                && initial.equals(that.initial)
                && data.equals(that.data)
                && writtenData(data).equals(writtenData(that.data))
                && others.equals(that.others)
                && others.written(LessonNumbers::writtenData).equals(that.others.written(LessonNumbers::writtenData));
    }

    @Override
    public int hashCode() {
        return Objects.hash(sizes, weights, initial, data, others);
    }

    private static Map<String, Tree> writtenData(Map<String, List<Tensor>> data) {
        Map<String, Tree> written = new LinkedHashMap<>();
        data.forEach((name, steps) -> {
            if (steps instanceof Series each) {
                written.put(name, each.written());
            }
        });
        return written;
    }

    private static <T> Map<String, T> kept(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** YAML has no row vectors: a 1×n matrix takes their place. */
    private static Tensor rowsAsMatrix(Tensor tensor) {
        boolean row = tensor.shape().rank() == Shape.Rank.ROW;
        return row ? tensor.as(Shape.matrix(1, tensor.cols())) : tensor;
    }

    private static Tensor step(Tensor tensor) {
        boolean scalar = tensor.shape().rank() == Shape.Rank.SCALAR;
        return scalar ? tensor.as(Shape.vector(1)) : rowsAsMatrix(tensor);
    }
}
