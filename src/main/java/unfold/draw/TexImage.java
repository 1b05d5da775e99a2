package unfold.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula ready to be painted: typeset, or as plain text where it cannot be typeset. */
public final class TexImage {

    private final TeXIcon icon;
    private final String text;
    private final Font font;

    private TexImage(TeXIcon icon, String text, Font font) {
        this.icon = icon;
        this.text = text;
        this.font = font;
    }

    static TexImage of(TeXIcon icon) {
        // Its metrics leave out the margin that it would otherwise paint.
        icon.setInsets(new Insets(0, 0, 0, 0), true);
        return new TexImage(icon, null, null);
    }

    static TexImage plain(String text, double pixels) {
        return new TexImage(null, text, Theme.fontOf(pixels));
    }

    /** Whether the formula could be typeset. */
    public boolean isTypeset() {
        return icon != null;
    }

    public double width() {
        return icon == null ? Lettering.width(font, text) : icon.getTrueIconWidth();
    }

    public double height() {
        return icon == null ? Lettering.lineHeight(font) : icon.getTrueIconHeight();
    }

    /** How far the formula reaches below its baseline. */
    public double depth() {
        return icon == null ? Lettering.lineHeight(font) * 0.2 : icon.getTrueIconDepth();
    }

    /** Paints with the upper left corner at a point. */
    public void paint(Graphics2D g, double x, double y, Color color) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.setColor(color);
        if (icon == null) {
            g.setFont(font);
            g.drawString(text, 0, (float) (height() - depth()));
        } else {
            synchronized (icon) {
                icon.setForeground(color);
                icon.paintIcon(null, g, 0, 0);
            }
        }
        g.setTransform(before);
    }

    /** Paints in the middle of {@code area}. */
    public void centred(Graphics2D g, Rectangle2D area, Color color) {
        paint(g, area.getCenterX() - width() / 2, area.getCenterY() - height() / 2, color);
    }
}
