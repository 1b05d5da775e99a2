package unfold.draw.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.motion.Motion;
import unfold.draw.stage.Viewport;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

class TileTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1200, 600);
    private static final int END = 12;

    private final OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("lstm-four-gates"));
    private final Subject subject = Subject.of(
            "",
            lesson.trace(),
            lesson.network().program().dependencies(),
            lesson.network().program().names());
    private final Frame end = Frame.at(subject, END);

    @Test
    void aNetworkHasArrivedWhereATransitionOverSeveralOperationsLeads() {
        CompareLayout layout =
                CompareLayout.of(List.of(subject, subject), AREA, Theme.light(), List.of(end.activeTime(), 1), 0);
        assertArrivesWholly(motion -> new ChainTile(layout, 0, end, motion));
    }

    @Test
    void aCellHasArrivedWhereATransitionOverSeveralOperationsLeads() {
        CompareLayout layout = CompareLayout.ofCells(2, AREA, Theme.light(), 0);
        CellPictures pictures = new CellPictures(lesson.network().program());
        assertArrivesWholly(
                motion -> new CellTile(layout, 0, end, motion, pictures.layout(end, layout.cell(0), layout.theme())));
    }

    /** What moved is painted over what stood still at the beginning, and looks as if all were painted at the end. */
    private static void assertArrivesWholly(Function<Motion, Tile> tile) {
        Tile first = tile.apply(new Motion(END - 5, END, 0));
        Tile last = tile.apply(new Motion(END - 5, END, 1));
        int[] arrived = pixels(g -> {
            first.still(g);
            g.clip(first.bounds());
            last.moving(g);
        });
        assertArrayEquals(
                pixels(g -> {
                    last.still(g);
                    last.moving(g);
                }),
                arrived);
        assertFalse(Arrays.equals(pixels(first::still), arrived));
    }

    private interface Painting {
        void paint(Graphics2D g);
    }

    private static int[] pixels(Painting painting) {
        BufferedImage image =
                new BufferedImage((int) AREA.getWidth(), (int) AREA.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painting.paint(g);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void whatMovesInANetworkThatIsLargerThanItsTileStaysWithinIt() {
        CompareLayout whole =
                CompareLayout.of(List.of(subject, subject), AREA, Theme.light(), List.of(end.activeTime(), 1), 0);
        CompareLayout layout = whole.at(List.of(end.activeTime(), 1), new Viewport(4, 0, 0.5));
        Rectangle2D body = layout.body(0);
        Tile tile = new ChainTile(layout, 0, end, new Motion(END - 5, END, 1));
        int[] moving = pixels(tile::moving);
        int inside = 0;
        for (int i = 0; i < moving.length; i++) {
            if ((moving[i] & 0xFFFFFF) != 0) {
                int x = i % (int) AREA.getWidth();
                int y = i / (int) AREA.getWidth();
                assertTrue(body.contains(x, y), x + ", " + y);
                inside++;
            }
        }
        assertTrue(inside > 1000, inside + " pixels");
    }
}
