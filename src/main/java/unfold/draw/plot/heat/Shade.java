package unfold.draw.plot.heat;

import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Theme;

/**
 * The shades of cells: from -100 to 100 on the colour scale, 0 for exact zero only; beyond for what has no place on it.
 * Where cells are too small for marks, patterns of pixels take their place.
 */
final class Shade {

    private static final int STEPS = 100;
    private static final byte NAN = 127;
    private static final byte INFINITE = 126;
    private static final byte NEGATIVE_INFINITE = -126;

    /** No number, at any cursor. */
    static final byte NONE = -128;

    private final int[] colors = new int[256];
    private final int panel;
    private final int ink;
    private final int ghost;

    Shade(Ramp ramp, Theme theme) {
        Diverging scale = ramp.colors(theme);
        for (int step = -STEPS; step <= STEPS; step++) {
            colors[step + 128] = scale.at((double) step / STEPS).getRGB();
        }
        int alarm = theme.color(Hue.ALARM).getRGB();
        colors[NAN + 128] = alarm;
        colors[INFINITE + 128] = alarm;
        colors[NEGATIVE_INFINITE + 128] = alarm;
        panel = theme.color(Hue.PANEL).getRGB();
        ink = theme.color(Hue.QUIET).getRGB();
        ghost = theme.color(Hue.GHOST).getRGB();
    }

    static byte of(Numbers numbers, int row, int column, Ramp ramp) {
        return numbers.exists(row, column) ? of(numbers.at(row, column), ramp) : NONE;
    }

    static byte of(double value, Ramp ramp) {
        if (Double.isNaN(value)) {
            return NAN;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITE : NEGATIVE_INFINITE;
        }
        if (value == 0) {
            return 0;
        }
        int step = (int) Math.round(ramp.scale().position(value) * STEPS);
        return (byte) (step == 0 ? (int) Math.signum(value) : step);
    }

    /** How much a shade stands out among others that share its pixel. */
    static int weight(byte shade) {
        return shade == NONE ? -1 : Math.abs(shade);
    }

    /** The colour of one pixel of a cell of that shade. */
    int pixel(byte shade, int x, int y) {
        return switch (shade) {
            case NONE -> 0;
            case NAN -> (x + y) % 4 == 0 || (x - y) % 4 == 0 ? panel : colors[shade + 128];
            case INFINITE -> y % 3 == 0 ? panel : colors[shade + 128];
            case NEGATIVE_INFINITE -> x % 3 == 0 ? panel : colors[shade + 128];
            case 0 -> x % 4 == 1 && y % 4 == 1 ? ink : colors[128];
            default -> colors[shade + 128];
        };
    }

    /** The same of a flagged cell: lines fall from left to right. */
    int flagged(byte shade, int x, int y) {
        return Math.floorMod(x - y, 4) == 0 ? ink : pixel(shade, x, y);
    }

    /** The colour of one pixel of a cell that is not computed yet: lines rise from left to right. */
    int ghost(int x, int y) {
        return (x + y) % 9 == 0 ? ghost : panel;
    }
}
