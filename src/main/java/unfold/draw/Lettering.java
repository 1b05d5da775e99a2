package unfold.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** Measures and places plain text, the same on every surface. */
public final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lettering() {}

    public static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** The height of a capital letter, which centred text is centred by. */
    static double capHeight(Font font) {
        return font.createGlyphVector(CONTEXT, "0").getVisualBounds().getHeight();
    }

    public static double lineHeight(Font font) {
        LineMetrics metrics = font.getLineMetrics("0", CONTEXT);
        return metrics.getHeight();
    }

    /** The text, or as much of its beginning as fits into {@code width} with an ellipsis. */
    public static String fitted(Font font, String text, double width) {
        String fitted = text;
        int end = text.length();
        while (width(font, fitted) > width && end > 0) {
            end = text.offsetByCodePoints(end, -1);
            fitted = text.substring(0, end).stripTrailing() + "…";
        }
        return fitted;
    }

    /** Draws in the middle of {@code area}. */
    public static void centred(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getCenterX() - width(font, text) / 2, area);
    }

    /** Draws from the left edge of {@code area}, in the middle of its height. */
    public static void left(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getX(), area);
    }

    /** Draws up to the right edge of {@code area}, in the middle of its height. */
    public static void right(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getMaxX() - width(font, text), area);
    }

    private static void draw(Graphics2D g, Font font, String text, double x, Rectangle2D area) {
        g.setFont(font);
        double baseline = area.getCenterY() + capHeight(font) / 2;
        g.drawString(text, (float) x, (float) baseline);
    }
}
