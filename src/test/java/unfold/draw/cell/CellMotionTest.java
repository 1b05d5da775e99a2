package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.trace.Phase;
import unfold.trace.Step;

class CellMotionTest {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    private static final CellCase LESSON = CellCase.of("lstm-four-gates");

    private static int[] pixels(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        drawing.accept(g);
        g.dispose();
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static OpenLayout layout(Frame end) {
        return LESSON.pictures().layout(end, AREA, Theme.light());
    }

    private static void paint(Graphics2D g, Frame end, Motion motion) {
        CellStagePainter.paint(g, layout(end), end, motion);
    }

    private static List<Step> steps() {
        return LESSON.subject().trace().steps();
    }

    @Test
    void whatMovesLiesWhereItSaysAndEndsInTheStillPicture() {
        int moving = 0;
        for (int cursor = 9; cursor <= steps().size(); cursor += 15) {
            Frame end = Frame.at(LESSON.subject(), cursor);
            int[] still = pixels(g -> paint(g, end, Motion.rest(end.cursor())));
            assertArrayEquals(still, pixels(g -> paint(g, end, new Motion(end.cursor() - 1, end.cursor(), 1))));
            for (double fraction : new double[] {0.2, 0.8}) {
                Motion motion = new Motion(cursor - 1, cursor, fraction);
                Rectangle2D part = CellStagePainter.changing(layout(end), end, motion);
                int[] whole = pixels(g -> paint(g, end, motion));
                int[] overlaid = pixels(g -> {
                    paint(g, end, Motion.rest(end.cursor()));
                    g.clip(part.isEmpty() ? new Rectangle2D.Double() : part.getBounds());
                    paint(g, end, motion);
                });
                assertArrayEquals(whole, overlaid, "at " + fraction + " on the way to " + cursor);
                moving += Arrays.equals(still, whole) ? 0 : 1;
            }
        }
        assertTrue(moving > 4, moving + " moments differ from their end");
    }

    private static Course course(int cursor, double fraction) {
        Frame frame = Frame.at(LESSON.subject(), cursor);
        OpenLayout layout = layout(frame);
        return new Course(new Moment(frame, layout.cell(), layout.now()), new Motion(cursor - 1, cursor, fraction));
    }

    /** The first operation of a phase whose course has lines, and which of them something is on at a time. */
    private static List<Wire> travelled(Phase phase, double fraction) {
        return steps().stream()
                .filter(step -> step.phase() == phase)
                .map(step -> course(step.index() + 1, fraction))
                .filter(course -> !course.travelled().isEmpty())
                .findFirst()
                .orElseThrow()
                .travelled();
    }

    @Test
    void aGateIsReachedAfterWhatItReads() {
        Wire first = travelled(Phase.FORWARD, 0.05).get(0);
        Wire last = travelled(Phase.FORWARD, 0.65).get(0);
        assertTrue(first.from().kind() == Kind.SOURCE || first.from().kind() == Kind.VALUE, first.toString());
        assertEquals(Kind.VALUE, last.to().kind());
        assertFalse(first.points().equals(last.points()));
    }

    @Test
    void gradientsGoTheLinesBackwards() {
        int cursor = steps().stream()
                        .filter(step -> step.phase() == Phase.BACKWARD)
                        .filter(step ->
                                !course(step.index() + 1, 0.1).travelled().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .index()
                + 1;
        Course course = course(cursor, 0.1);
        Wire wire = course.travelled().get(0);
        List<Point2D> way = course.way(wire);
        assertEquals(wire.points().get(0), way.get(way.size() - 1));
        assertEquals(1, course(cursor, 1).along(wire).travelled());
    }

    @Test
    void severalOperationsOfATimeStepChangeTheCellAlone() {
        Frame end = Frame.at(LESSON.subject(), 12);
        OpenLayout layout = layout(end);
        assertEquals(layout.cell().area(), CellStagePainter.changing(layout, end, new Motion(10, 12, 0.5)));
        assertEquals(layout.area(), CellStagePainter.changing(layout, end, new Motion(2, 12, 0.5)));
        assertTrue(CellStagePainter.changing(layout, end, Motion.rest(12)).isEmpty());
    }
}
