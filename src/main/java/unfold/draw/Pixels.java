package unfold.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Optional;

/**
 * A piece of a surface, pixel by pixel, for thousands of upright rectangles: they cover the pixels at
 * their edges by the share that lies within them, as smooth shapes do, and cost a fraction of those.
 */
public final class Pixels {

    private static final int BLOCK = 16;

    /** Every other channel of a colour. */
    private static final int EVEN = 0xff00ff;

    /** More than any screen has; what lies beyond is not worth the memory. */
    private static final int MOST = 1 << 25;

    /** Where a piece of a surface lies, in pixels. */
    private record Place(AffineTransform toPixels, int x, int y, int width, int height) {}

    private final Place at;
    private final AffineTransform toPixels;
    private final int x;
    private final int y;
    private final int width;
    private final int height;
    /** Column by column, since most of what is painted is narrow and high. */
    private final int[] columns;

    private int clipLeft;
    private int clipRight;

    private Pixels(Place at) {
        this.at = at;
        this.toPixels = at.toPixels;
        this.x = at.x;
        this.y = at.y;
        this.width = at.width;
        this.height = at.height;
        this.columns = new int[width * height];
        this.clipRight = width;
    }

    /**
     * The pixels of {@code area} on a surface; empty if it has none, as a printer or a file of shapes, or if they
     * do not stand upright on it.
     */
    public static Optional<Pixels> of(Graphics2D g, Rectangle2D area) {
        return place(g, area)
                .filter(at -> at.width >= 1 && at.height >= 1 && (double) at.width * at.height <= MOST)
                .map(Pixels::new);
    }

    private static Optional<Place> place(Graphics2D g, Rectangle2D area) {
        AffineTransform toPixels = g.getTransform();
        boolean upright = toPixels.getShearX() == 0
                && toPixels.getShearY() == 0
                && toPixels.getScaleX() > 0
                && toPixels.getScaleY() == toPixels.getScaleX();
        if (!upright || g.getDeviceConfiguration().getDevice().getType() == GraphicsDevice.TYPE_PRINTER) {
            return Optional.empty();
        }
        Rectangle all = toPixels.createTransformedShape(area).getBounds2D().getBounds();
        return Optional.of(new Place(toPixels, all.x, all.y, all.width, all.height));
    }

    /** Whether these are the pixels of {@code area} on a surface. */
    public boolean areOf(Graphics2D g, Rectangle2D area) {
        return place(g, area).filter(at::equals).isPresent();
    }

    /**
     * Takes all colour from the columns of pixels that {@code area} touches, and lets only these be painted from now
     * on.
     */
    public void clear(Rectangle2D area) {
        Edges edges = placed(area, 0);
        clipLeft = (int) Math.max(0, Math.min(width, Math.floor(edges.left)));
        clipRight = (int) Math.max(clipLeft, Math.min(width, Math.ceil(edges.right)));
        Arrays.fill(columns, clipLeft * height, clipRight * height, 0);
    }

    /** Fills a rectangle whose corners are rounded, where {@code radius} is above 0. */
    public void fill(Rectangle2D area, double radius, Color color) {
        cover(placed(area, radius), null, color.getRGB());
    }

    /** Draws the outline of a rectangle whose corners are rounded, with a pen of {@code width}. */
    public void draw(Rectangle2D area, double radius, double width, Color color) {
        double pen = width * scale() / 2;
        Edges middle = placed(area, radius);
        cover(middle.wider(pen), middle.wider(-pen), color.getRGB());
    }

