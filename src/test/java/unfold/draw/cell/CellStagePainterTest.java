package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.stage.StagePainter;
import unfold.trace.Phase;

class CellStagePainterTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1267, 630);
    private static final Theme THEME = Theme.light();
    private static final CellCase LESSON = CellCase.of("lstm-four-gates");

    private static BufferedImage painted(int cursor) {
        BufferedImage image = new BufferedImage(1267, 630, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new CellStagePainter(LESSON.pictures()).paint(g, AREA, Frame.at(LESSON.subject(), cursor), THEME);
        g.dispose();
        return image;
    }

    private static CellLayout layout(int cursor) {
        return LESSON.pictures()
                .layout(Frame.at(LESSON.subject(), cursor), AREA, THEME)
                .cell();
    }

    private static int turn() {
        return (int) LESSON.subject().trace().steps().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
    }

    /** A divider can be dragged, and a window with four networks in it be small. */
    @ParameterizedTest
    @CsvSource({"0, 0", "2, 400", "40, 300", "300, 40", "600, 3", "90, 90"})
    void aStageWithoutRoomIsPaintedAllTheSame(double width, double height) {
        Graphics2D g = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        for (Theme theme : List.of(THEME, Theme.projector())) {
            for (int cursor : new int[] {0, turn() / 2, turn() + 8}) {
                Frame frame = Frame.at(LESSON.subject(), cursor);
                assertDoesNotThrow(() -> new CellStagePainter(LESSON.pictures()).paint(g, area, frame, theme));
                assertDoesNotThrow(() -> new StagePainter().paint(g, area, frame, theme));
            }
        }
        g.dispose();
    }

    @Test
    void everyFigureIsPaintedInItsPlace() {
        int cursor = turn() - 1;
        BufferedImage image = painted(cursor);
        Color band = THEME.color(Hue.FORWARD_BAND);
        for (Figure figure : layout(cursor).figures()) {
            if (figure.later() != 0) {
                continue;
            }
            Rectangle2D r = figure.frame();
            Color inside = new Color(image.getRGB((int) r.getCenterX(), (int) (r.getMaxY() - r.getHeight() / 8)));
            assertNotEquals(band, inside, () -> "nothing at " + figure.node());
        }
    }

    @Test
    void everyStepOfTheFirstTimeStepChangesThePicture() {
        long before = sum(painted(0));
        for (int cursor = 1; cursor <= 8; cursor++) {
            long after = sum(painted(cursor));
            assertNotEquals(before, after, "step " + cursor);
            before = after;
        }
    }

    @Test
    void nothingMovesFromStepToStepOfATimeStep() {
        int last = LESSON.subject().trace().steps().size();
        assertEquals(1, Frame.at(LESSON.subject(), last).activeTime());
        assertEquals(layout(1).figures(), layout(last).figures());
    }

    @Test
    void theGradientComesBackAlongTheRail() {
        int end = LESSON.subject().trace().steps().size() - 1;
        Color gradient = THEME.color(Hue.BACKWARD);
        CellLayout layout = layout(end);
        Lane rail = layout.lanes().stream().filter(Lane::rail).findFirst().orElseThrow();
        Rectangle2D value = layout.figure(rail.value()).frame();
        BufferedImage image = painted(end);
        Color line = new Color(image.getRGB((int) value.getMaxX() + 40, (int) value.getCenterY()));
        assertEquals(0, distance(line, gradient), 180, "gradient hue right of the cell's state");
        BufferedImage forward = painted(turn());
        Color before = new Color(forward.getRGB((int) value.getMaxX() + 40, (int) value.getCenterY()));
        assertNotEquals(line, before);
    }

    private static double distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    private static long sum(BufferedImage image) {
        long sum = 17;
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            sum = 31 * sum + pixel;
        }
        return sum;
    }
}
