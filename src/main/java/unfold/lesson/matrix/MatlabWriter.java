package unfold.lesson.matrix;

import java.util.Map;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * {@code .m}: assignments that MATLAB and Octave run, {@code U = [0.1 0.2; 0.3 0.4];} with a row in each line. Vectors
 * are columns. A name that is no identifier stands in a comment above ({@link Identifiers}), where it is read again.
 */
final class MatlabWriter {

    private MatlabWriter() {}

    static String text(Map<String, Tensor> matrices) {
        Map<String, String> identifiers = Identifiers.of(matrices.keySet());
        StringBuilder text = new StringBuilder();
        matrices.forEach((name, tensor) -> {
            String identifier = identifiers.get(name);
            text.append(identifier.equals(name) ? "" : "% name: " + name + "\n");
            String start = identifier + " = ";
            String indent = ";\n" + " ".repeat(start.length() + 1);
            boolean single = tensor.shape().rank() == Shape.Rank.SCALAR;
            String numbers = MatrixText.joined(tensor, " ", indent, Decimals::shortest);
            text.append(start).append(single ? numbers : "[" + numbers + "]").append(";\n");
        });
        return text.toString();
    }
}
