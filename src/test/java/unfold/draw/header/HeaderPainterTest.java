package unfold.draw.header;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.analysis.Report;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.proof.Badge;
import unfold.draw.proof.Proof;

class HeaderPainterTest {

    private static final Subject LECTURE = Samples.lecture();

    private static String phase(int cursor) {
        return HeaderPainter.phase(Frame.at(LECTURE, cursor));
    }

    @Test
    void thePhaseWordTellsDirectionAndTimeStep() {
        int steps = LECTURE.trace().steps().size();
        assertEquals("START", phase(0));
        assertEquals("FORWARD  t = 1 of 3", phase(1));
        assertEquals("FORWARD  t = 2 of 3", phase(6));
        assertEquals("FORWARD  loss", phase(16));
        assertEquals("BACKWARD  loss", phase(17));
        assertEquals("BACKWARD  t = 3 of 3", phase(18));
        assertEquals("DONE", phase(steps));
    }

    /** All of the header but the badge's own place, at a cursor in the middle of the backward pass. */
    private static int[] besideTheBadge(Badge badge, Rectangle2D area, Theme theme) {
        BufferedImage image =
                new BufferedImage((int) area.getWidth(), (int) area.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new HeaderPainter(badge).paint(g, area, Frame.at(LECTURE, 20), theme);
        g.dispose();
        int width = (int) HeaderPainter.badgePlace(area, theme).getX();
        return image.getRGB(0, 0, width, (int) area.getHeight(), null, 0, width);
    }

    @Test
    void nothingMovesWhateverTheBadgeSays() {
        Proof open = Proof.notChecked("");
        for (Theme theme : List.of(Theme.light(), Theme.projector())) {
            for (int width : new int[] {1024, 1920}) {
                Rectangle2D area = new Rectangle2D.Double(0, 0, width, HeaderPainter.height(theme));
                int[] before = besideTheBadge(Badge.of(open), area, theme);
                for (Proof proof : List.of(
                        open.checking(3, 7),
                        open.checked(new Report(Double.NaN, List.of(), false, true)),
                        Proof.notChecked("truncated every 4 steps"))) {
                    assertArrayEquals(before, besideTheBadge(Badge.of(proof), area, theme));
                }
            }
        }
    }

    @Test
    void aLongTitleStaysClearOfThePhase() {
        Theme theme = Theme.projector();
        Subject subject = Subject.of(
                "A sentence of twelve words read by an encoder whose last state begins a decoder of two layers",
                LECTURE.trace(),
                LECTURE.wiring().edges(),
                LECTURE.names());
        Rectangle2D area = new Rectangle2D.Double(0, 0, 1024, HeaderPainter.height(theme));
        BufferedImage image = new BufferedImage(1024, (int) area.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new HeaderPainter(Badge.of(Proof.notChecked(""))).paint(g, area, Frame.at(subject, 20), theme);
        g.dispose();
        double right = HeaderPainter.hasRoomForBadge(area, theme)
                ? HeaderPainter.badgePlace(area, theme).getX()
                : area.getMaxX();
        double phase = right
                - theme.px(1)
                - theme.px(3.4)
                - Lettering.width(theme.bold(1.65), HeaderPainter.phase(Frame.at(subject, 20)));
        int panel = theme.color(Hue.PANEL).getRGB();
        for (int x = (int) (phase - theme.px(0.8)); x < phase - 2; x++) {
            for (int y = 2; y < area.getHeight() - 3; y++) {
                assertEquals(panel, image.getRGB(x, y), x + ", " + y);
            }
        }
    }
}
