package unfold.draw.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StagePainter;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

class MorphPainterTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 420);

    private static int[] pixels(Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(800, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        return image.getRGB(0, 0, 800, 420, null, 0, 800);
    }

    @ParameterizedTest
    @CsvSource({"worked-example, 5", "worked-example, 30", "attention, 90"})
    void beginsAsTheChainAndEndsFoldedWhileTheColumnAtWorkGoesStraight(String name, int cursor) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Subject subject = Folded.subject(lesson);
        Frame frame = Frame.at(subject, cursor);
        int time = frame.activeTime();
        StageLayout chain = StageLayout.of(subject, AREA, THEME, time);
        // In the middle, where the column does not stand in the chain.
        FoldedLayout folded = FoldedLayout.of(chain, WeightNames.NONE, time);
        Motion rest = Motion.rest(cursor);
        assertArrayEquals(
                pixels(g -> new StagePainter().paint(g, AREA, frame, THEME)),
                pixels(g -> new MorphPainter(chain, folded, 0).paint(g, frame, rest, THEME)));
        assertArrayEquals(
                pixels(g -> new FoldPainter(folded).paint(g, frame, rest)),
                pixels(g -> new MorphPainter(chain, folded, 1).paint(g, frame, rest, THEME)));
        // Next to both ends hardly anything differs: nothing jumps.
        near(g -> new MorphPainter(chain, folded, 0).paint(g, frame, rest, THEME), chain, folded, frame, 0.001);
        near(g -> new MorphPainter(chain, folded, 1).paint(g, frame, rest, THEME), chain, folded, frame, 0.999);
        double from = chain.column(time).orElseThrow().center();
        double to = folded.activeCenter();
        double last = from;
        for (double share = 0.1; share <= 1; share += 0.1) {
            double center = center(new FoldMorph(chain, folded, share), time);
            assertTrue((center - last) * Math.signum(to - from) >= -1e-9, "at " + share);
            last = center;
        }
        assertEquals(to, center(new FoldMorph(chain, folded, 1), time), 1e-6);
    }

    private static double center(FoldMorph morph, int time) {
        return morph.changes().stream()
                .filter(change -> change.after().slot().time() == time)
                .mapToDouble(change -> morph.frame(change).getCenterX())
                .average()
                .orElseThrow();
    }

    private static void near(
            Consumer<Graphics2D> end, StageLayout chain, FoldedLayout folded, Frame frame, double fraction) {
        int[] expected = pixels(end);
        int[] actual = pixels(
                g -> new MorphPainter(chain, folded, fraction).paint(g, frame, Motion.rest(frame.cursor()), THEME));
        int different = 0;
        for (int i = 0; i < expected.length; i++) {
            int r = Math.abs((expected[i] >> 16 & 255) - (actual[i] >> 16 & 255));
            int g = Math.abs((expected[i] >> 8 & 255) - (actual[i] >> 8 & 255));
            different += r + g > 48 ? 1 : 0;
        }
        assertTrue(different < expected.length * 0.01, different + " pixels differ at " + fraction);
    }
}
