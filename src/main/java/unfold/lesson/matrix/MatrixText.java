package unfold.lesson.matrix;

import java.util.StringJoiner;
import java.util.function.DoubleFunction;
import unfold.tensor.Tensor;

/** The numbers of a matrix as text, row by row; a vector is a column. */
final class MatrixText {

    private MatrixText() {}

    static String joined(Tensor tensor, String between, String betweenRows, DoubleFunction<String> number) {
        StringJoiner rows = new StringJoiner(betweenRows);
        for (int i = 0; i < tensor.rows(); i++) {
            StringJoiner row = new StringJoiner(between);
            for (int j = 0; j < tensor.cols(); j++) {
                row.add(number.apply(tensor.get(i, j)));
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }
}
