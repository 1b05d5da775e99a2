package unfold.draw;

import java.awt.Color;
import java.awt.Font;
import unfold.trace.Phase;

/**
 * Colours and type of everything on the screen.
 *
 * @param palette the colours
 * @param textSize the height of running text in pixels; every other size follows it
 */
public record Theme(Palette palette, double textSize) {

    private static final String FAMILY = "SansSerif";
    private static final double DEFAULT_SIZE = 16;
    private static final double PROJECTOR_SIZE = 24;

    public static Theme light() {
        return new Theme(Palette.named("light"), DEFAULT_SIZE);
    }

    public static Theme dark() {
        return new Theme(Palette.named("dark"), DEFAULT_SIZE);
    }

    /** Black on white and large, for a bright room. */
    public static Theme projector() {
        return new Theme(Palette.named("projector"), PROJECTOR_SIZE);
    }

    /** The same colours with running text of that many pixels. */
    public Theme withTextSize(double pixels) {
        return new Theme(palette, pixels);
    }

    public Color color(Hue hue) {
        return palette.color(hue);
    }

    /** The hue of a phase. */
    public Color phase(Phase phase) {
        return color(phase == Phase.FORWARD ? Hue.FORWARD : Hue.BACKWARD);
    }

    /** {@code factor} times the running text, in pixels. */
    public double px(double factor) {
        return textSize * factor;
    }

    /** The smallest size in which a number is set. */
    public double smallest() {
        return px(0.75);
    }

    /** The type of running text at {@code factor} times its size. */
    public Font font(double factor) {
        return fontOf(px(factor));
    }

    public Font bold(double factor) {
        return font(factor).deriveFont(Font.BOLD);
    }

    /** The type at a size in pixels. */
    public static Font fontOf(double pixels) {
        return new Font(FAMILY, Font.PLAIN, 1).deriveFont((float) pixels);
    }
}
