package unfold.bench;

import java.util.Arrays;
import java.util.List;

/** Times in milliseconds. */
final class Times {

    private Times() {}

    /** The time that a share of all does not exceed; no number if there is none. */
    static double at(List<Double> times, double share) {
        double[] sorted = times.stream().mapToDouble(time -> time).toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1))];
    }
}
