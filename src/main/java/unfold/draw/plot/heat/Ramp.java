package unfold.draw.plot.heat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import unfold.draw.Diverging;
import unfold.draw.HeatScale;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.trace.Aspect;

/**
 * How numbers become colours, and what is written beside the colour bar.
 *
 * @param hues the colours of values or those of gradients
 * @param signed whether there are numbers below zero
 * @param most what stands at the upper end of the bar; empty for its number
 */
public record Ramp(HeatScale scale, Aspect hues, boolean signed, String most) {

    private static final int LEAST = 6;

    /** A scale whose upper end is written as its number. */
    public Ramp(HeatScale scale, Aspect hues, boolean signed) {
        this(scale, hues, signed, "");
    }

    /** A scale in proportion to the number, from 0 to {@code top}, where the bar says what that is. */
    public static Ramp share(double top, String most) {
        return new Ramp(new HeatScale.Linear(top), Aspect.VALUE, false, most);
    }

    /** A place on the colour bar. */
    record Tick(double position, String text) {}

    /** An absolute scale for norms: decades, six or more, that hold all of them; or in proportion from 0. */
    public static Ramp norms(Collection<Numbers> numbers, boolean decades) {
        double[] range = range(numbers);
        if (!decades) {
            return new Ramp(new HeatScale.Linear(range[1]), Aspect.GRADIENT, false);
        }
        int[] exponents = exponents(range);
        return new Ramp(new HeatScale.Magnitudes(exponents[0], exponents[1]), Aspect.GRADIENT, false);
    }

    /** A scale for gradients with their signs: decades, six or more, on both sides; or in proportion. */
    public static Ramp gradients(Collection<Numbers> numbers, boolean decades) {
        double[] range = range(numbers);
        int[] exponents = exponents(range);
        HeatScale scale = decades
                ? new HeatScale.SignedLog(
                        Math.max(Double.MIN_NORMAL, Math.pow(10, exponents[0])),
                        Math.min(Double.MAX_VALUE, Math.pow(10, exponents[1])))
                : new HeatScale.Linear(range[1]);
        return new Ramp(scale, Aspect.GRADIENT, true);
    }

    /** The smallest magnitude above 0 and the largest finite one; both 0 if there is none. */
    private static double[] range(Collection<Numbers> numbers) {
        double[] found = {Double.POSITIVE_INFINITY, 0};
        numbers.stream()
                .flatMapToDouble(Numbers::all)
                .map(Math::abs)
                .filter(value -> value > 0 && value < Double.POSITIVE_INFINITY)
                .forEach(value -> {
                    found[0] = Math.min(found[0], value);
                    found[1] = Math.max(found[1], value);
                });
        return found[1] == 0 ? new double[2] : found;
    }

    private static int[] exponents(double[] range) {
        if (range[1] == 0) {
            return new int[] {-LEAST, 0};
        }
        int top = (int) Math.floor(Math.log10(range[1])) + 1;
        return new int[] {Math.min((int) Math.floor(Math.log10(range[0])), top - LEAST), top};
    }

    /** A scale in proportion to the number, from 0 to {@code top}. */
    public static Ramp upTo(double top) {
        return new Ramp(new HeatScale.Linear(top), Aspect.VALUE, false);
    }

    Diverging colors(Theme theme) {
        return hues == Aspect.VALUE ? theme.palette().values() : theme.palette().gradients();
    }

    /** The position at the lower end of the colour bar. */
    double lowest() {
        if (signed) {
            return -1;
        }
        return scale instanceof HeatScale.Magnitudes powers ? powers.of(powers.bottom()) : 0;
    }

    /** What is written beside the bar, from the top down, at even distances. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (scale instanceof HeatScale.Magnitudes powers) {
            for (int exponent = powers.topExponent(); exponent >= powers.bottom(); exponent--) {
                ticks.add(new Tick(powers.of(exponent), Numerals.power(exponent)));
            }
            return ticks;
        }
        if (!most.isEmpty()) {
            return List.of(new Tick(1, most), new Tick(0, "0"));
        }
        ticks.add(new Tick(1, magnitude(scale.top())));
        if (scale instanceof HeatScale.SignedLog log) {
            ticks.add(new Tick(0, "±" + magnitude(log.bottom())));
        } else if (signed) {
            ticks.add(new Tick(0, "0"));
        } else {
            ticks.add(new Tick(0.5, magnitude(scale.top() / 2)));
        }
        ticks.add(signed ? new Tick(-1, "−" + magnitude(scale.top())) : new Tick(0, "0"));
        return ticks;
    }

    private static String magnitude(double value) {
        double exponent = Math.log10(value);
        boolean power = value > 0 && Math.abs(exponent - Math.rint(exponent)) < 1e-9;
        return power && Math.abs(exponent) > 1 ? Numerals.power(Math.round(exponent)) : Numerals.whole(value);
    }
}
