package unfold.draw.plot.curve;

import java.util.stream.DoubleStream;

/**
 * The span of a logarithmic axis, in whole powers of ten.
 *
 * @param bottom the exponent at the lower end
 * @param top the exponent at the upper end
 */
record Decades(int bottom, int top) {

    private static final int LEAST = 6;

    /** The smallest span of six decades or more around every finite one of the logarithms. */
    static Decades of(DoubleStream logarithms) {
        double[] logs = logarithms.filter(Double::isFinite).toArray();
        if (logs.length == 0) {
            return new Decades(-LEAST, 0);
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            smallest = Math.min(smallest, log);
            largest = Math.max(largest, log);
        }
        int top = (int) Math.floor(largest) + 1;
        return new Decades(Math.min((int) Math.floor(smallest), top - LEAST), top);
    }
}
