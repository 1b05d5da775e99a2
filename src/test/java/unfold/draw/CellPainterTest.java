package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class CellPainterTest {

    private static final Palette PALETTE = Palette.named("light");
    private static final CellPainter CELLS =
            new CellPainter(new HeatScale.Linear(1), PALETTE.values(), PALETTE.color(Hue.ALARM));

    private static BufferedImage painted(Tensor tensor, double cell) {
        int size = (int) (cell * tensor.cols());
        BufferedImage image = new BufferedImage(size, (int) (cell * tensor.rows()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Canvas.smooth(g);
        Rectangle2D area = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
        CELLS.plain(g, new Grid(area, tensor.cols(), tensor.size()), tensor);
        g.dispose();
        return image;
    }

    @Test
    void specialNumbersLookLikeNoOther() {
        double[] specials = {0, -0.5, 0.5, Double.NaN, Double.POSITIVE_INFINITY};
        Set<Long> pictures = new HashSet<>();
        for (double special : specials) {
            BufferedImage image = painted(Tensor.scalar(special), 20);
            long sum = 0;
            for (int i = 0; i < 400; i++) {
                sum = 31 * sum + (image.getRGB(i % 20, i / 20) & 0xffffff);
            }
            pictures.add(sum);
        }
        assertEquals(specials.length, pictures.size());
    }

    @Test
    void aNegativeCellIsMarkedAndAPositiveOneIsNot() {
        BufferedImage image = painted(Tensor.of(Shape.row(2), -0.5, 0.5), 20);
        assertNotEquals(PALETTE.values().at(-0.5), new Color(image.getRGB(10, 10)));
        assertEquals(PALETTE.values().at(0.5), new Color(image.getRGB(30, 10)));
    }

    /** How much of a cell's width has the colour of its number, on a surface and pixel by pixel. */
    private static List<Double> coloured(double value, int cell) {
        Tensor tensor = Tensor.of(Shape.vector(2), value, value);
        Rectangle2D area = new Rectangle2D.Double(0, 0, cell, 2 * cell);
        Grid grid = new Grid(area, 1, 2);
        BufferedImage one = new BufferedImage(cell, 2 * cell, BufferedImage.TYPE_INT_RGB);
        CELLS.plain(one.createGraphics(), grid, tensor);
        BufferedImage other = new BufferedImage(cell, 2 * cell, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = other.createGraphics();
        Pixels pixels = Pixels.of(g, area).orElseThrow();
        CELLS.heat(pixels, grid, tensor);
        pixels.paint(g, pixels.image());
        return Stream.of(one, other)
                .map(image -> IntStream.range(0, cell)
                                .filter(x -> new Color(image.getRGB(x, cell)).equals(CELLS.color(value)))
                                .count()
                        / (double) cell)
                .toList();
    }

    @Test
    void aSmallNegativeCellIsNotchedOnEverySurfaceAndAPositiveOneIsWhole() {
        for (int cell : new int[] {5, 6, 8}) {
            assertEquals(List.of(1.0, 1.0), coloured(0.7, cell));
            List<Double> negative = coloured(-0.7, cell);
            assertEquals(negative.get(0), negative.get(1));
            assertTrue(negative.get(0) >= 0.6 && negative.get(0) <= 0.85, negative::toString);
        }
    }

    @Test
    void aLargeMatrixIsShownEntryByEntry() {
        double[] numbers = new double[100 * 100];
        numbers[100 * 3 + 7] = -1;
        BufferedImage image = painted(Tensor.of(Shape.matrix(100, 100), numbers), 2);
        assertEquals(PALETTE.values().at(-1), new Color(image.getRGB(15, 7)));
        assertEquals(PALETTE.values().at(0), new Color(image.getRGB(17, 7)));
    }
}
