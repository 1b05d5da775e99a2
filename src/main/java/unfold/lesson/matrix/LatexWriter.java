package unfold.lesson.matrix;

import java.util.Map;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.lesson.text.Decimals;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/** {@code .tex}: displayed formulas with matrices of amsmath. Vectors are columns. */
final class LatexWriter {

    private LatexWriter() {}

    static String text(Map<String, Tensor> matrices) {
        StringBuilder text = new StringBuilder();
        matrices.forEach((name, tensor) -> text.append("\\[\n")
                .append(tex(name))
                .append(" = \\begin{bmatrix}\n  ")
                .append(MatrixText.joined(tensor, " & ", " \\\\\n  ", LatexWriter::decimal))
                .append("\n\\end{bmatrix}\n\\]\n"));
        return text.toString();
    }

    private static String tex(String name) {
        try {
            Symbol target = Recurrence.parse(name + " = 1").definitions().get(0).target();
            return TexWriter.symbols().name(target, Time.NONE);
        } catch (NotationException e) {
            return name;
        }
    }

    /** 1.5E-7 as a power of ten. */
    private static String decimal(double value) {
        String text = Decimals.shortest(value);
        int power = text.indexOf('E');
        return power < 0 ? text : text.substring(0, power) + " \\cdot 10^{" + text.substring(power + 1) + "}";
    }
}
