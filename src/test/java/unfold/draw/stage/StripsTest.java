package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;

class StripsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1267, 630);
    private static final Theme THEME = Theme.light();

    private final Subject subject = Samples.elman(40, 8, 16, 8);
    private final Strips strips = new Strips();
    private final BufferedImage image = new BufferedImage(1267, 630, BufferedImage.TYPE_INT_RGB);

    /** How many boxes are painted for the picture of a cursor. */
    private int painted(int cursor) {
        Frame frame = Frame.at(subject, cursor);
        List<Box> boxes = StageLayout.of(subject, AREA, THEME, 1).boxes();
        AtomicInteger count = new AtomicInteger();
        Graphics2D g = image.createGraphics();
        Numbers numbers = new Numbers(frame, THEME, Motion.rest(cursor));
        assertTrue(strips.paint(g, AREA, boxes, numbers, (pixels, box) -> count.incrementAndGet()));
        g.dispose();
        return count.get();
    }

    @Test
    void onlyWhatHasChangedIsPaintedAgain() {
        int end = subject.trace().steps().size();
        int all = painted(end / 2);
        assertEquals(0, painted(end / 2), "the same picture");
        int step = painted(end / 2 + 1);
        assertTrue(step > 0 && step < all / 4, "of " + all + " boxes after one operation " + step);
    }
}
