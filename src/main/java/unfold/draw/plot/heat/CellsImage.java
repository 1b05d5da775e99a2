package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import unfold.draw.Hue;
import unfold.draw.Theme;

/**
 * The cells of one group of rows as an image, pixel by pixel. Where several cells share a pixel the one that stands
 * out most is seen, so that nothing special is lost.
 */
final class CellsImage {

    private final MapLayout layout;
    private final int index;
    private final Block block;
    private final Rectangle2D area;
    private final int width;
    private final int height;

    CellsImage(MapLayout layout, int index) {
        this.layout = layout;
        this.index = index;
        this.block = layout.map().blocks().get(index);
        Rectangle2D place = layout.block(index);
        double x = Math.floor(place.getX());
        double y = Math.floor(place.getY());
        this.area = new Rectangle2D.Double(x, y, Math.ceil(place.getMaxX()) - x, Math.ceil(place.getMaxY()) - y);
        this.width = (int) area.getWidth();
        this.height = (int) area.getHeight();
    }

    void paint(Graphics2D g, int cursor) {
        Theme theme = layout.theme();
        draw(g, pixels(cursor), area);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(0.8f));
        g.draw(layout.block(index));
    }

    private BufferedImage pixels(int cursor) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Shade shade = new Shade(block.ramp(), layout.theme());
        Span[] columns = columns();
        for (int y = 0; y < height; y++) {
            Span rows = rows(y);
            for (int x = 0; x < width; x++) {
                if (columns[x] != null) {
                    pixels[y * width + x] = pixel(shade, new Pixel(x, y, columns[x], rows), cursor);
                }
            }
        }
        return image;
    }

    /** The cells from {@code first} to {@code last} that share a line of pixels. */
    private record Span(int first, int last) {}

    private record Pixel(int x, int y, Span columns, Span rows) {}

    private Span[] columns() {
        Span[] spans = new Span[width];
        for (int x = 0; x < width; x++) {
            int first = layout.columnAt(area.getX() + x + 0.01);
            int last = layout.columnAt(area.getX() + x + 0.99);
            if (first >= 0 || last >= 0) {
                spans[x] = new Span(first < 0 ? last : first, last < 0 ? first : last);
            }
        }
        // A cell that is wider than a pixel begins at a whole one.
        for (int x = 0; x < width && layout.columnWidth() > 1; x++) {
            spans[x] = spans[x] == null ? null : new Span(spans[x].last, spans[x].last);
        }
        return spans;
    }

    private Span rows(int y) {
        double perRow = layout.rowHeight(index);
        double top = area.getY() - layout.block(index).getY();
        int last = block.size() - 1;
        int from = Math.max(0, Math.min(last, (int) ((top + y + 0.01) / perRow)));
        int to = Math.max(0, Math.min(last, (int) ((top + y + 0.99) / perRow)));
        return perRow > 1 ? new Span(to, to) : new Span(from, to);
    }

    private int pixel(Shade shade, Pixel pixel, int cursor) {
        Numbers numbers = block.numbers();
        byte strongest = Shade.NONE;
        boolean ghost = false;
        boolean flagged = false;
        for (int row = pixel.rows.first; row <= pixel.rows.last; row++) {
            for (int column = pixel.columns.first; column <= pixel.columns.last; column++) {
                byte here = block.shade(row, column);
                boolean known = numbers.isKnown(row, column, cursor);
                ghost |= !known && here != Shade.NONE;
                if (known && Shade.weight(here) > Shade.weight(strongest)) {
                    strongest = here;
                    flagged = numbers.isFlagged(row, column);
                }
            }
        }
        if (strongest == Shade.NONE) {
            return ghost ? shade.ghost(pixel.x, pixel.y) : 0;
        }
        return flagged ? shade.flagged(strongest, pixel.x, pixel.y) : shade.pixel(strongest, pixel.x, pixel.y);
    }

    /** A small cell with the pattern of a mark. */
    static void swatch(Graphics2D g, Rectangle2D place, Mark mark, Shade shade, Ramp ramp) {
        int side = Math.max(1, (int) Math.round(place.getWidth()));
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        byte of = mark == Mark.FLAG ? 1 : Shade.of(mark.sample(), ramp);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, mark == Mark.FLAG ? shade.flagged(of, x, y) : shade.pixel(of, x, y));
            }
        }
        draw(g, image, place);
    }

    private static void draw(Graphics2D g, BufferedImage image, Rectangle2D area) {
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(
                image,
                (int) Math.round(area.getX()),
                (int) Math.round(area.getY()),
                image.getWidth(),
                image.getHeight(),
                null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }
}
