package unfold.analysis;

import unfold.engine.Runner;

/** Central differences of the total loss along one number after another. Used by one thread. */
final class Differences {

    /**
     * What one width says.
     *
     * @param step the distance between the points
     * @param slope the derivative, from five points; NaN where the loss is not finite
     * @param jump by how much the slopes on both sides differ
     * @param left the slope from the next point on the left
     * @param right the slope to the next point on the right
     */
    record Estimate(double step, double slope, double jump, double left, double right) {

        boolean isFinite() {
            return Double.isFinite(slope);
        }
    }

    private final Runner runner;
    private final double loss;

    Differences(Runner runner) {
        this.runner = runner;
        this.loss = runner.loss();
    }

    /** The loss with all numbers as they are. */
    double loss() {
        return loss;
    }

    /** The number that stands there. */
    double value(Place place) {
        double x = runner.set(place.quantity(), place.time(), place.entry(), 0);
        runner.set(place.quantity(), place.time(), place.entry(), x);
        return x;
    }

    /**
     * The derivative with respect to one entry; its number is put back.
     *
     * @param width the distance between the points, relative to the number where that is above 1; a
     *     power of two, so that the points lie where they are meant to
     */
    Estimate at(Place place, double width) {
        double x = value(place);
        double step = width * Math.max(1, Math.ulp(x) / Math.ulp(1.0));
        double up = loss(place, x + step);
        double down = loss(place, x - step);
        double farUp = loss(place, x + 2 * step);
        double farDown = loss(place, x - 2 * step);
        runner.set(place.quantity(), place.time(), place.entry(), x);
        double slope = (8 * (up - down) - (farUp - farDown)) / (12 * step);
        double jump = Math.abs(farUp - loss - (loss - farDown)) / (2 * step);
        return new Estimate(step, slope, jump, (loss - down) / step, (up - loss) / step);
    }

    private double loss(Place place, double value) {
        runner.set(place.quantity(), place.time(), place.entry(), value);
        return runner.loss();
    }
}
