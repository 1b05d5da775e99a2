package unfold.draw.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.lesson.BundledLessons;
import unfold.notation.Recurrence;

class EquationSheetTest {

    private static final EquationSheet.View PLAIN = new EquationSheet.View(0, 0, false);

    private static Recurrence bundled(String name) {
        return Recurrence.parse(BundledLessons.ofProgram().read(name).equations());
    }

    private static BufferedImage painted(Recurrence recurrence, int width, int height, EquationSheet.View view) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        EquationSheet.of(recurrence, area, Theme.light()).paint(g, area, view, Theme.light());
        g.dispose();
        return image;
    }

    /** How many pixels of a column or of the whole differ much from the ground. */
    private static long inked(BufferedImage image, int fromX) {
        Color ground = Theme.light().color(Hue.PANEL);
        long count = 0;
        for (int x = fromX; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += ground.getGreen() - new Color(image.getRGB(x, y)).getGreen() > 150 ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"lstm-peepholes, 600, 300", "lstm-peepholes, 260, 300", "worked-example, 600, 300"})
    void nothingReachesBeyondTheRightEdge(String name, int width, int height) {
        BufferedImage image = painted(bundled(name), width, height, PLAIN);
        assertTrue(inked(image, 0) > 300);
        assertEquals(0, inked(image, width - 4));
    }

    @Test
    void everythingFitsWhereThereIsRoomAndIsScrolledWhereThereIsNot() {
        Recurrence lines = bundled("lstm-peepholes");
        Rectangle2D roomy = new Rectangle2D.Double(0, 0, 600, 400);
        Rectangle2D tight = new Rectangle2D.Double(0, 0, 600, 60);
        assertTrue(EquationSheet.of(lines, roomy, Theme.light()).height() <= 400);
        assertTrue(EquationSheet.of(lines, tight, Theme.light()).height() > 60);
    }

    @Test
    void sheetThatIsOldStepsBack() {
        Recurrence lines = bundled("worked-example");
        assertTrue(inked(painted(lines, 500, 200, PLAIN), 0) > 300);
        assertEquals(0, inked(painted(lines, 500, 200, new EquationSheet.View(0, 0, true)), 0));
    }

    @Test
    void placeOfALineIsThatOfItsDefinition() {
        Recurrence lines = Recurrence.parse("\n# comment\nh_t = tanh(\n  x_t)\nL_t = sum(h_t)");
        EquationSheet sheet = EquationSheet.of(lines, new Rectangle2D.Double(0, 0, 500, 200), Theme.light());
        assertEquals(0, sheet.place(2).getHeight());
        assertEquals(sheet.place(3), sheet.place(4));
        assertTrue(sheet.place(5).getY() > sheet.place(3).getY());
        assertEquals(sheet.place(5), sheet.place(6));
    }
}
