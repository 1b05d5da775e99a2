package unfold.draw.plot.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Samples;
import unfold.draw.Theme;

class ChartTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 500, 240);
    private static final Frame FRAME = Frame.at(Samples.lecture(), 3);

    private static Chart chart(boolean decades, Reading... readings) {
        List<Curve> curves = List.of(new Curve("c", "c", Look.of(0, 0), List.of(readings)));
        return Chart.of(Words.of("Title", "Nothing yet"), Axis.of(decades, curves, List.of()), curves);
    }

    /** How many pixels of a colour lie in the upper and in the lower half. */
    private static int[] count(Chart chart, Color color) {
        BufferedImage image = new BufferedImage(500, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        chart.paint(g, AREA, List.of(FRAME), THEME);
        g.dispose();
        int[] found = new int[2];
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                found[y < 120 ? 0 : 1] += isNear(new Color(image.getRGB(x, y)), color) ? 1 : 0;
            }
        }
        return found;
    }

    /** Thin strokes are never quite of their colour. */
    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 40
                && Math.abs(one.getGreen() - other.getGreen()) < 40
                && Math.abs(one.getBlue() - other.getBlue()) < 40;
    }

    @Test
    void infinityStandsAtTheUpperEdgeAndNanAtTheLowerOne() {
        Color alarm = THEME.color(Hue.ALARM);
        for (boolean decades : new boolean[] {true, false}) {
            int[] infinite = count(chart(decades, new Reading(2, 0, Double.POSITIVE_INFINITY)), alarm);
            assertTrue(infinite[0] > 0 && infinite[1] == 0);
            int[] nan = count(chart(decades, new Reading(2, 0, Double.NaN)), alarm);
            assertTrue(nan[0] == 0 && nan[1] > 0);
        }
    }

    @Test
    void zeroStandsBelowDecadesAndOnALinearAxis() {
        Color curve = THEME.color(Hue.CURVE_A);
        int[] below = count(chart(true, new Reading(2, 0, 0)), curve);
        assertTrue(below[0] == 0 && below[1] > 0);
        int[] on = count(chart(false, new Reading(2, 0, 0)), curve);
        assertTrue(on[0] == 0 && on[1] > below[1], "a mark is larger than a figure");
        assertEquals(0, count(chart(true, new Reading(2, 0, 0)), THEME.color(Hue.ALARM))[1]);
    }

    @Test
    void whatIsNotKnownAtTheCursorIsNotThere() {
        Color curve = THEME.color(Hue.CURVE_A);
        int[] future = count(chart(true, new Reading(2, 4, 1)), curve);
        assertEquals(0, future[0] + future[1]);
        int[] past = count(chart(true, new Reading(2, 3, 1)), curve);
        assertTrue(past[0] > 0);
    }

    @Test
    void theLatestReadingStands() {
        Curve curve = new Curve("c", "c", Look.of(0, 0), List.of(new Reading(1, 1, 5), new Reading(1, 4, 6)));
        assertEquals(5, curve.at(3).get(1).value());
        assertEquals(6, curve.at(4).get(1).value());
        assertTrue(curve.at(0).isEmpty());
    }

    @Test
    void theNearestTimeStepIsUnderThePointer() {
        Chart chart = chart(true, new Reading(1, 0, 1), new Reading(3, 0, 0.1));
        List<Frame> frames = List.of(FRAME);
        assertEquals(OptionalInt.of(3), chart.timeAt(new Point2D.Double(480, 120), AREA, frames, THEME));
        assertEquals(OptionalInt.of(1), chart.timeAt(new Point2D.Double(70, 120), AREA, frames, THEME));
        assertEquals(OptionalInt.empty(), chart.timeAt(new Point2D.Double(5, 5), AREA, frames, THEME));
    }
}
