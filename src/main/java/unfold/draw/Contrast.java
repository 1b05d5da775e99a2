package unfold.draw;

import java.awt.Color;

/** How well two colours can be told apart, as WCAG 2.2 measures it. */
public final class Contrast {

    private Contrast() {}

    /** The contrast ratio, from 1 (equal) to 21 (black on white). */
    public static double ratio(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Black or white, whichever reads better on {@code ground}: always at least 4.5:1. */
    public static Color inkOn(Color ground) {
        return luminance(ground) > 0.179 ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance, from 0 (black) to 1 (white). */
    public static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
