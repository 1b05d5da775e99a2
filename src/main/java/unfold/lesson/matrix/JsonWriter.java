package unfold.lesson.matrix;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.StringJoiner;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Named matrices as the text of a JSON file, which reads as the same numbers bit for bit. */
public final class JsonWriter {

    private JsonWriter() {}

    /**
     * One object with a number, a list or a list of rows under each name, ending with a line break.
     *
     * @throws IllegalArgumentException if a number is not finite: JSON has none of these
     */
    public static String text(Map<String, Tensor> matrices) {
        StringJoiner entries = new StringJoiner(",\n", "{\n", "\n}\n");
        matrices.forEach((name, tensor) -> {
            if (!Double.isFinite(tensor.largest())) {
                throw new IllegalArgumentException(name + " holds a number that is not finite");
            }
            String quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name));
            entries.add("  \"" + quoted + "\": " + value(tensor));
        });
        return entries.toString();
    }

    private static String value(Tensor tensor) {
        Shape.Rank rank = tensor.shape().rank();
        if (rank == Shape.Rank.SCALAR) {
            return Decimals.shortest(tensor.get(0));
        }
        if (rank == Shape.Rank.VECTOR) {
            return row(tensor, 0, tensor.size());
        }
        StringJoiner rows = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
        for (int i = 0; i < tensor.rows(); i++) {
            rows.add(row(tensor, i * tensor.cols(), tensor.cols()));
        }
        return rows.toString();
    }

    private static String row(Tensor tensor, int from, int count) {
        StringJoiner numbers = new StringJoiner(", ", "[", "]");
        for (int i = from; i < from + count; i++) {
            numbers.add(Decimals.shortest(tensor.get(i)));
        }
        return numbers.toString();
    }
}
