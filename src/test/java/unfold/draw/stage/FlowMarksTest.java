package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class FlowMarksTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1267, 630);

    private static long alarms(double gradient) {
        Subject subject = Samples.withGradient(gradient);
        BufferedImage image = new BufferedImage(1267, 630, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new StagePainter()
                .paint(g, AREA, Frame.at(subject, subject.trace().steps().size()), THEME);
        g.dispose();
        Color alarm = THEME.color(Hue.ALARM);
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += new Color(image.getRGB(x, y)).equals(alarm) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void infinityAndNanRaiseAnAlarmAndOrdinaryGradientsDoNot() {
        assertTrue(alarms(Double.POSITIVE_INFINITY) > 500);
        assertTrue(alarms(Double.NaN) > 500);
        assertEquals(0, alarms(0));
        assertEquals(0, alarms(1e-30));
        assertEquals(0, alarms(1e30));
    }

    @Test
    void theStrengthOfAFlowFollowsTheLogarithmOfItsNorm() {
        Subject subject = Samples.elman(12, 2, 2, 2);
        double weak = subject.flows().strength(1e-4);
        double middle = subject.flows().strength(1e-2);
        double strong = subject.flows().strength(1);
        assertTrue(weak < middle && middle < strong);
        assertEquals(middle - weak, strong - middle, 0.35);
        assertEquals(0, subject.flows().strength(0));
        assertEquals(0, subject.flows().strength(Double.NaN));
        assertEquals(1, subject.flows().strength(Double.POSITIVE_INFINITY));
    }
}
