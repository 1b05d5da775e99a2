package unfold.draw.stage;

import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;

/**
 * The measures that follow from the size of the figures, in pixels.
 *
 * @param text the size of the figures
 * @param cellWidth of a cell that holds the widest number
 * @param cellHeight of a numbered cell
 * @param pad the free space within a box's frame
 */
public record Sizes(double text, double cellWidth, double cellHeight, double pad) {

    /** Names are a little larger than figures. */
    static final double LABEL = 1.15;

    /** Measures for figures of {@code text} pixels. */
    public static Sizes of(double text) {
        double figure = Lettering.width(Theme.fontOf(text), Numerals.WIDEST);
        return new Sizes(text, Math.ceil(figure + text * 0.45), text * 1.42, 2.5);
    }

    /** The size of the names in TeX. */
    public double labelText() {
        return text * LABEL;
    }
}
