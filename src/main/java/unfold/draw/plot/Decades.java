package unfold.draw.plot;

import java.util.List;

/**
 * The span of a logarithmic axis, in whole powers of ten.
 *
 * @param bottom the exponent at the lower end
 * @param top the exponent at the upper end
 */
public record Decades(int bottom, int top) {

    private static final int LEAST = 6;

    /** The smallest span of six decades or more that holds every point of a complete run. */
    public static Decades covering(List<NormSeries> series) {
        double[] logs = series.stream()
                .flatMap(each -> each.points().stream())
                .filter(NormSeries.Point::isOnAxis)
                .mapToDouble(point -> Math.log10(point.norm()))
                .toArray();
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

    int count() {
        return top - bottom;
    }
}
