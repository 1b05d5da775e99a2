package unfold.draw;

import java.awt.Color;
import java.awt.Font;
import unfold.trace.Phase;

/**
 * Colours and type of everything on the screen.
 *
 * @param palette the colours
 * @param textSize the height of running text in pixels; every other size follows it
 * @param least no text is set in fewer pixels; 0 if that is left to the running text
 */
public record Theme(Palette palette, double textSize, double least) {

    private static final String FAMILY = "SansSerif";
    private static final double DEFAULT_SIZE = 16;
    private static final double PROJECTOR_SIZE = 27;

    private static final double CONTROLS = 0.75;

    /** A point as CSS has it: the 72nd part of an inch of 96 pixels, whatever the wall makes of it. */
    private static final double POINT = 96.0 / 72;

    /** The smallest letters that reach the last row of a class, in points. */
    private static final double PROJECTOR_LEAST = 20;

    public static Theme light() {
        return new Theme(Palette.named("light"), DEFAULT_SIZE, 0);
    }

    public static Theme dark() {
        return new Theme(Palette.named("dark"), DEFAULT_SIZE, 0);
    }

    /** Black on white and large, for a bright room. */
    public static Theme projector() {
        return new Theme(Palette.named("projector"), PROJECTOR_SIZE, PROJECTOR_LEAST * POINT);
    }

    /** The same colours with running text of that many pixels, or of the least that there is. */
    public Theme withTextSize(double pixels) {
        return new Theme(palette, Math.max(pixels, Math.ceil(least)), least);
    }

    /** The same with {@code factor} times the least size, for a reader who wants it smaller. */
    public Theme withLeast(double factor) {
        return new Theme(palette, textSize, least * factor);
    }

    /** The size in pixels that a text of {@code pixels} is set in. */
    public double legible(double pixels) {
        return Math.max(least, pixels);
    }

    /** For menus, buttons and the scrubber: before a class they are the lecturer's alone, and leave the wall to the lesson. */
    public Theme controls() {
        return least == 0 ? this : new Theme(palette, Math.rint(textSize * CONTROLS), 0);
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
        return legible(px(0.75));
    }

    /** The type of running text at {@code factor} times its size, and no smaller than the least. */
    public Font font(double factor) {
        return fontOf(legible(px(factor)));
    }

    public Font bold(double factor) {
        return font(factor).deriveFont(Font.BOLD);
    }

    /** The type at a size in pixels. */
    public static Font fontOf(double pixels) {
        return new Font(FAMILY, Font.PLAIN, 1).deriveFont((float) pixels);
    }
}
