package unfold.bench;

import java.util.List;
import java.util.Map;
import unfold.engine.Inputs;
import unfold.tensor.Tensor;

/**
 * An Elman network with squared error written by hand, to compare with the one that is derived from its text:
 * h_t = tanh(U x_t + W h_{t-1} + b), o_t = V h_t + c.
 */
interface ElmanRun {

    /** What a table calls it. */
    String name();

    /** Runs forward and backward over all sequences; the sum of their losses. */
    double run();

    /** The gradients of U, W, V, b, c and of h before the first step, each a list of rows, by their names. */
    Map<String, double[][]> gradients();

    static double[][] matrix(Inputs inputs, String key) {
        Tensor tensor = inputs.parameters().get(key);
        double[][] rows = new double[tensor.rows()][tensor.cols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = tensor.get(i, j);
            }
        }
        return rows;
    }

    static double[] vector(Inputs inputs, String key) {
        return inputs.parameters().get(key).toArray();
    }

    static double[][] series(List<Tensor> tensors) {
        return tensors.stream().map(Tensor::toArray).toArray(double[][]::new);
    }
}
