package unfold.draw.plot.heat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The parts of very many bars as one image, pixel by pixel. */
final class BarsImage {

    private final BarsLayout layout;
    private final int cursor;
    private final BufferedImage image;
    private final int[] pixels;

    BarsImage(BarsLayout layout, int cursor) {
        this.layout = layout;
        this.cursor = cursor;
        Rectangle2D area = layout.area();
        int width = Math.max(1, (int) Math.ceil(area.getWidth()));
        int height = Math.max(1, (int) Math.ceil(area.getHeight()));
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    void paint(Graphics2D g) {
        Bars bars = layout.bars();
        int farthest = Math.max(1, layout.farthest());
        int[] shades = new int[farthest + 1];
        for (int i = 0; i <= farthest; i++) {
            shades[i] = BarsPainter.shade(layout.columns().theme(), (double) i / farthest)
                    .getRGB();
        }
        for (int column = 0; column < bars.map().columns().size(); column++) {
            if (bars.sums().isKnown(0, column, cursor)) {
                for (BarsLayout.Part part : layout.parts(column)) {
                    fill(part.place(), shades[Math.min(farthest, bars.distance(part.loss(), column))]);
                }
            }
        }
        g.drawImage(
                image,
                (int) Math.round(layout.area().getX()),
                (int) Math.round(layout.area().getY()),
                null);
    }

    private void fill(Rectangle2D place, int color) {
        Rectangle2D area = layout.area();
        int width = image.getWidth();
        int left = Math.max(0, (int) Math.round(place.getX() - area.getX()));
        int right = Math.min(width, Math.max(left + 1, (int) Math.round(place.getMaxX() - area.getX())));
        int top = Math.max(0, (int) Math.round(place.getY() - area.getY()));
        int bottom = Math.min(image.getHeight(), Math.max(top + 1, (int) Math.round(place.getMaxY() - area.getY())));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[y * width + x] = color;
            }
        }
    }
}
