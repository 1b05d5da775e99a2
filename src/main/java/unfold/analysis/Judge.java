package unfold.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.analysis.Differences.Estimate;

/**
 * Compares one entry of a gradient with central differences of several widths. A wide difference
 * leaves out curvature, a narrow one drowns in rounding; the one that agrees best counts.
 */
final class Judge {

    /** Largest relative error of a gradient that agrees. */
    static final double TOLERANCE = 1e-6;

    /** With this much agreement no further width is tried. */
    static final double CLOSE = 1e-9;

    /** From the width that is best for most functions to those for steep and for kinked ones. */
    private static final int[] EXPONENTS = {-10, -8, -13, -6, -16, -19};

    /** A loss is the sum of many terms, and its rounding error that of several additions. */
    private static final double ADDITIONS = 64;

    private final Differences differences;
    private final double magnitude;

    /**
     * @param magnitude the largest number that the loss is computed from
     */
    Judge(Differences differences, double magnitude) {
        this.differences = differences;
        this.magnitude = magnitude;
    }

    /**
     * Judges one entry.
     *
     * @param gradient as it was derived
     * @param largest the largest entry of the same quantity's gradient
     */
    Comparison judge(Place place, double gradient, double largest) {
        if (!Double.isFinite(gradient)) {
            return new Comparison(
                    Verdict.DIFFERS, Optional.empty(), gradient, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
        }
        List<Estimate> finite = new ArrayList<>();
        Estimate best = null;
        for (int exponent : EXPONENTS) {
            Estimate estimate = differences.at(place, Math.scalb(1.0, exponent));
            if (estimate.isFinite()) {
                finite.add(estimate);
                boolean better = best == null || distance(estimate, gradient) < distance(best, gradient);
                best = better ? estimate : best;
                if (error(best, gradient, largest) <= CLOSE) {
                    break;
                }
            }
        }
        if (best == null) {
            return new Comparison(
                    Verdict.CANNOT_TELL, Optional.of(Doubt.NOT_FINITE), gradient, Double.NaN, Double.NaN, Double.NaN);
        }
        double error = error(best, gradient, largest);
        Optional<Doubt> doubt = Optional.empty();
        if (error > TOLERANCE) {
            finite.sort(Comparator.comparingDouble(Estimate::step));
            doubt = doubt(finite, best, gradient);
        }
        Verdict verdict = error <= TOLERANCE ? Verdict.AGREES : Verdict.DIFFERS;
        return new Comparison(
                doubt.isPresent() ? Verdict.CANNOT_TELL : verdict, doubt, gradient, best.slope(), error, best.step());
    }

    /** Why the differences cannot contradict the gradient; empty if they do. */
    private Optional<Doubt> doubt(List<Estimate> ascending, Estimate best, double gradient) {
        Estimate narrow = ascending.get(Math.min(1, ascending.size() - 1));
        boolean kink = isKink(ascending, distance(best, gradient));
        if (!kink && !isUnsure(ascending, gradient)) {
            return Optional.empty();
        }
        if (kink && narrow.jump() > rounding(narrow)) {
            return Optional.of(Doubt.KINK);
        }
        boolean rounded = distance(best, gradient) <= 2 * rounding(best);
        return Optional.of(rounded ? Doubt.TOO_SMALL : Doubt.UNSETTLED);
    }

    private static double distance(Estimate estimate, double gradient) {
        return Math.abs(estimate.slope() - gradient);
    }

    /** Relative to the entry, or to a thousandth of the quantity's largest one where that is more. */
    private static double error(Estimate estimate, double gradient, double largest) {
        double own = Math.max(Math.abs(gradient), Math.abs(estimate.slope()));
        return relative(distance(estimate, gradient), own, largest);
    }

    static double relative(double distance, double own, double largest) {
        return distance == 0 ? 0 : distance / Math.max(own, 1e-3 * largest);
    }

    /** Whether the width that is surest of its slope is not sure enough to contradict the gradient. */
    private boolean isUnsure(List<Estimate> ascending, double gradient) {
        double least = Double.POSITIVE_INFINITY;
        double distance = 0;
        // Two widths may agree by chance, three and both sides of the narrowest hardly.
        boolean settled = ascending.size() > 2
                && isSettled(ascending.get(0), ascending.get(1))
                && isSettled(ascending.get(1), ascending.get(2))
                && ascending.get(0).jump() <= 0.1 * Math.abs(ascending.get(0).slope()) + rounding(ascending.get(0));
        for (int i = 0; i < ascending.size(); i++) {
            Estimate estimate = ascending.get(i);
            double below = i == 0 ? Double.POSITIVE_INFINITY : gap(ascending, i - 1);
            double above = i == ascending.size() - 1 ? Double.POSITIVE_INFINITY : gap(ascending, i);
            double uncertain = rounding(estimate) + Math.min(below, above);
            settled &= i < 3 || isSettled(ascending.get(i - 1), estimate);
            if (settled && uncertain < least) {
                least = uncertain;
                distance = distance(estimate, gradient);
            }
        }
        return !(distance > 2 * least);
    }

    /** Where the loss is wilder than the widths are narrow, each width says something else. */
    private boolean isSettled(Estimate narrow, Estimate wide) {
        double larger = Math.max(Math.abs(narrow.slope()), Math.abs(wide.slope()));
        double gap = Math.abs(narrow.slope() - wide.slope());
        return gap <= 0.1 * larger + rounding(narrow) + rounding(wide);
    }

    /** The error that a rounding of the loss in its last digit leaves in a slope. */
    double ulp(Estimate estimate) {
        // A small loss is what is left of larger numbers.
        return Math.ulp(1.0) * Math.max(Math.abs(differences.loss()), magnitude) / estimate.step();
    }

    /** The error that the rounding of the loss leaves in a slope, at most. */
    double rounding(Estimate estimate) {
        return ADDITIONS * ulp(estimate);
    }

    private static double gap(List<Estimate> ascending, int i) {
        return Math.abs(ascending.get(i + 1).slope() - ascending.get(i).slope());
    }

    /** The slopes on both sides of a smooth place draw near each other with the width; at a kink they do not. */
    private static boolean isKink(List<Estimate> ascending, double distance) {
        Estimate narrow = ascending.get(Math.min(1, ascending.size() - 1));
        Estimate wide = ascending.get(ascending.size() - 1);
        return narrow.jump() > 0.2 * wide.jump() && narrow.jump() >= 0.5 * distance;
    }
}
