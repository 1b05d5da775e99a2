package unfold.bench;

import java.util.Arrays;
import java.util.Locale;

/** The times of many runs, in microseconds. Immutable. */
public final class Spread {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final double[] sorted;

    /**
     * @param times at least one; copied
     */
    public Spread(double... times) {
        sorted = times.clone();
        Arrays.sort(sorted);
    }

    public double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** One of ten runs takes less. */
    public double low() {
        return at(LOW);
    }

    /** One of ten runs takes longer. */
    public double high() {
        return at(HIGH);
    }

    private double at(double share) {
        return sorted[(int) Math.rint(share * (sorted.length - 1))];
    }

    /** Median and spread: {@code 1720 (1690-1810)}. */
    @Override
    public String toString() {
        return number(median()) + " (" + number(low()) + "-" + number(high()) + ")";
    }

    /** Three digits, or all before the point. */
    public static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
