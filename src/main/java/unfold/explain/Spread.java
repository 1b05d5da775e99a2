package unfold.explain;

import java.util.stream.DoubleStream;
import unfold.tensor.Tensor;

/**
 * What the entries of a tensor have in common.
 *
 * @param smallest the smallest entry
 * @param largest the largest entry
 * @param mean the mean of all
 * @param unfit how many are NaN or infinite
 * @param zeros how many are exactly zero
 */
record Spread(double smallest, double largest, double mean, long unfit, long zeros) {

    static Spread of(Tensor tensor) {
        double[] all = tensor.toArray();
        return new Spread(
                DoubleStream.of(all).min().orElse(0),
                DoubleStream.of(all).max().orElse(0),
                DoubleStream.of(all).average().orElse(0),
                DoubleStream.of(all).filter(x -> !Double.isFinite(x)).count(),
                DoubleStream.of(all).filter(x -> x == 0).count());
    }
}
