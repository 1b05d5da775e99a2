package unfold.ui.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The numbers that a slider goes through. Typed ones may lie beyond.
 *
 * @param logarithmic whether equal ways are equal factors
 * @param whole whether there are whole numbers only
 */
public record Range(double low, double high, boolean logarithmic, boolean whole) {

    private static final MathContext ROUNDED = new MathContext(3);

    /** What of the way around the resting place is taken for it. */
    private static final double DETENT = 0.012;

    /** Where a number stands, from 0 to 1. */
    public double place(double value) {
        double part = logarithmic
                ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return Double.isNaN(part) ? 0 : Math.max(0, Math.min(1, part));
    }

    /**
     * The number at a place, with few digits.
     *
     * @param rest the number that is easy to find
     */
    public double at(double place, double rest) {
        if (!whole && Math.abs(place - place(rest)) < DETENT) {
            return rest;
        }
        double exact = logarithmic ? low * Math.pow(high / low, place) : low + (high - low) * place;
        if (whole) {
            return Math.rint(exact);
        }
        // A linear range is cut into hundredths, a logarithmic one into three digits.
        return logarithmic ? new BigDecimal(exact).round(ROUNDED).doubleValue() : Math.rint(exact * 20) / 20;
    }

    /** The next number up or down, for keys and the wheel. */
    public double next(double value, int steps, double rest) {
        if (whole) {
            double by = logarithmic ? Math.max(1, Math.rint(value * 0.05)) : 1;
            return Math.max(low, Math.min(high, value + steps * by));
        }
        double by = logarithmic ? 0.02 : 0.1 / (high - low);
        double moved = Math.max(0, Math.min(1, place(value) + steps * by));
        double exact = logarithmic ? low * Math.pow(high / low, moved) : low + (high - low) * moved;
        boolean passes = (value - rest) * (exact - rest) < 0;
        return passes
                ? rest
                : logarithmic ? new BigDecimal(exact).round(ROUNDED).doubleValue() : Math.rint(exact * 20) / 20;
    }
}
