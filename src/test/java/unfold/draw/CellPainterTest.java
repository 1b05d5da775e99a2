package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
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

    @Test
    void aLargeMatrixIsShownEntryByEntry() {
        double[] numbers = new double[100 * 100];
        numbers[100 * 3 + 7] = -1;
        BufferedImage image = painted(Tensor.of(Shape.matrix(100, 100), numbers), 2);
        assertEquals(PALETTE.values().at(-1), new Color(image.getRGB(15, 7)));
        assertEquals(PALETTE.values().at(0), new Color(image.getRGB(17, 7)));
    }
}
