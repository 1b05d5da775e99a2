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
 * @param isTight whether rows are close together, and the cells of gradients have no room for numbers
 */
public record Sizes(double text, double cellWidth, double cellHeight, double pad, boolean isTight) {

    /** Names are a little larger than figures. */
    static final double LABEL = 1.15;

    private static final double TIGHT_CELL = 1.3;
    private static final double TIGHT_PAD = 1.5;
    private static final double HEAT_CELL = 0.95;

    /** Measures for figures of {@code text} pixels. */
    public static Sizes of(double text) {
        double figure = Lettering.width(Theme.fontOf(text), Numerals.WIDEST);
        return new Sizes(text, Math.ceil(figure + text * 0.45), text * 1.42, 2.5, false);
    }

    /** The same, tight. */
    Sizes tight() {
        return new Sizes(text, cellWidth, text * TIGHT_CELL, TIGHT_PAD, true);
    }

    /** Measures for names of {@code text} pixels and cells without numbers. */
    static Sizes flat(double text, double cell, boolean isTight) {
        return new Sizes(text, text * 2, cell, isTight ? TIGHT_PAD : of(text).pad, isTight);
    }

    /** Such measures for figures of another size. */
    Sizes at(double other) {
        return isTight ? of(other).tight() : of(other);
    }

    /** The width of the cells of a gradient. */
    double gradientWidth() {
        return isTight ? text * HEAT_CELL : cellWidth;
    }

    /** The size of the names in TeX. */
    public double labelText() {
        return text * LABEL;
    }
}
