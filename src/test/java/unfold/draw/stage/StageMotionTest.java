package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unfold.derivation.Route;
import unfold.draw.Cell;
import unfold.draw.Changes;
import unfold.draw.Frame;
import unfold.draw.Marks;
import unfold.draw.Pin;
import unfold.draw.Pins;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.engine.Network;
import unfold.explain.origin.Entry;
import unfold.explain.origin.Origins;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Slot;
import unfold.trace.Trace;

class StageMotionTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
    private static final Theme THEME = Theme.light();

    private interface Drawing {
        void on(Graphics2D g);
    }

    private static int[] pixels(Drawing drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        drawing.on(g);
        g.dispose();
        return pixels(image);
    }

    /** Those of the picture itself, no copies: to ask it for each colour takes longer than to paint most pictures. */
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The layout of a run is found once, and moved to other time steps. */
    private final Map<Subject, StageLayout> layouts = new HashMap<>();

    private StageLayout layout(Frame frame) {
        return layouts.computeIfAbsent(frame.subject(), subject -> StageLayout.of(subject, AREA, THEME, 1))
                .at(frame.activeTime());
    }

    private int[] rest(Frame frame) {
        return pixels(g -> new StagePainter().paint(g, layout(frame), frame, THEME));
    }

    private int[] moment(Frame frame, double fraction) {
        return pixels(g -> new StagePainter().paint(g, layout(frame), frame, motion(frame, fraction), THEME));
    }

    private static Motion motion(Frame frame, double fraction) {
        return new Motion(frame.cursor() - 1, frame.cursor(), fraction);
    }

    /** Moments of a transition, each over the same picture of what stands still, as on the screen. */
    private List<int[]> moments(Frame frame, double... fractions) {
        Moving moving = Moving.on(layout(frame), frame.subject(), motion(frame, fractions[0]));
        int[] still = pixels(g -> new StagePainter().still(g, frame, moving, THEME));
        return Arrays.stream(fractions)
                .mapToObj(fraction -> {
                    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                    System.arraycopy(still, 0, pixels(image), 0, still.length);
                    Graphics2D g = image.createGraphics();
                    new StagePainter().moving(g, frame, motion(frame, fraction), moving, THEME);
                    g.dispose();
                    return pixels(image);
                })
                .toList();
    }

    @Test
    void everyTransitionEndsInTheStillPicture() {
        Subject subject = Samples.lecture();
        int different = 0;
        for (int cursor = 1; cursor <= subject.trace().steps().size(); cursor++) {
            Frame frame = Frame.at(subject, cursor);
            List<int[]> moments = moments(frame, 0, 0.6, 1);
            int[] end = rest(frame);
            assertArrayEquals(end, moments.get(2), "at " + cursor);
            boolean moves =
                    !Moving.on(layout(frame), subject, Motion.rest(cursor)).isEmpty();
            assertEquals(moves, !Arrays.equals(end, moments.get(1)), "on the way to " + cursor);
            if (moves) {
                assertFalse(Arrays.equals(moments.get(0), moments.get(1)), "from " + (cursor - 1));
                different++;
            }
        }
        assertTrue(different > 20);
    }

    @Test
    void allThatChangesLiesWithinTheMovingPart() {
        Subject subject = Samples.elman(5, 3, 4, 3);
        for (int cursor = 1; cursor <= subject.trace().steps().size(); cursor += 2) {
            Frame frame = Frame.at(subject, cursor);
            int[] before = moment(frame, 0.3);
            int[] after = moment(frame, 0.8);
            Rectangle2D bounds =
                    Moving.on(layout(frame), subject, Motion.rest(cursor)).bounds(THEME);
            for (int i = 0; i < before.length; i++) {
                if (before[i] != after[i]) {
                    assertTrue(bounds.contains(i % WIDTH + 0.5, i / WIDTH + 0.5), "pixel " + i + " at " + cursor);
                }
            }
        }
    }

    @Test
    void theMovingPartsAreSmall() {
        Subject subject = Samples.elman(20, 8, 16, 8);
        int steps = subject.trace().steps().size();
        double all = 0;
        for (int cursor = 1; cursor <= steps; cursor++) {
            Frame frame = Frame.at(subject, cursor);
            Rectangle2D bounds =
                    Moving.on(layout(frame), subject, Motion.rest(cursor)).bounds(THEME);
            all += bounds.getWidth() * bounds.getHeight();
        }
        assertTrue(all / steps < 0.25 * WIDTH * HEIGHT, "mean of " + all / steps);
    }

    @Test
    void aPainterThatKeepsWhatItPaintedPaintsTheSamePictures() {
        Subject subject = Samples.elman(60, 4, 12, 4);
        StagePainter kept = new StagePainter();
        Random random = new Random(5);
        int end = subject.trace().steps().size();
        int cursor = end / 3;
        for (int i = 0; i < 25; i++) {
            cursor = random.nextInt(4) == 0 ? random.nextInt(end + 1) : Math.min(end, cursor + random.nextInt(12));
            Frame frame = Frame.at(subject, cursor);
            StageLayout moved = layout(frame);
            assertArrayEquals(
                    pixels(g -> new StagePainter().paint(g, moved, frame, THEME)),
                    pixels(g -> kept.paint(g, moved, frame, THEME)),
                    "picture " + i + " at " + cursor);
        }
    }

    @Test
    void aStepRepaintsAllThatDiffersAndNoMore() {
        for (Subject subject : List.of(
                Samples.lecture(),
                Samples.elman(20, 4, 12, 4),
                Samples.elman(60, 2, 6, 2),
                Samples.elman(400, 2, 6, 2))) {
            repaintByParts(subject);
        }
    }

    private void repaintByParts(Subject subject) {
        StagePainter kept = new StagePainter();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        int end = subject.trace().steps().size();
        StillPicture before = null;
        double painted = 0;
        int cursor = 0;
        int pictures = 16;
        int compared = 0;
        for (int i = 0; i < pictures; i++) {
            int place = random.nextInt(8) == 0 ? random.nextInt(end + 1) : cursor + random.nextInt(4) - 1;
            cursor = Math.max(0, Math.min(end, place));
            Frame frame = Frame.at(subject, cursor);
            StillPicture picture = picture(frame);
            Rectangle part = before == null
                    ? AREA.getBounds()
                    : picture.differing(before).getBounds();
            painted += part.width * part.height;
            Graphics2D g = image.createGraphics();
            g.setClip(part);
            kept.still(g, picture, part.contains(AREA) ? AREA : part);
            g.dispose();
            // What is wrong in a whole picture is still there when the next part has been painted into it.
            if (!part.contains(AREA)) {
                assertSame(pixels(h -> new StagePainter().still(h, picture, AREA)), pixels(image), cursor);
                compared++;
            }
            before = picture;
        }
        assertTrue(compared >= pictures / 3, compared + " of " + pictures);
        assertTrue(painted < 0.7 * pictures * WIDTH * HEIGHT, "mean of " + painted / pictures);
    }

    private static void assertSame(int[] fresh, int[] parts, int cursor) {
        for (int p = 0; p < fresh.length; p++) {
            if (!isAlike(fresh[p], parts[p])) {
                fail(cursor + ": pixel " + p % WIDTH + ", " + p / WIDTH);
            }
        }
    }

    /** Smooth edges that a clip cuts may be rounded otherwise. */
    private static boolean isAlike(int one, int other) {
        if (one == other) {
            return true;
        }
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > 2) {
                return false;
            }
        }
        return true;
    }

    /** Lost gradients and the arrows of pins lie across the network. */
    @Test
    void whereThereIsMoreThanBoxesAndEdgesAStepRepaintsAll() {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("worked-example"));
        Network truncated = lesson.network().along(Route.ALL.truncated(1));
        Subject cut = subject(truncated, truncated.trace(lesson.inputs()));
        assertEquals(AREA, differing(Frame.at(cut, 20), Frame.at(cut, 21)));
        Subject whole = subject(lesson.network(), lesson.trace());
        assertNotEquals(AREA, differing(Frame.at(whole, 20), Frame.at(whole, 21)));
        Slot state = Slot.value(whole.trace().quantity("s").orElseThrow(), 2);
        Pin pin = Pin.of(
                1,
                new Cell(state, 0),
                new Origins(lesson.network().program(), lesson.trace()).of(new Entry(state, 0), 20));
        Marks marks = new Marks(new Pins(List.of(pin), 0, Pins.Digits.FEW), null, Changes.NONE);
        assertEquals(
                AREA,
                differing(Frame.at(whole, 20).with(marks), Frame.at(whole, 21).with(marks)));
    }

    private static Subject subject(Network network, Trace trace) {
        return Subject.of(
                "", trace, network.program().dependencies(), network.program().names());
    }

    private Rectangle2D differing(Frame before, Frame after) {
        return picture(after).differing(picture(before));
    }

    private StillPicture picture(Frame frame) {
        return new StillPicture(frame, Moving.on(layout(frame), frame.subject(), Motion.rest(frame.cursor())), THEME);
    }
}
