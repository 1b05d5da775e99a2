package unfold.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Measures and places plain text, the same on every surface. */
public final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Kept<Written> WIDTHS = new Kept<>(8192);
    private static final Kept<Font> HEIGHTS = new Kept<>(128);

    private Lettering() {}

    /** A text in a font. */
    private record Written(Font font, String text) {}

    /** The latest measures, kept because the same texts are drawn at every step. Safe for any thread. */
    private static final class Kept<K> {

        private final int most;
        private final Map<K, Double> measures = new ConcurrentHashMap<>();

        Kept(int most) {
            this.most = most;
        }

        double of(K key, ToDoubleFunction<K> measured) {
            Double known = measures.get(key);
            if (known != null) {
                return known;
            }
            double value = measured.applyAsDouble(key);
            if (measures.size() >= most) {
                measures.clear();
            }
            measures.put(key, value);
            return value;
        }
    }

    public static double width(Font font, String text) {
        return WIDTHS.of(new Written(font, text), Lettering::measured);
    }

    private static double measured(Written written) {
        return written.font.getStringBounds(written.text, CONTEXT).getWidth();
    }

    /** The height of a capital letter, which centred text is centred by. */
    static double capHeight(Font font) {
        return HEIGHTS.of(font, Lettering::measured);
    }

    private static double measured(Font font) {
        return font.createGlyphVector(CONTEXT, "0").getVisualBounds().getHeight();
    }

    public static double lineHeight(Font font) {
        LineMetrics metrics = font.getLineMetrics("0", CONTEXT);
        return metrics.getHeight();
    }

    /** The text, or as much of its beginning as fits into {@code width} with an ellipsis. */
    public static String fitted(Font font, String text, double width) {
        return fitted(text, width, shown -> width(font, shown));
    }

    /** The same of texts that are measured in another way. */
    static String fitted(String text, double width, ToDoubleFunction<String> measure) {
        String fitted = text;
        int end = text.length();
        while (measure.applyAsDouble(fitted) > width && end > 0) {
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
