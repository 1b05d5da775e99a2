package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The colours of a part of a layer, painted by one thread at a time.
 *
 * @param place the part, in pixels of the layer
 * @param image as large as that
 */
record PixelPart(Rectangle place, BufferedImage image) {

    static PixelPart of(Rectangle place) {
        return new PixelPart(place, new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB_PRE));
    }

    /** Row by row. */
    int[] colors() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    int stride() {
        return place.width;
    }

    /** Where the colour of a pixel of the layer is. */
    int at(int x, int y) {
        return (y - place.y) * place.width + x - place.x;
    }

    /** Makes a part transparent. */
    void clear(Rectangle part) {
        int[] colors = colors();
        for (int y = part.y; y < part.y + part.height; y++) {
            Arrays.fill(colors, at(part.x, y), at(part.x, y) + part.width, 0);
        }
    }

    /** Paints a part over what is there, in units of which each is {@code scale} pixels long. */
    void paint(Rectangle part, double scale, Consumer<Graphics2D> painter) {
        Graphics2D g = image.createGraphics();
        g.translate(-place.x, -place.y);
        g.setClip(part);
        g.scale(scale, scale);
        try {
            painter.accept(g);
        } finally {
            g.dispose();
        }
    }

    /** Takes over the colours of others, wherever both have some. */
    void copy(PixelPart others) {
        Rectangle both = place.intersection(others.place);
        for (int y = both.y; y < both.y + both.height; y++) {
            System.arraycopy(others.colors(), others.at(both.x, y), colors(), at(both.x, y), both.width);
        }
    }
}