    /** Fills a rectangle with colours above each other, all of one height, as if it were done one by one. */
    public void stack(Rectangle2D area, int[] colors) {
        Edges edges = placed(area, 0);
        int firstX = (int) Math.max(clipLeft, Math.floor(edges.left));
        int lastX = (int) Math.min(clipRight, Math.ceil(edges.right));
        int firstY = (int) Math.max(0, Math.floor(edges.top));
        int lastY = (int) Math.min(height, Math.ceil(edges.bottom));
        if (firstX >= lastX || firstY >= lastY) {
            return;
        }
        int[] line = new int[lastY - firstY];
        int[] shares = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            double top = Math.max(edges.top, firstY + i);
            double bottom = Math.min(edges.bottom, firstY + i + 1);
            line[i] = mixed(edges, colors, top, bottom);
            shares[i] = (int) ((bottom - top) * 255 + 0.5);
        }
        for (int px = firstX; px < lastX; px++) {
            double across = Math.min(edges.right, px + 1) - Math.max(edges.left, px);
            int at = px * height + firstY;
            for (int i = 0; i < line.length; i++) {
                int share = across < 1 ? (int) (shares[i] * across + 0.5) : shares[i];
                columns[at + i] = share == 255 ? line[i] : over(columns[at + i], line[i], share);
            }
        }
    }

    /** The colours between two heights, each in its share. */
    private static int mixed(Edges edges, int[] colors, double top, double bottom) {
        double each = (edges.bottom - edges.top) / colors.length;
        int first = (int) Math.max(0, Math.min(colors.length - 1, Math.floor((top - edges.top) / each)));
        int last = (int) Math.max(first, Math.min(colors.length - 1, Math.ceil((bottom - edges.top) / each) - 1));
        if (first == last) {
            return colors[first] | 0xff000000;
        }
        double red = 0;
        double green = 0;
        double blue = 0;
        double all = 0;
        for (int i = first; i <= last; i++) {
            double share = Math.min(bottom, edges.top + (i + 1) * each) - Math.max(top, edges.top + i * each);
            red += share * (colors[i] >> 16 & 255);
            green += share * (colors[i] >> 8 & 255);
            blue += share * (colors[i] & 255);
            all += share;
        }
        return 0xff000000 | channel(red / all) << 16 | channel(green / all) << 8 | channel(blue / all);
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(255, value + 0.5));
    }

    private double scale() {
        return toPixels.getScaleX();
    }

    /** The edges of a rectangle in pixels, and how its corners are rounded. */
    private record Edges(double left, double top, double right, double bottom, double radius) {

        Edges wider(double by) {
            double rounded = radius > 0 ? Math.max(0, radius + by) : 0;
            return new Edges(left - by, top - by, right + by, bottom + by, rounded);
        }

        /** How much of the pixel lies between the edges, from 0 to 1. */
        double share(int px, int py) {
            double across = Math.min(right, px + 1) - Math.max(left, px);
            double down = Math.min(bottom, py + 1) - Math.max(top, py);
            if (across <= 0 || down <= 0) {
                return 0;
            }
            boolean inCorner =
                    (px < left + radius || px + 1 > right - radius) && (py < top + radius || py + 1 > bottom - radius);
            return radius > 0 && inCorner ? Math.min(across * down, rounded(px, py)) : across * down;
        }

        /** How much of a pixel at a corner lies within its arc: by the distance of its centre from it. */
        private double rounded(int px, int py) {
            double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
            double x = px + 0.5;
            double y = py + 0.5;
            double dx = Math.max(0, Math.max(left + r - x, x - (right - r)));
            double dy = Math.max(0, Math.max(top + r - y, y - (bottom - r)));
            return Math.max(0, Math.min(1, r + 0.5 - Math.sqrt(dx * dx + dy * dy)));
        }
    }

    private Edges placed(Rectangle2D area, double radius) {
        double left = area.getX() * scale() + toPixels.getTranslateX() - x;
        double top = area.getY() * scale() + toPixels.getTranslateY() - y;
        double right = left + area.getWidth() * scale();
        return new Edges(left, top, right, top + area.getHeight() * scale(), radius * scale());
    }

    /** Paints what lies within {@code outer} and not within {@code hole}, which may be null. */
    private void cover(Edges outer, Edges hole, int color) {
        int firstX = (int) Math.max(clipLeft, Math.floor(outer.left));
        int lastX = (int) Math.min(clipRight, Math.ceil(outer.right));
        int firstY = (int) Math.max(0, Math.floor(outer.top));
        int lastY = (int) Math.min(height, Math.ceil(outer.bottom));
        // All rows but those of the upper and the lower edge are alike.
        Edges inner = hole == null ? outer : hole;
        int alike = Math.min(lastY, Math.max(firstY, (int) Math.ceil(inner.top + inner.radius)));
        int unlike = Math.max(alike, Math.min(lastY, (int) Math.floor(inner.bottom - inner.radius)));
        for (int px = firstX; px < lastX; px++) {
            for (int py = firstY; py < alike; py++) {
                cover(px, py, py + 1, share(outer, hole, px, py), color);
            }
            if (alike < unlike) {
                cover(px, alike, unlike, share(outer, hole, px, alike), color);
            }
            for (int py = unlike; py < lastY; py++) {
                cover(px, py, py + 1, share(outer, hole, px, py), color);
            }
        }
    }

    /** How much of a pixel is painted, from 0 to 255. */
    private static int share(Edges outer, Edges hole, int px, int py) {
        double share = outer.share(px, py) - (hole == null ? 0 : hole.share(px, py));
        return (int) (share * 255 + 0.5);
    }

    /** Paints a column of pixels alike. */
    private void cover(int px, int from, int to, int share, int color) {
        int first = px * height + from;
        int last = px * height + to;
        if (share == 255) {
            Arrays.fill(columns, first, last, color | 0xff000000);
        } else if (share > 0) {
            for (int at = first; at < last; at++) {
                columns[at] = over(columns[at], color, share);
            }
        }
    }

    /** An opaque colour over a pixel that is multiplied by its own opacity: two channels at a time. */
    private static int over(int below, int color, int share) {
        int rest = 255 - share;
        int even = divided((color & EVEN) * share + (below & EVEN) * rest);
        int odd = divided((color >>> 8 & EVEN | 0xff0000) * share + (below >>> 8 & EVEN) * rest);
        return odd << 8 | even;
    }

    /** Two numbers of 16 bits, each divided by 255 and rounded. */
    private static int divided(int sums) {
        int rounded = sums + 0x800080;
        return rounded + (rounded >>> 8 & EVEN) >>> 8 & EVEN;
    }

    /** All that has been painted, as it is now. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        copy(image, 0, width);
        return image;
    }

    /** Brings an image of these pixels up to date where only they may have been painted since {@link #clear}. */
    public void refresh(BufferedImage image) {
        copy(image, clipLeft, clipRight);
    }

    private void copy(BufferedImage image, int from, int to) {
        int[] rows = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        // Some columns at a time: each is read downwards, and what is written of a row fills whole lines of the cache.
        for (int left = from; left < to; left += BLOCK) {
            int count = Math.min(BLOCK, to - left);
            for (int py = 0; py < height; py++) {
                for (int i = 0, read = left * height + py; i < count; i++, read += height) {
                    rows[py * width + left + i] = columns[read];
                }
            }
        }
    }

    /** Draws an image that was made of these pixels at their place. */
    public void paint(Graphics2D g, BufferedImage image) {
        AffineTransform before = g.getTransform();
        Object interpolation = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.setTransform(new AffineTransform());
        g.drawImage(image, x, y, null);
        g.setTransform(before);
        if (interpolation != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        }
    }
}
