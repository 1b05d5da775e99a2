package unfold.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with indices: what follows {@code _} or {@code ^}, a word or a group in brackets, is set smaller and lower or
 * higher. {@code ∂h_t/∂h_{t−1}} comes without its underscores and braces, everything else as it is.
 */
public final class Scripted {

    /** The size of an index, of that of the text. */
    private static final double SMALL = 0.72;

    private static final double LOWER = 0.2;
    private static final double HIGHER = 0.38;

    /** Where letters stand. */
    public enum Level {
        LINE,
        BELOW,
        ABOVE
    }

    /** Letters that stand on the same level. */
    public record Piece(String text, Level level) {}

    private Scripted() {}

    /** The text in its pieces, from left to right. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = isMark(text.charAt(at)) ? end(text, at + 1) : at + 1;
            if (end == at + 1) {
                line.append(text.charAt(at));
            } else {
                add(pieces, line);
                Level level = text.charAt(at) == '_' ? Level.BELOW : Level.ABOVE;
                pieces.add(new Piece(inside(text.substring(at + 1, end)), level));
            }
            at = end;
        }
        add(pieces, line);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder line) {
        if (line.length() > 0) {
            pieces.add(new Piece(line.toString(), Level.LINE));
            line.setLength(0);
        }
    }

    private static boolean isMark(char letter) {
        return letter == '_' || letter == '^';
    }

    /** Behind the index that begins there; its beginning if there is none. */
    private static int end(String text, int start) {
        if (start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '(')) {
            int open = 0;
            for (int i = start; i < text.length(); i++) {
                open += "{(".indexOf(text.charAt(i)) >= 0 ? 1 : "})".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
                if (open == 0) {
                    return i + 1;
                }
            }
            return start;
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** An index has no indices of its own: there is nothing smaller that can be read. */
    private static String inside(String index) {
        return index.replaceAll("[{}_^]", "");
    }

    public static double width(Font font, String text) {
        List<Piece> pieces = pieces(text);
        double[] places = places(font, pieces);
        double width = 0;
        for (int i = 0; i < places.length; i++) {
            width = Math.max(width, places[i] + width(font, pieces.get(i)));
        }
        return width;
    }

    private static double width(Font font, Piece piece) {
        return Lettering.width(font(font, piece), piece.text());
    }

    /** Where every piece begins: what stands below stands under what is above it. */
    private static double[] places(Font font, List<Piece> pieces) {
        double[] places = new double[pieces.size()];
        double end = 0;
        for (int i = 0; i < places.length; i++) {
            Level before = i == 0 ? Level.LINE : pieces.get(i - 1).level();
            boolean stacked = before != Level.LINE
                    && before != pieces.get(i).level()
                    && pieces.get(i).level() != Level.LINE;
            places[i] = stacked ? places[i - 1] : end;
            end = Math.max(end, places[i] + width(font, pieces.get(i)));
        }
        return places;
    }

    private static Font font(Font font, Piece piece) {
        return piece.level() == Level.LINE ? font : font.deriveFont((float) (font.getSize2D() * SMALL));
    }

    /** The text, or as much of its beginning as fits into {@code width} with an ellipsis. */
    public static String fitted(Font font, String text, double width) {
        return Lettering.fitted(text, width, shown -> width(font, shown));
    }

    /** Draws from the left edge of {@code area}, in the middle of its height. */
    public static void left(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getX(), area);
    }

    /** Draws up to the right edge of {@code area}, in the middle of its height. */
    public static void right(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getMaxX() - width(font, text), area);
    }

    /** Draws in the middle of {@code area}. */
    public static void centred(Graphics2D g, Font font, String text, Rectangle2D area) {
        draw(g, font, text, area.getCenterX() - width(font, text) / 2, area);
    }

    private static void draw(Graphics2D g, Font font, String text, double left, Rectangle2D area) {
        double baseline = area.getCenterY() + Lettering.capHeight(font) / 2;
        List<Piece> pieces = pieces(text);
        double[] places = places(font, pieces);
        for (int i = 0; i < places.length; i++) {
            Piece piece = pieces.get(i);
            Font own = font(font, piece);
            double shift = switch (piece.level()) {
                case LINE -> 0;
                case BELOW -> LOWER;
                case ABOVE -> -HIGHER;
            };
            g.setFont(own);
            g.drawString(piece.text(), (float) (left + places[i]), (float) (baseline + shift * font.getSize2D()));
        }
    }
}
