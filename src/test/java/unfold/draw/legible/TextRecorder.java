package unfold.draw.legible;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.Contrast;

/** A surface that paints all but text, and notes of every text its size and what it stands on. */
final class TextRecorder extends PassedOn {

    /**
     * A text as it was drawn.
     *
     * @param family the type's name
     * @param pixels its size on the surface
     * @param contrast the contrast of its colour with the most frequent one beneath it
     */
    record Written(String text, String family, double pixels, double contrast) {}

    private final BufferedImage image;
    private final List<Written> written;

    TextRecorder(int width, int height) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private TextRecorder(BufferedImage image) {
        this(image.createGraphics(), image, new ArrayList<>());
    }

    private TextRecorder(Graphics2D to, BufferedImage image, List<Written> written) {
        super(to);
        this.image = image;
        this.written = written;
    }

    List<Written> written() {
        return written;
    }

    @Override
    public Graphics create() {
        return new TextRecorder((Graphics2D) to().create(), image, written);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Rectangle2D bounds = getFont().getStringBounds(text, getFontRenderContext());
        bounds.setRect(bounds.getX() + x, bounds.getY() + y, bounds.getWidth(), bounds.getHeight());
        Rectangle2D place = getTransform().createTransformedShape(bounds).getBounds2D();
        boolean seen = getClip() == null || getClip().intersects(bounds);
        if (!text.isBlank() && seen && place.intersects(0, 0, image.getWidth(), image.getHeight())) {
            double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
            written.add(new Written(
                    text,
                    getFont().getFamily(),
                    getFont().getSize2D() * scale,
                    Contrast.ratio(getColor(), ground(place))));
        }
    }

    private Color ground(Rectangle2D place) {
        Map<Integer, Integer> counts = new HashMap<>();
        Rectangle2D seen = place.createIntersection(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        for (int y = (int) seen.getMinY(); y < seen.getMaxY(); y += 2) {
            for (int x = (int) seen.getMinX(); x < seen.getMaxX(); x += 2) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return new Color(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
    }
}
