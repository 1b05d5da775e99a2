package unfold.draw.stage;

import java.awt.Font;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;

/**
 * The measures that follow from the size of the figures, in pixels.
 *
 * @param text the size of the figures
 * @param cellWidth of a cell that holds the widest number
 * @param cellHeight of a numbered cell
 * @param labelWidth of the widest name
 * @param pad the free space within a box's frame
 */
record Sizes(double text, double cellWidth, double cellHeight, double labelWidth, double pad) {

    /** Measures for figures of {@code text} pixels and names that are {@code label} times as wide. */
    static Sizes of(double text, double label) {
        Font font = Theme.fontOf(text);
        double cell = Math.ceil(Lettering.width(font, Numerals.WIDEST) + text * 0.6);
        return new Sizes(
                text, cell, text * 1.42, Math.ceil(label * text + text * 0.5), 2.5);
    }

    /** The size of the names in TeX. */
    double labelText() {
        return text * LABEL;
    }

    /** Names are a little larger than figures. */
    static final double LABEL = 1.15;
}
