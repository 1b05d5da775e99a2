package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.Test;

class PixelsTest {

    private static final Rectangle2D ALL = new Rectangle2D.Double(3.3, 4.6, 30, 24);
    private static final Rectangle2D CELL = new Rectangle2D.Double(8.2, 7.7, 5.4, 9.3);

    private static BufferedImage picture(double scale, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(80, 70, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Canvas.smooth(g);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 80, 70);
        g.translate(1.5, 0.25);
        g.scale(scale, scale);
        drawing.accept(g);
        g.dispose();
        return image;
    }

    private static RoundRectangle2D rounded(Rectangle2D area) {
        return new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight(), 4, 4);
    }

    private static void shapes(Graphics2D g) {
        g.setColor(Color.LIGHT_GRAY);
        g.fill(rounded(ALL));
        g.setColor(Color.BLUE);
        g.fill(CELL);
        g.setColor(Color.DARK_GRAY);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(rounded(ALL));
    }

    private static void pixels(Graphics2D g) {
        Rectangle2D room =
                new Rectangle2D.Double(ALL.getX() - 1, ALL.getY() - 1, ALL.getWidth() + 2, ALL.getHeight() + 2);
        Pixels pixels = Pixels.of(g, room).orElseThrow();
        pixels.fill(ALL, 2, Color.LIGHT_GRAY);
        pixels.fill(CELL, 0, Color.BLUE);
        pixels.draw(ALL, 2, 0.8, Color.DARK_GRAY);
        pixels.paint(g, pixels.image());
    }

    @Test
    void theyLookLikeTheShapesInEveryScale() {
        for (double scale : new double[] {1, 1.5, 2}) {
            BufferedImage shapes = picture(scale, PixelsTest::shapes);
            BufferedImage pixels = picture(scale, PixelsTest::pixels);
            for (int y = 0; y < 70; y++) {
                for (int x = 0; x < 80; x++) {
                    Color expected = new Color(shapes.getRGB(x, y));
                    Color shown = new Color(pixels.getRGB(x, y));
                    String place = x + ", " + y + " at " + scale;
                    assertEquals(expected.getRed(), shown.getRed(), 40, place);
                    assertEquals(expected.getBlue(), shown.getBlue(), 40, place);
                }
            }
        }
    }

    @Test
    void whatLiesWithinARectangleHasExactlyItsColour() {
        BufferedImage pixels = picture(1, PixelsTest::pixels);
        assertEquals(Color.BLUE, new Color(pixels.getRGB(12, 12)));
        assertEquals(Color.LIGHT_GRAY, new Color(pixels.getRGB(25, 20)));
        assertEquals(Color.WHITE, new Color(pixels.getRGB(60, 60)));
    }

    @Test
    void aStackIsWhatItsCellsAreOneByOne() {
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW, Color.BLACK, Color.WHITE};
        double each = ALL.getHeight() / colors.length;
        for (double scale : new double[] {0.1, 1, 1.5, 2}) {
            BufferedImage single = picture(scale, g -> {
                for (int i = 0; i < colors.length; i++) {
                    g.setColor(colors[i]);
                    g.fill(new Rectangle2D.Double(ALL.getX(), ALL.getY() + i * each, ALL.getWidth(), each));
                }
            });
            BufferedImage stacked = picture(scale, g -> {
                Pixels pixels = Pixels.of(g, ALL).orElseThrow();
                pixels.stack(ALL, Arrays.stream(colors).mapToInt(Color::getRGB).toArray());
                pixels.paint(g, pixels.image());
            });
            for (int y = 0; y < 70; y++) {
                for (int x = 0; x < 80; x++) {
                    Color expected = new Color(single.getRGB(x, y));
                    Color shown = new Color(stacked.getRGB(x, y));
                    String place = x + ", " + y + " at " + scale;
                    // Where shapes meet within a pixel a little of the ground shows through them.
                    assertEquals(expected.getRed(), shown.getRed(), scale < 1 ? 90 : 66, place);
                    assertEquals(expected.getGreen(), shown.getGreen(), scale < 1 ? 90 : 66, place);
                    assertEquals(expected.getBlue(), shown.getBlue(), scale < 1 ? 90 : 66, place);
                }
            }
        }
    }

    @Test
    void aFileOfShapesHasNone() {
        assertTrue(Pixels.of(new SVGGraphics2D(80, 70), ALL).isEmpty());
    }

    @Test
    void whatIsTurnedHasNone() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        assertFalse(Pixels.of(g, ALL).isEmpty());
        g.rotate(0.1);
        assertTrue(Pixels.of(g, ALL).isEmpty());
        g.dispose();
    }
}
