package unfold.lesson.experiment;

import java.util.List;
import unfold.tensor.Tensor;

/**
 * The part of a parameter by which a state of another time step is multiplied. Immutable.
 *
 * @param parameter its key
 * @param form which entries of the parameter these are
 * @param lines the columns, rows or entries, ascending from 0
 */
public record RecurrentWeight(String parameter, Form form, List<Integer> lines) {

    /** How a parameter meets the state. */
    public enum Form {
        /** {@code W h}: columns of a matrix. */
        COLUMNS,
        /** {@code Wᵀ h}, {@code hᵀ W}: rows of a matrix. */
        ROWS,
        /** {@code w ⊙ h}: entries of a vector, or a plain number. */
        ENTRIES
    }

    public RecurrentWeight {
        lines = List.copyOf(lines);
    }

    /** The parameter with this part of it multiplied by {@code factor}. */
    Tensor times(Tensor weight, double factor) {
        double[] numbers = weight.toArray();
        for (int i = 0; i < numbers.length; i++) {
            if (lines.contains(line(i, weight.cols()))) {
                numbers[i] *= factor;
            }
        }
        return Tensor.of(weight.shape(), numbers);
    }

    private int line(int index, int cols) {
        return switch (form) {
            case COLUMNS -> index % cols;
            case ROWS -> index / cols;
            case ENTRIES -> index;
        };
    }

    /** The matrix by which the state is multiplied: of a vector, the one with it on its diagonal. */
    public Tensor matrix(Tensor weight) {
        int n = lines.size();
        if (form == Form.ENTRIES) {
            double[][] diagonal = new double[n][n];
            for (int i = 0; i < n; i++) {
                diagonal[i][i] = weight.get(lines.get(i));
            }
            return Tensor.matrix(diagonal);
        }
        boolean columns = form == Form.COLUMNS;
        double[][] block = new double[columns ? weight.rows() : weight.cols()][n];
        for (int i = 0; i < block.length; i++) {
            for (int j = 0; j < n; j++) {
                block[i][j] = columns ? weight.get(i, lines.get(j)) : weight.get(lines.get(j), i);
            }
        }
        return Tensor.matrix(block);
    }
}
