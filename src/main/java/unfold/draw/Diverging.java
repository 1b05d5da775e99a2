package unfold.draw;

import java.awt.Color;

/**
 * A colour scale with an end for each sign.
 *
 * @param negative the colour of -1
 * @param zero the colour of 0
 * @param positive the colour of +1
 */
public record Diverging(Color negative, Color zero, Color positive) {

    /** The colour at {@code position} from -1 to 1; what lies outside takes the end's colour. */
    public Color at(double position) {
        Color end = position < 0 ? negative : positive;
        return blend(zero, end, Math.min(1, Math.abs(position)));
    }

    /** {@code share} of {@code b}, the rest of {@code a}. */
    public static Color blend(Color a, Color b, double share) {
        return new Color(
                mix(a.getRed(), b.getRed(), share),
                mix(a.getGreen(), b.getGreen(), share),
                mix(a.getBlue(), b.getBlue(), share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
