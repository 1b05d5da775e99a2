package unfold.draw;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.IntFunction;

/**
 * Paints thousands of cells that fill an area column by column as one image: where there are more cells than pixels,
 * with the mean of the colours.
 */
public final class Columnar {

    private Columnar() {}

    /**
     * Paints colours into an area.
     *
     * @param columns from left to right, each from the top, all of one length; null for a column that stays as it is
     */
    public static void paint(Graphics2D g, Rectangle2D area, int[][] columns) {
        paint(g, area, columns.length, at -> columns[at]);
    }

    /**
     * Paints colours into what can be seen of an area.
     *
     * @param count of columns
     * @param colors of a column from the top, all of one length; null for a column that stays as it is
     */
    public static void paint(Graphics2D g, Rectangle2D area, int count, IntFunction<int[]> colors) {
        AffineTransform transform = g.getTransform();
        double density = Math.max(1e-3, Math.abs(transform.getScaleX()));
        int x = (int) Math.round(area.getX() * density);
        int y = (int) Math.round(area.getY() * density);
        int width = Math.max(1, (int) Math.round(area.getMaxX() * density) - x);
        int height = Math.max(1, (int) Math.round(area.getMaxY() * density) - y);
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.scale(1 / density, 1 / density);
        Rectangle place = new Rectangle(x, y, width, height);
        Rectangle seen = g.getClip() == null ? place : grown(g.getClipBounds()).intersection(place);
        if (!seen.isEmpty()) {
            int end = (int) Math.min(count, (long) (seen.x + seen.width - x) * count / width + 1);
            int[][] columns = new int[count][];
            for (int i = (int) ((long) (seen.x - x) * count / width); i < end; i++) {
                columns[i] = colors.apply(i);
            }
            g.drawImage(image(columns, width, height), x, y, null);
        }
        g.setTransform(transform);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    private static Rectangle grown(Rectangle clip) {
        return new Rectangle(clip.x - 1, clip.y - 1, clip.width + 2, clip.height + 2);
    }

    /** The colours on so many pixels. */
    static BufferedImage image(int[][] columns, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] line = new int[height];
        int[] ends = new int[0];
        int shown = -1;
        for (int px = 0; px < width; px++) {
            int first = (int) ((long) px * columns.length / width);
            int end = Math.max(first + 1, (int) ((long) (px + 1) * columns.length / width));
            int length = length(columns, first, end);
            if (length == 0) {
                continue;
            }
            if (ends.length != height + 1 || ends[height] != length) {
                ends = ends(length, height);
            }
            if (first != shown) {
                mix(columns, first, end, ends, line);
                shown = end == first + 1 ? first : -1;
            }
            for (int py = 0, at = px; py < height; py++, at += width) {
                pixels[at] = line[py];
            }
        }
        return image;
    }

    private static int length(int[][] columns, int first, int end) {
        for (int i = first; i < end; i++) {
            if (columns[i] != null) {
                return columns[i].length;
            }
        }
        return 0;
    }

    /** The first entry of each pixel, and the number of entries at the end. */
    private static int[] ends(int length, int height) {
        int[] ends = new int[height + 1];
        for (int py = 0; py <= height; py++) {
            ends[py] = (int) ((long) py * length / height);
        }
        return ends;
    }

    /** The colours of some columns beside each other, on the pixels of one. */
    private static void mix(int[][] columns, int first, int end, int[] entries, int[] line) {
        for (int py = 0; py < line.length; py++) {
            int from = entries[py];
            int to = Math.max(from + 1, entries[py + 1]);
            line[py] = end == first + 1 && to == from + 1
                    ? columns[first][from] | 0xff000000
                    : mean(columns, first, end, from, to);
        }
    }

    private static int mean(int[][] columns, int first, int end, int from, int to) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int i = first; i < end; i++) {
            for (int j = from; columns[i] != null && j < to; j++) {
                int color = columns[i][j];
                red += color >> 16 & 255;
                green += color >> 8 & 255;
                blue += color & 255;
                count++;
            }
        }
        return 0xff000000 | red / count << 16 | green / count << 8 | blue / count;
    }
}
