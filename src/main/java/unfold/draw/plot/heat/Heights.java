package unfold.draw.plot.heat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import unfold.draw.HeatScale;
import unfold.draw.Numerals;

/**
 * An upright axis that several charts share: in proportion, with zero on it, or in decades.
 *
 * @param low the lower end; an exponent of ten where there are decades
 * @param high the upper end
 * @param decades whether it counts decades
 */
record Heights(double low, double high, boolean decades) {

    /** A place that is named. */
    record Tick(double at, String text) {}

    /** The axis that all bars fit on. */
    static Heights of(Collection<Bars> all) {
        if (all.stream().noneMatch(Bars::stacked)) {
            List<Numbers> numbers = all.stream()
                    .flatMap(bars -> Stream.of(bars.parts(), bars.sums()))
                    .toList();
            HeatScale.Magnitudes powers =
                    (HeatScale.Magnitudes) Ramp.norms(numbers, true).scale();
            return new Heights(powers.bottom(), powers.topExponent(), true);
        }
        double low = 0;
        double high = 0;
        for (Bars bars : all) {
            for (int column = 0; column < bars.map().columns().size(); column++) {
                double[] reach = bars.reach(column);
                low = Math.min(low, reach[0]);
                high = Math.max(high, reach[1]);
            }
        }
        double span = high - low == 0 ? 1 : high - low;
        return new Heights(low == 0 ? 0 : low - 0.05 * span, high + 0.05 * span, false);
    }

    /** The height on the screen of a number; at the ends for what lies beyond. */
    double y(double value, Rectangle2D area) {
        double at = decades ? Math.log10(Math.abs(value)) : value;
        double share = Math.max(0, Math.min(1, (at - low) / (high - low)));
        return area.getMaxY() - share * area.getHeight();
    }

    /** Round numbers, no more than have room above each other. */
    List<Tick> ticks(double height, double line) {
        List<Tick> ticks = new ArrayList<>();
        double most = Math.max(1, Math.floor(height / line));
        if (decades) {
            int every = Math.max(1, (int) Math.ceil((high - low + 1) / most));
            for (int exponent = (int) high; exponent >= low; exponent -= every) {
                ticks.add(new Tick(Math.pow(10, exponent), Numerals.power(exponent)));
            }
            return ticks;
        }
        double step = step((high - low) / Math.min(6, most));
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            ticks.add(new Tick(k * step, text(k * step, step)));
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String text(double value, double step) {
        if (Math.abs(value) < step / 2) {
            return "0";
        }
        return Numerals.shortest(value);
    }
}
