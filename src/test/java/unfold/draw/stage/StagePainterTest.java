package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Aspect;

class StagePainterTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1267, 630);
    private static final Theme THEME = Theme.light();

    private static BufferedImage painted(Frame frame) {
        BufferedImage image = new BufferedImage(1267, 630, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new StagePainter().paint(g, AREA, frame, THEME);
        g.dispose();
        return image;
    }

    @Test
    void everyCellShowsItsColourOnceItIsComputed() {
        Subject subject = Samples.elman(40, 8, 16, 8);
        int steps = subject.trace().steps().size();
        for (int cursor : new int[] {0, steps / 4, steps / 2, steps * 3 / 4, steps}) {
            Frame frame = Frame.at(subject, cursor);
            BufferedImage image = painted(frame);
            StageLayout layout = StageLayout.of(subject, AREA, THEME, frame.activeTime());
            for (Box box : layout.boxes()) {
                if (box.numbered()) {
                    continue;
                }
                box.panels().forEach(panel -> assertColours(frame, image, panel));
            }
        }
    }

    private static void assertColours(Frame frame, BufferedImage image, Panel panel) {
        for (int i = 0; i < panel.grid().size(); i++) {
            Rectangle2D cell = panel.grid().cell(i);
            if (cell.getWidth() < 3 || cell.getHeight() < 3 || cell.getHeight() > 9) {
                continue;
            }
            int index = i;
            Color shown = new Color(image.getRGB((int) cell.getCenterX(), (int) cell.getCenterY()));
            Color expected = frame.at(panel.slot())
                    .map(t -> colour(frame, panel, t.get(index)))
                    .orElse(THEME.color(Hue.PANEL));
            assertEquals(expected, shown, () -> panel.slot() + " " + index);
        }
    }

    private static Color colour(Frame frame, Panel panel, double value) {
        double position = frame.subject().scale(panel.slot()).position(value);
        return (panel.slot().aspect() == Aspect.VALUE
                        ? THEME.palette().values()
                        : THEME.palette().gradients())
                .at(position);
    }

    @Test
    void everyStepChangesThePicture() {
        Subject subject = Samples.lecture();
        BufferedImage before = painted(Frame.at(subject, 0));
        for (int cursor = 1; cursor <= subject.trace().steps().size(); cursor++) {
            BufferedImage after = painted(Frame.at(subject, cursor));
            assertNotEquals(sum(before), sum(after), "step " + cursor);
            before = after;
        }
    }

    @Test
    void paintingTheSameFrameTwiceGivesTheSamePicture() {
        Frame frame = Frame.at(Samples.lstm(3, 3, 2, 3), 30);
        assertEquals(sum(painted(frame)), sum(painted(frame)));
    }

    private static long sum(BufferedImage image) {
        long sum = 17;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum = 31 * sum + image.getRGB(x, y);
            }
        }
        return sum;
    }
}
