package unfold.lesson.matrix;

import java.util.Map;
import java.util.StringJoiner;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * {@code .py}: assignments of NumPy arrays, {@code U = np.array([[0.1, 0.2], [0.3, 0.4]])} with a row in each line. A
 * name that is no identifier stands in a comment above ({@link Identifiers}), where it is read again.
 */
final class PythonWriter {

    private PythonWriter() {}

    static String text(Map<String, Tensor> matrices) {
        Map<String, String> identifiers = Identifiers.of(matrices.keySet());
        StringBuilder text = new StringBuilder("import numpy as np\n\n");
        matrices.forEach((name, tensor) -> {
            String identifier = identifiers.get(name);
            text.append(identifier.equals(name) ? "" : "# name: " + name + "\n");
            text.append(identifier).append(" = ").append(value(tensor, identifier.length() + 13));
            text.append("\n");
        });
        return text.toString();
    }

    private static String value(Tensor tensor, int indent) {
        Shape.Rank rank = tensor.shape().rank();
        if (rank == Shape.Rank.SCALAR) {
            return decimal(tensor.get(0));
        }
        if (rank == Shape.Rank.VECTOR) {
            StringJoiner numbers = new StringJoiner(", ", "np.array([", "])");
            for (int i = 0; i < tensor.size(); i++) {
                numbers.add(decimal(tensor.get(i)));
            }
            return numbers.toString();
        }
        String rows = MatrixText.joined(tensor, ", ", "],\n" + " ".repeat(indent) + "[", PythonWriter::decimal);
        return "np.array([[" + rows + "]])";
    }

    /** With a point, or Python would make an array of whole numbers. */
    private static String decimal(double value) {
        String text = Decimals.shortest(value);
        return text.matches("-?\\d+") ? text + ".0" : text;
    }
}
