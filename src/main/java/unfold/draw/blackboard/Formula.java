package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Graphics2D;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.TexSize;

/**
 * A piece of TeX at a size. Measured at one size for all, because metrics are proportional and
 * typesetting is slow.
 *
 * @param tex its source
 * @param pixels the size of its letters
 */
public record Formula(String tex, double pixels) {

    private static final double MEASURED = 32;

    private TexSize measured() {
        return TexCache.SHARED.size(tex, tex, MEASURED);
    }

    private double scaled(double length) {
        return length * pixels / MEASURED;
    }

    public double width() {
        return scaled(measured().width());
    }

    public double height() {
        return scaled(measured().height());
    }

    /** How far it reaches above its baseline. */
    public double ascent() {
        return height() - depth();
    }

    /** How far it reaches below its baseline. */
    public double depth() {
        return scaled(measured().depth());
    }

    public void paint(Graphics2D g, double x, double baseline, Color color) {
        TexImage image = TexCache.SHARED.get(tex, tex, pixels);
        image.paint(g, x, baseline - image.height() + image.depth(), color);
    }
}
