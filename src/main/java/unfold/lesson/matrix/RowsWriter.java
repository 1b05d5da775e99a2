package unfold.lesson.matrix;

import java.util.Map;
import java.util.StringJoiner;
import unfold.lesson.text.Decimals;
import unfold.tensor.Tensor;

/**
 * {@code .csv}, {@code .tsv} and {@code .txt}: one row a line, a vector one number a line. A single matrix stands
 * alone; several have a line {@code U =} above each and a blank one between them.
 */
final class RowsWriter {

    private final String separator;

    RowsWriter(String separator) {
        this.separator = separator;
    }

    String text(Map<String, Tensor> matrices) {
        StringJoiner blocks = new StringJoiner("\n");
        matrices.forEach((name, tensor) -> {
            String heading = matrices.size() == 1 ? "" : name + " =\n";
            blocks.add(heading + MatrixText.joined(tensor, separator, "\n", Decimals::shortest) + "\n");
        });
        return blocks.toString();
    }
}
