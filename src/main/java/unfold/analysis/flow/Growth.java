package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a series of norms does with every step back in time, in a number and a word. Immutable.
 *
 * <p>The factor per step is the slope of a straight line through the logarithms (least squares: two odd values at
 * the ends do not decide, as they would end to end). Where the series first goes one way and then the other, and the
 * second way takes a third of the steps or more, the second counts: powers of a matrix that is not normal grow before
 * they die, and are vanishing all the same. Leading zeros, from before any loss is met, are left out.
 * Where exact zeros are followed by other norms, a later loss has begun anew: what comes after them is measured.
 *
 * <p>Vanishing: below 0.9 per step, or below 1/100 over all measured steps. Exploding: above 1.1 per step, or above
 * 100 over all. Exact zeros at the end are vanishing; a norm that becomes infinite is exploding, NaN after it or not;
 * of NaN by itself, and of what is infinite from the start, nothing is said.
 *
 * @param word what it comes to
 * @param factor per step; NaN where it could not be measured
 * @param steps over which it was measured
 * @param sentence the rule with its numbers
 */
public record Growth(Word word, double factor, int steps, String sentence) {

    /** What gradients do on their way back. */
    public enum Word {
        VANISHING("vanishing"),
        STABLE("stable"),
        EXPLODING("exploding"),
        /** Too few numbers, or none that say anything. */
        OPEN("open");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        /** In lower case, as a sentence has it. */
        public String text() {
            return text;
        }
    }

    private static final double SLOW = 0.9;
    private static final double FAST = 1.1;
    private static final double MUCH = 100;

    /** A way up or down of less than this factor is no turn. */
    private static final double TURN = Math.log10(2);

    /** The growth of plain numbers, nearest to the loss first. */
    public static Growth of(double... norms) {
        return ofMagnitudes(Arrays.stream(norms).mapToObj(Magnitude::of).toList());
    }

    /** The growth of numbers that may leave the range of a double, nearest to the loss first. */
    public static Growth ofMagnitudes(List<Magnitude> norms) {
        List<Double> logs = new ArrayList<>();
        for (Magnitude norm : norms) {
            boolean overflown = logs.contains(Double.POSITIVE_INFINITY);
            if (Double.isNaN(norm.factor()) && !overflown) {
                return open("A norm is no number (NaN), so nothing is said about growth.");
            }
            if (!logs.isEmpty() || norm.factor() != 0) {
                logs.add(norm.log10());
            }
        }
        if (logs.isEmpty()) {
            return open("All norms are exactly 0: no gradient flows.");
        }
        int infinite = logs.indexOf(Double.POSITIVE_INFINITY);
        if (infinite == 0) {
            return open("The norm is infinite from the start, so nothing is said about growth.");
        }
        if (infinite > 0) {
            return new Growth(
                    Word.EXPLODING,
                    Double.NaN,
                    infinite,
                    "The norm is infinite after " + counted(infinite) + ": exploding.");
        }
        int zero = logs.indexOf(Double.NEGATIVE_INFINITY);
        if (zero >= 0 && logs.get(logs.size() - 1) == Double.NEGATIVE_INFINITY) {
            int last = lastWithNumber(logs) + 1;
            return new Growth(Word.VANISHING, 0, last, "The norm is exactly 0 after " + counted(last) + ": vanishing.");
        }
        if (zero >= 0) {
            List<Double> rest = logs.subList(logs.lastIndexOf(Double.NEGATIVE_INFINITY) + 1, logs.size());
            return rest.size() < 3
                    ? open("The norm is exactly 0 now and then, so nothing is said about growth.")
                    : measured(rest).sinceZero();
        }
        if (logs.size() < 3) {
            return open("Two steps back at least are needed to speak of growth.");
        }
        return measured(logs);
    }

    private static int lastWithNumber(List<Double> logs) {
        int last = logs.size() - 1;
        while (logs.get(last) == Double.NEGATIVE_INFINITY) {
            last--;
        }
        return last;
    }

    private Growth sinceZero() {
        return new Growth(word, factor, steps, "Since it was exactly 0: " + sentence);
    }

    private static Growth open(String sentence) {
        return new Growth(Word.OPEN, Double.NaN, 0, sentence);
    }

    private static Growth measured(List<Double> logs) {
        int turn = turn(logs);
        List<Double> rest = logs.subList(turn, logs.size());
        int steps = rest.size() - 1;
        double slope = slope(rest);
        double factor = Math.pow(10, slope);
        double all = Math.pow(10, slope * steps);
        String before = turn == 0
                ? ""
                : "First " + number(Math.pow(10, rest.get(0) - logs.get(0))) + " × over " + counted(turn) + ", then ";
        String rate = before + number(factor) + " × per step over " + counted(steps);
        if (factor < SLOW) {
            return new Growth(Word.VANISHING, factor, steps, rate + ": below 0.9, vanishing.");
        }
        if (factor > FAST) {
            return new Growth(Word.EXPLODING, factor, steps, rate + ": above 1.1, exploding.");
        }
        if (all < 1 / MUCH) {
            return new Growth(
                    Word.VANISHING, factor, steps, rate + " comes to " + number(all) + ": below 1/100, vanishing.");
        }
        if (all > MUCH) {
            return new Growth(
                    Word.EXPLODING, factor, steps, rate + " comes to " + number(all) + ": above 100, exploding.");
        }
        return new Growth(Word.STABLE, factor, steps, rate + ": between 0.9 and 1.1, stable.");
    }

    /** Where the series turns for good; 0 if it does not, or not for long enough. */
    private static int turn(List<Double> logs) {
        int last = logs.size() - 1;
        int high = 0;
        int low = 0;
        for (int i = 1; i <= last; i++) {
            high = logs.get(i) > logs.get(high) ? i : high;
            low = logs.get(i) < logs.get(low) ? i : low;
        }
        boolean hill = logs.get(high) - Math.max(logs.get(0), logs.get(last)) > TURN;
        boolean valley = Math.min(logs.get(0), logs.get(last)) - logs.get(low) > TURN;
        int turn = hill && valley ? Math.max(high, low) : hill ? high : valley ? low : 0;
        return last - turn >= Math.max(2, last / 3) ? turn : 0;
    }

    private static double slope(List<Double> logs) {
        int n = logs.size();
        double middle = (n - 1) / 2.0;
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * (logs.get(i) - mean);
            square += (i - middle) * (i - middle);
        }
        return product / square;
    }

    private static String counted(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    private static String number(double value) {
        boolean plain = value >= 0.01 && value < 1000;
        return plain ? String.format(Locale.ROOT, "%.3g", value) : String.format(Locale.ROOT, "%.1e", value);
    }
}
